import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Failure, Result } from '../../base/result'
import type { Claim, Examination, Rerun, Verification } from '../../record/types'
import type { CoreFile } from './coreFile'
import workerText from './coreWorker.cjs?raw'

/** Two minutes for each run: far above what an hour of ticks takes; a run that takes longer hangs. */
const PATIENCE_MS = 120_000
/** Memory of the thread's old objects in MiB: a recording of an hour takes a fifth. */
const MEMORY_MB = 512

/** A scene that a core holds, with the ids of its roles. */
export interface CoreScene {
  id: string
  roles: string[]
}

/** A re-run as the thread tells it: the verdict that is claimed stays there (see coreWorker.cjs). */
export type ToldRerun = Omit<Rerun, 'claim'> & { claim: Omit<Claim, 'verdict'> }
type ToldExamination = Omit<Examination, 'rerun'> & { rerun: ToldRerun | null }

/** A core at work in a thread of its own. */
export interface CoreThread {
  scenes(): Promise<CoreScene[]>
  verify(bytes: Uint8Array): Promise<Verification>
  examine(bytes: Uint8Array): Promise<ToldExamination>
  /** Runs it again `times` times; `milliseconds` is for all of them, decoding included. */
  rerun(bytes: Uint8Array, times: number): Promise<{ result: Result<ToldRerun, Failure>; milliseconds: number }>
  close(): Promise<void>
}

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

/**
 * Loads a core that checkCore has let pass into a worker thread without environment variables. Questions are answered
 * in turn; a promise is rejected when the core throws, dies, or takes longer than `patienceMs` for a run (a bug, not a
 * refusal). After that the thread is gone and another one has to be opened.
 */
export function openCore(core: CoreFile, patienceMs: number = PATIENCE_MS): CoreThread {
  const worker = new Worker(workerText, {
    eval: true,
    env: {},
    execArgv: [],
    workerData: { url: pathToFileURL(core.path).href },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const waiting = new Map<number, Waiting>()
  let gone: Error | null = null
  let count = 0
  const end = (why: string): void => {
    gone ??= new Error(`core ${core.id.slice(0, 12)}: ${why}`)
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(gone)
    }
    waiting.clear()
    void worker.terminate()
  }
  worker.on('message', (answer: { number: number; value?: unknown; error?: string; again?: true }) => {
    const asked = waiting.get(answer.number)
    if (!asked) return
    if (answer.again) {
      asked.timer.refresh()
      return
    }
    waiting.delete(answer.number)
    clearTimeout(asked.timer)
    if (answer.error === undefined) asked.resolve(answer.value)
    else asked.reject(new Error(`core ${core.id.slice(0, 12)}: ${answer.error}`))
  })
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  // What is nested too deep arrives as no message at all.
  worker.on('messageerror', (error) => end(`its answer cannot be read (${error.message})`))
  worker.on('exit', () => end('its thread has ended'))

  const ask = <T>(question: {
    task: 'scenes' | 'verify' | 'examine' | 'rerun'
    bytes: Uint8Array
    times: number
  }): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (gone) {
        reject(gone)
        return
      }
      const number = count++
      const timer = setTimeout(() => end(`no answer within ${patienceMs / 1000} s`), patienceMs)
      waiting.set(number, { resolve: (value) => resolve(value as T), reject, timer })
      worker.postMessage({ number, ...question })
    })
  return {
    scenes: () => ask({ task: 'scenes', bytes: new Uint8Array(), times: 1 }),
    verify: (bytes) => ask({ task: 'verify', bytes, times: 1 }),
    examine: (bytes) => ask({ task: 'examine', bytes, times: 1 }),
    rerun: (bytes, times) => ask({ task: 'rerun', bytes, times }),
    close: async () => {
      end('its thread was closed')
      await worker.terminate()
    },
  }
}
