import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockBytes, openingBytes } from '../../src/record/block'
import { CHUNK_TICKS, packChunk } from '../../src/record/chunk'
import { decodeRecording } from '../../src/record/decode'
import { fieldBytes } from '../../src/record/fields'
import { joinBytes } from '../../src/record/recorder'
import type { Claim, RunStart } from '../../src/record/types'

const ROOT = resolve(import.meta.dirname, '../..')
/** A clone of its own, so that nothing that is built here helps; with a scene that `new-scene` made. */
let clone: string
let file: string

interface Done {
  code: number | null
  out: string
  err: string
}
function muster(...args: string[]): Promise<Done> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['tools/muster.mjs', ...args], {
      cwd: clone,
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (d: Buffer) => (out += d.toString()))
    child.stderr.on('data', (d: Buffer) => (err += d.toString()))
    child.on('close', (code) => done({ code, out, err }))
  })
}

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'muster-clone-'))
  const parts = [
    'src',
    'content',
    'tools',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.core.config.ts',
    'vite.cli.config.ts',
  ]
  for (const part of parts) await cp(join(ROOT, part), join(clone, part), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(clone, 'node_modules'))
  file = join(clone, 'good.muster')
}, 60_000)
afterAll(() => rm(clone, { recursive: true, force: true }))

