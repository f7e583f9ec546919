import { describe, expect, it } from 'vitest'
import { difference, differing } from './difference'
import type { Task } from './task'

const AGAIN: Task = { kind: 'again', core: '', recording: '' }
/** An engine whose world goes its own way from a tick on, in a run of 200 ticks. */
const engine = (name: string, off = 1e9, says = 'runDigest: aa') => ({
  name,
  async ask(task: Task): Promise<string[]> {
    const world = (tick: number): string => `tick ${tick}: ${tick >= off ? 'off' : 'right'}`
    switch (task.kind) {
      case 'again':
        return ['status: verified', off > 200 ? says : 'runDigest: bb']
      case 'seconds':
        return [60, 120, 180, 200].map(world)
      case 'ticks':
        return Array.from({ length: 60 }, (_, i) => task.second * 60 + i + 1)
          .filter((tick) => tick <= 200)
          .map(world)
      case 'world':
        return ['world.calm: true', `world.x: ${task.tick >= off ? 0.30000000000000004 : 0.3}`]
      default:
        return ['sin(-0) = -0', 'sin(1) = 0.8414709848078965']
    }
  },
})

describe('what is said where two engines differ', () => {
  it('is nothing where they do not', async () => {
    expect(await difference('a run', AGAIN, engine('A'), engine('B'))).toBeNull()
  })

  it.each([1, 60, 61, 137, 181, 200])('names the tick at which the worlds part, %i', async (tick) => {
    expect(await difference('a run', AGAIN, engine('Node.js'), engine('B', tick))).toBe(
      [
        'B and Node.js differ in 1 of 2 lines of a run; the first:',
        '  Node.js  runDigest: aa',
        '  B        runDigest: bb',
        `the worlds part at tick ${tick}, in 1 of 2 values:`,
        '  Node.js  world.x: 0.3',
        '  B        world.x: 0.30000000000000004',
      ].join('\n'),
    )
  })

  it('says that only the scoring differs where the worlds do not', async () => {
    const told = await difference('a run', AGAIN, engine('A'), engine('B', undefined, 'runDigest: cc'))
    expect(told).toMatch(/runDigest: cc\nthe worlds are the same after every second of it: only the scoring differs$/)
  })

  it('shows the first value of a function that differs', async () => {
    const other = { name: 'B', ask: async () => ['sin(-0) = 0', 'sin(1) = 0.8414709848078966'] }
    expect(await difference('function sin', { kind: 'function', name: 'sin' }, engine('A'), other)).toBe(
      'B and A differ in 2 of 2 lines of function sin; the first:\n  A  sin(-0) = -0\n  B  sin(-0) = 0',
    )
  })

  it('counts lines that only one of them has', () => {
    expect(differing(['a', 'b'], ['a'])).toEqual([1])
    expect(differing(['a'], ['a', 'b', 'c'])).toEqual([1, 2])
  })
})
