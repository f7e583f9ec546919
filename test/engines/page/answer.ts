import * as math from '../../../src/base/math'
import type { Task } from '../task'
import { again, seconds, ticks, worldAt } from './again'
import { argumentsFor } from './arguments'
import { falls } from './falls'
import { numberText } from './lines'

/** Works out a task. Throws where it cannot be. */
export async function answer(task: Task): Promise<string[]> {
  switch (task.kind) {
    case 'hello':
      return [typeof process === 'undefined' ? navigator.userAgent : `Node.js/${process.versions.node}`]
    case 'function':
      return valuesOf(task.name)
    case 'falls':
      return falls()
    case 'again':
      return again(task)
    case 'seconds':
      return seconds(task)
    case 'ticks':
      return ticks(task, task.second)
    case 'world':
      return worldAt(task, task.tick)
  }
}

function valuesOf(name: string): string[] {
  const f = (math as unknown as Record<string, (...given: number[]) => number>)[name]
  if (typeof f !== 'function') throw new Error(`src/base/math.ts exports no function '${name}'`)
  return argumentsFor(f.length).map(
    (given) => `${name}(${given.map(numberText).join(', ')}) = ${numberText(f(...given))}`,
  )
}