describe('the command line on a clean clone', () => {
  it('builds what it needs and makes a scene', async () => {
    const made = await muster('new-scene', 'drill-yard', '--json')
    expect(made).toMatchObject({ code: 0 })
    expect(JSON.parse(made.out).files).toContain('scene.ts')
    expect(made.err).toContain('building the core')
  })

  it('makes no scene where nothing can be made, and says so', async () => {
    const failed = await muster('new-scene', 'a', '--in', '/proc/muster')
    expect(failed).toMatchObject({ code: 70, out: '' })
    expect(failed.err).toContain("ENOENT: no such file or directory, mkdir '/proc/muster'")
  })

  it('lists scenes as JSON and nothing else', async () => {
    const { out, code } = await muster('scenes', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      {
        id: 'drill-yard',
        hazards: 7,
        decoys: 4,
        duties: 1,
        forms: 2,
        roles: ['worker'],
        runs: ['good'],
        languages: ['en', 'zh-CN'],
      },
    ])
  })

  it('says that a recording cannot be written before it plays, and leaves no draft', async () => {
    const lost = await muster('record', 'drill-yard', 'good', '--out', '/nonexistent/x.muster')
    expect(lost).toMatchObject({ code: 64, out: '' })
    expect(lost.err).toContain("--out '/nonexistent/x.muster' cannot be written (ENOENT")
    const folder = await muster('record', 'drill-yard', 'good', '--out', clone)
    expect(folder).toMatchObject({ code: 64, out: '' })
    expect(folder.err).toContain('is a folder')
  })

  it('helps with commands that there are, and with nothing else', async () => {
    expect(await muster('help', 'verify')).toMatchObject({ code: 0, err: '' })
    const audit = await muster('audit', '--data', clone)
    expect(audit).toMatchObject({ code: 2, out: '', err: expect.stringContaining('holds no database') })
    const none = await muster('help', 'constructor')
    expect(none).toMatchObject({ code: 64, out: '' })
    expect(none.err).toContain("there is no command 'constructor'")
  })

  it('records a player, verifies it, and says how fast it runs again', async () => {
    const recorded = await muster('record', 'drill-yard', 'good', '--out', file, '--json')
    expect(recorded).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(recorded.out)).toMatchObject({ file, verdict: { passed: true } })
    expect(existsSync(`${file}.partial`)).toBe(false)
    expect(await muster('verify', file)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^verified: .*\n$/),
      err: '',
    })
    const rerun = await muster('rerun', file, '--times', '2', '--json')
    expect(rerun).toMatchObject({ code: 0, err: '' })
    const result = JSON.parse(rerun.out)
    expect(result).toMatchObject({
      times: 2,
      ticks: JSON.parse(recorded.out).ticks,
      digest: JSON.parse(recorded.out).digest,
    })
    expect(result.ticksPerSecond).toBeGreaterThan(60)
    expect(result.verdict.score).toBe(100)
  })

  it('refuses with exit status 1 what does not follow from the recording', async () => {
    const scored = await forge({}, (claim) => ({ verdict: { ...claim.verdict, score: 12 } }))
    expect(await muster('verify', scored)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^refuted verdict: .*\n$/),
    })
    const stolen = await forge({ trainee: 'somebody-else' }, () => ({}))
    expect(await muster('verify', stolen, '--json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"code":"seed"'),
    })
  })

  it('ends with 2 for what it cannot read and for a core that it does not know', async () => {
    const bytes = await readFile(file)
    const cut = join(clone, 'cut.muster')
    await writeFile(cut, bytes.subarray(0, bytes.length - 900))
    expect(await muster('verify', cut)).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^unverifiable unreadable: .*ends in chunk \d+\n$/),
    })
    const flipped = join(clone, 'flipped.muster')
    bytes[1500] = (bytes[1500] as number) ^ 4
    await writeFile(flipped, bytes)
    expect(await muster('verify', flipped)).toMatchObject({ code: 2, out: expect.stringContaining('chunk') })
    const foreign = await forge({ core: 'e'.repeat(64) }, () => ({}))
    const unknown = await muster('verify', foreign)
    expect(unknown).toMatchObject({ code: 2, out: expect.stringMatching(/^unverifiable unknown-core: .*eeee.*\n$/) })
    expect(unknown.out).toContain('--core FILE')
    expect(await muster('verify', join(clone, 'nowhere.muster'))).toMatchObject({ code: 2 })
    expect(await muster('rerun', cut, '--json')).toMatchObject({ code: 2, out: '' })
  })

  it('does not run a core whose bytes are not what its name says', async () => {
    const { core } = (await decoded()).start
    const changed = join(clone, 'changed-core.js')
    await writeFile(changed, `${await readFile(join(clone, `dist/core/${core}.js`), 'utf8')}\n// a byte more`)
    expect(await muster('verify', file, '--core', changed)).toMatchObject({
      code: 2,
      out: expect.stringContaining('unknown-core'),
    })
  })

  it('never runs a core that lies beside the recording, and says of one that is given that it is not of ours', async () => {
    const marker = join(clone, 'it-ran')
    const code = [
      `import { writeFileSync } from 'node:fs'`,
      `writeFileSync(${JSON.stringify(marker)}, '')`,
      `export const core = { scenes: [], verify: () => ({ status: 'verified', why: 'trust me' }) }`,
    ].join('\n')
    const core = createHash('sha256').update(code).digest('hex')
    const beside = join(clone, `${core}.js`)
    await writeFile(beside, code)
    const forged = await forge({ core }, () => ({}))
    const unknown = await muster('verify', forged)
    expect(unknown).toMatchObject({ code: 2, out: expect.stringMatching(/^unverifiable unknown-core: /) })
    expect(await muster('rerun', forged)).toMatchObject({ code: 2, out: '' })
    expect(existsSync(marker)).toBe(false)
    const given = await muster('verify', forged, '--core', beside)
    expect(given).toMatchObject({ code: 0, out: expect.stringContaining('not of this installation') })
    const json = JSON.parse((await muster('verify', forged, '--core', beside, '--json')).out)
    expect(json).toMatchObject({ status: 'verified', core, ofThisInstallation: false })
    expect(JSON.parse((await muster('verify', file, '--json')).out)).toMatchObject({ ofThisInstallation: true })
  })

  it('verifies in the old core after the scene has changed', async () => {
    const scene = join(clone, 'scenes/drill-yard/scene.ts')
    await writeFile(scene, (await readFile(scene, 'utf8')).replace('limitS: 480', 'limitS: 470'))
    const verified = await muster('verify', file)
    expect(verified).toMatchObject({ code: 0 })
    expect(verified.err).toContain('building the core')
    const { id } = JSON.parse(await readFile(join(clone, 'dist/core/current.json'), 'utf8')) as { id: string }
    expect(id).not.toBe((await decoded()).start.core)
  })

  it('tells what is wrong with how it was called', async () => {
    expect(await muster('new-scene', 'drill-yard')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    })
    expect(await muster('new-scene', 'Drill Yard')).toMatchObject({
      code: 64,
      err: expect.stringContaining("'Drill Yard'"),
    })
    expect(await muster('record', 'drill-yard', 'bad', '--out', 'x')).toMatchObject({
      code: 64,
      err: expect.stringContaining('it has good'),
    })
    expect(await muster('rerun', file, '--times', 'many')).toMatchObject({
      code: 64,
      err: expect.stringContaining("'many'"),
    })
    expect(await muster('dance')).toMatchObject({ code: 64, err: expect.stringContaining("'dance'") })
    expect((await muster('help')).out).toContain('new-scene ID')
  })
}, 120_000)

async function decoded() {
  const recording = decodeRecording(await readFile(file))
  if (!recording.ok) throw new Error(recording.error.message)
  return recording.value
}

/** The recording again, with another header or claim. */
async function forge(start: Partial<RunStart>, change: (claim: Claim) => Partial<Claim>): Promise<string> {
  const was = await decoded()
  const pieces = [openingBytes(), blockBytes('header', 0, fieldBytes({ ...was.start, ...start }))]
  let index = 0
  for (let i = 0; i < was.samples.length; i += CHUNK_TICKS)
    pieces.push(blockBytes('samples', index++, packChunk(was.samples.slice(i, i + CHUNK_TICKS))))
  pieces.push(blockBytes('claim', index, fieldBytes({ ...was.claim, ...change(was.claim) })))
  const path = join(clone, 'forged.muster')
  await writeFile(path, joinBytes(pieces))
  return path
}
