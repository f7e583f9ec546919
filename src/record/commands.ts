import type { Command } from '../sim/sample'

/** More commands than this in one tick come from a broken device; the rest are dropped. */
export const MAX_COMMANDS = 16
/** Milliseconds that fit a gap or a pause: about 24 days. */
const MAX_MS = 2_147_483_647

/** Every command that there is, by its number in the file. Never renumber; add at the end. */
const CODES: readonly Command[] = [
  { kind: 'snap-turn', dir: 1 },
  { kind: 'snap-turn', dir: -1 },
  { kind: 'teleport', hand: 'left' },
  { kind: 'teleport', hand: 'right' },
  { kind: 'recentre' },
  { kind: 'tracking-lost' },
  { kind: 'tracking-found' },
  { kind: 'headset-off' },
  { kind: 'headset-on' },
  { kind: 'pause' },
  { kind: 'unpause', ms: 0 },
  { kind: 'stop', why: 'trainee' },
  { kind: 'stop', why: 'supervisor' },
  { kind: 'stop', why: 'device' },
  { kind: 'identity-check', how: 'pin', ok: false },
  { kind: 'identity-check', how: 'pin', ok: true },
  { kind: 'identity-check', how: 'supervisor', ok: false },
  { kind: 'identity-check', how: 'supervisor', ok: true },
  { kind: 'resumed', gapMs: 0 },
  { kind: 'hint' },
]

/** The number of a command and the milliseconds that go with it (0 for most), or null when there is no such command. */
export function commandCode(command: Command): { code: number; ms: number } | null {
  const ms = command.kind === 'unpause' ? command.ms : command.kind === 'resumed' ? command.gapMs : 0
  const code = CODES.findIndex((known) => sameKind(known, command))
  return code < 0 ? null : { code, ms: wholeMs(ms) }
}

/** The command of a number, or null when there is none. */
export function commandOf(code: number, ms: number): Command | null {
  const known = CODES[code]
  if (!known) return null
  if (known.kind === 'unpause') return { kind: 'unpause', ms: wholeMs(ms) }
  if (known.kind === 'resumed') return { kind: 'resumed', gapMs: wholeMs(ms) }
  return { ...known }
}

/** Commands as they are stored: unknown ones dropped, times in whole milliseconds, no more than fit. */
export function settleCommands(commands: readonly Command[]): Command[] {
  const out: Command[] = []
  for (const command of commands) {
    const coded = commandCode(command)
    const settled = coded && commandOf(coded.code, coded.ms)
    if (settled && out.length < MAX_COMMANDS) out.push(settled)
  }
  return out
}

const wholeMs = (ms: number): number => (ms > 0 ? Math.min(MAX_MS, Math.round(ms)) : 0)

function sameKind(known: Command, given: Command): boolean {
  if (known.kind === 'snap-turn') return given.kind === 'snap-turn' && given.dir === known.dir
  if (known.kind === 'teleport') return given.kind === 'teleport' && given.hand === known.hand
  if (known.kind === 'stop') return given.kind === 'stop' && given.why === known.why
  if (known.kind === 'identity-check')
    return given.kind === 'identity-check' && given.how === known.how && given.ok === known.ok
  return given.kind === known.kind
}
