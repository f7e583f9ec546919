import type { Task } from '../task'
import { answer } from './answer'

/**
 * What every engine runs, the same file in each: asks the desk for a task, answers, and asks again, until it is told that
 * there is no more. In a browser the desk is where the page comes from; Node.js is given its address.
 */
const desk = typeof location === 'undefined' ? (process.argv[2] ?? '') : location.origin

for (;;) {
  const next = await fetch(`${desk}/next`)
  if (next.status === 204) break
  const task = (await next.json()) as Task | null
  if (!task) continue
  const body = await answer(task).then(
    (lines) => ({ lines }),
    (error: unknown) => ({ error: textOf(error) }),
  )
  await fetch(`${desk}/answer`, { method: 'POST', body: JSON.stringify(body) })
}

/** Message and stack, in which the address of a core is not all of its text. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.message}\n${error.stack ?? ''}`.replace(/data:text\/javascript,[^\s:]*/g, 'core')
}
