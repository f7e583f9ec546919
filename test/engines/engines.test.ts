import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as math from '../../src/base/math'
import { buildCoreWithOtherExp, buildPage } from './build'
import { difference } from './difference'
import { type Engine, openEngine } from './engine'
import { ENGINES, type EngineName, type Found, findEngine, tooFew } from './find'
import { type Kept, golden, played } from './recordings'
import type { Task } from './task'

declare module 'vitest' {
  interface TaskMeta {
    /** A line that the whole test's command says, whatever came out. */
    tell?: string
  }
}

/** How each engine calls itself, so that none is taken for another. */
const CALLED: Record<EngineName, RegExp> = {
  'Node.js': /Node\.js\/[\d.]+/,
  Chromium: /(?:Headless)?Chrome\/[\d.]+/,
  Firefox: /Firefox\/[\d.]+/,
  WebKit: /(?<=AppleWebKit\/[\d.]+ \(KHTML, like Gecko\) )Version\/[\d.]+(?= Safari)/,
}

const found = new Map<EngineName, Found>()
for (const name of ENGINES) found.set(name, await findEngine(name))
const missing = [...found].flatMap(([name, engine]) => ('missing' in engine ? [{ name, ...engine }] : []))
const others = [...found].flatMap(([name, engine]) =>
  'program' in engine && name !== 'Node.js' ? [{ name, engine }] : [],
)

const recordings = [...golden(), ...(await played())]
const functions = Object.entries(math).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))

const tasks: { name: string; task(): Promise<Task> }[] = [
  ...functions.map((name) => ({
    name: `function ${name}`,
    task: async (): Promise<Task> => ({ kind: 'function', name }),
  })),
  { name: 'falling bricks', task: async () => ({ kind: 'falls' }) },
  ...recordings,
]

/** Fails with the whole text of what is wrong; the matcher alone would cut it off. */
const expectNothing = (wrong: string | null): void => expect(wrong, wrong ?? '').toBeNull()

let page = ''
let otherCore = ''
let node: Engine
/** Node.js answers each task once, for all engines. */
const answers = new Map<string, Promise<string[]>>()
const reference = {
  name: 'Node.js',
  ask(task: Task): Promise<string[]> {
    const key = JSON.stringify(task)
    const answer = answers.get(key) ?? node.ask(task)
    answers.set(key, answer)
    return answer
  },
}

beforeAll(async () => {
  page = await buildPage()
  otherCore = await buildCoreWithOtherExp()
  node = await openEngine('Node.js', { program: process.execPath }, page)
})
afterAll(async () => node?.close())

it('has engines enough to compare', () => expectNothing(tooFew(found)))

for (const { name, task } of recordings)
  it(`Node.js verifies ${name}`, async () => {
    expect((await reference.ask(await task()))[0]).toBe('status: verified')
  })

for (const { name, missing: line } of missing)
  it(`${name} gives the same as Node.js`, (context) => {
    context.task.meta.tell = `skipped: ${name} is not here; to have it: ${line}`
    context.skip()
  })

for (const { name, engine } of others)
  describe(`${name}`, () => {
    let there: Engine
    let version = ''
    let same = 0
    let began = 0
    beforeAll(async () => {
      began = performance.now()
      there = await openEngine(name, engine, page)
    })
    afterAll(async () => there?.close())

    it('is the engine that it is taken for', async () => {
      const [agent = ''] = await there.ask({ kind: 'hello' })
      expect(agent).toMatch(CALLED[name])
      version = CALLED[name].exec(agent)?.[0] ?? ''
    })

    for (const { name: what, task } of tasks)
      it(`gives the same as Node.js: ${what}`, async () => {
        expectNothing(await difference(what, await task(), reference, there))
        same++
      })

    it('is seen to differ where one function of its core is off by the last bit', async (context) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(0)
      const strays = there.strays.size > 0 ? `; refused it ${[...there.strays].join(', ')}` : ''
      context.task.meta.tell = `${name} (${version}): ${same} of ${tasks.length} as in Node.js, ${seconds} s${strays}`
      const right = await (recordings.find((r) => r.name.endsWith(' good')) as Kept).task()
      const told = await difference('the good run', right, reference, there, { ...right, core: otherCore })
      expect(told).toMatch(new RegExp(`^${name} and Node.js differ in \\d+ of \\d+ lines of the good run; the first:`))
      expect(told).toMatch(/^the worlds part at tick \d+, in \d+ of \d+ values:$/m)
      expect(told).toMatch(new RegExp(`^  ${name} +world\\.\\S+: \\S+$`, 'm'))
    })
  })
