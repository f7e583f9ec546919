import { auditCommand } from './audit'
import { backupCommand } from './backup'
import { type Command, EXIT, type Output, UsageError } from './command'
import { importCommand } from './importRuns'
import { newSceneCommand } from './newScene'
import { recordCommand } from './record'
import { rerunCommand } from './rerun'
import { restoreCommand } from './restore'
import { scenesCommand } from './scenes'
import { verifyCommand } from './verify'

/** The command line's composition root; built to dist/cli/main.js and started by tools/muster.mjs. */
const COMMANDS: Record<string, Command> = {
  verify: verifyCommand,
  rerun: rerunCommand,
  record: recordCommand,
  audit: auditCommand,
  backup: backupCommand,
  restore: restoreCommand,
  scenes: scenesCommand,
  import: importCommand,
  'new-scene': newSceneCommand,
}

const out: Output = {
  result: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
}

function helpOf(name: string, command: Command): string {
  return [
    `npm run -s muster -- ${name} ${command.usage}`,
    `    ${command.summary}`,
    ...(command.details ?? []).map((d) => `    ${d}`),
  ].join('\n')
}

function help(): string {
  return [
    'Muster: the drill ground for the jobs that kill people, from the command line.',
    '',
    ...Object.entries(COMMANDS).flatMap(([name, command]) => [helpOf(name, command), '']),
    'With --json nothing but JSON goes to standard output. Everything needed is built first when it is not up to date.',
    'A recording is run again only in the core that it names (SHA-256 of the file): a core is never taken from elsewhere.',
    'MUSTER_DATA names the data folder of the server, when it is not ./data.',
  ].join('\n')
}

const commandOf = (name: string): Command | undefined => (Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined)

function noCommand(name: string): number {
  out.note(`there is no command '${name}'; there are ${Object.keys(COMMANDS).join(', ')} and help`)
  return EXIT.usage
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const [topic] = name === undefined ? [] : rest
    if (topic === undefined) {
      out.result(help())
      return name === undefined ? EXIT.usage : EXIT.ok
    }
    const one = commandOf(topic)
    if (!one) return noCommand(topic)
    out.result(helpOf(topic, one))
    return EXIT.ok
  }
  const command = commandOf(name)
  if (!command) return noCommand(name)
  if (rest.includes('--help') || rest.includes('-h')) {
    out.result(helpOf(name, command))
    return EXIT.ok
  }
  try {
    return await command.run(rest, out)
  } catch (error) {
    if (error instanceof UsageError) {
      out.note(`${error.message}\n${helpOf(name, command)}`)
      return EXIT.usage
    }
    // a status of its own: a command that broke has refuted nothing
    out.note(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    return EXIT.failed
  }
}

process.exitCode = await main(process.argv.slice(2))
