import type { Logger } from 'pino'
import type { Clock } from '../clock'
import type { Db } from '../db/db'
import { newId } from '../db/ids'
import { tellError } from '../db/tellError'
import { unsigned } from '../devices/signature'
import { type CoreThread, openCore } from './coreThread'
import { type Examined, finishTask, only } from './finish'
import { judge, judgement } from './judge'
import { nearCopyFlag } from './nearCopy'
import { LEASE_MS, TRIES, type Task, type TaskFile, putBack, readTask, renewLeases, takeTask } from './queue'
import type { CoreShelf } from './shelf'

export interface Verifier {
  /** There may be something to do. */
  wake(): void
  /** Resolves when nothing is left to do now; for tests and for the bench. */
  idle(): Promise<void>
  /** Stops at once: what is under way goes back into the queue. */
  stop(): Promise<void>
}

export interface VerifierDeps {
  db: Db
  shelf: CoreShelf
  log: Logger
  now: Clock
  /** Runs that are run again at the same time, a thread each. */
  lanes: number
  /** Is there room on the disk to write judgements down? */
  hasRoom: () => boolean
}

/** Without a call the queue is looked at this often: other servers' dead leases and runs that wait a while, ms. */
const LOOK_MS = 5_000
/** Wait after a failed try, times the number of tries, ms. */
const AGAIN_MS = 2_000

/** One lane: a thread with the core that was used last, which is nearly always the next one's too. */
interface Lane {
  core: string
  thread: CoreThread | null
}

/** Runs recordings again, in the core that each names, in threads of their own, until it is stopped. */
export function startVerifier({ db, shelf, log, now, lanes, hasRoom }: VerifierDeps): Verifier {
  const owner = newId()
  const all: Lane[] = Array.from({ length: lanes }, () => ({ core: '', thread: null }))
  const under = new Map<Lane, Task>()
  let stopping = false
  let work: Promise<unknown> | null = null
  let again = false

  const threadFor = (lane: Lane, id: string, path: string): CoreThread => {
    if (lane.thread && lane.core === id) return lane.thread
    void lane.thread?.close()
    lane.core = id
    lane.thread = openCore({ id, path })
    return lane.thread
  }

  const examine = async (lane: Lane, file: TaskFile): Promise<Examined> => {
    const core = await shelf.find(file.entry.core)
    if (!core.ok) return only(judgement('unverifiable', 'unknown-core', core.error.message))
    const thread = threadFor(lane, core.value.id, core.value.path)
    const { verification, rerun, motion = null } = await thread.examine(file.bytes)
    if (!rerun) {
      const code = verification.status === 'verified' ? null : verification.code
      return only(judgement(verification.status, code, verification.why))
    }
    if (verification.status === 'unverifiable')
      return only(judgement('unverifiable', verification.code, verification.why))
    const path = motion?.path ?? null
    const copied = path && (await nearCopyFlag(db, file.entry, path))
    return { judgement: judge({ ...file, rerun, verification, motion, copied, unsigned: await unsigned(file) }), path }
  }

  const handle = async (lane: Lane, task: Task): Promise<void> => {
    under.set(lane, task)
    const began = now()
    try {
      const file = await readTask(db, task)
      const result = file
        ? await examine(lane, file)
        : only(judgement('unverifiable', 'unreadable', 'the recording is gone'))
      if (stopping) return
      const finished = await finishTask(db, task, owner, file, result, new Date(now()))
      if (!finished) return
      const { judgement: final, statement } = finished
      log.info({ run: task.run, status: final.status, code: final.code, ms: now() - began }, 'run again')
      if (statement?.taken)
        log.warn(
          { run: task.run, taken: statement.taken, statement: statement.id },
          'another system has put a statement under the id of a run; the run has its own under another id',
        )
    } catch (e) {
      if (stopping) return
      lane.thread = null
      const { code, text } = tellError(e)
      log.error({ run: task.run, tries: task.tries, code, error: text }, 're-run failed')
      const at = new Date(now())
      if (task.tries < TRIES) await putBack(db, task, owner, at, AGAIN_MS * task.tries)
      else
        await finishTask(
          db,
          task,
          owner,
          null,
          only(judgement('unverifiable', 'gave-up', `the re-run failed ${task.tries} times: ${text}`)),
          at,
        )
    } finally {
      under.delete(lane)
    }
  }

  const runLane = async (lane: Lane): Promise<void> => {
    while (!stopping && hasRoom()) {
      const task = await takeTask(db, owner, new Date(now()))
      if (!task) return
      await handle(lane, task)
    }
  }
  const runAll = async (): Promise<void> => {
    do {
      again = false
      // A database that fails now may work at the next look; the server must not end over it.
      const results = await Promise.allSettled(all.map(runLane))
      for (const r of results) if (r.status === 'rejected' && !stopping) log.error(tellError(r.reason), 'verifier')
    } while (again && !stopping)
  }
  const wake = (): void => {
    if (stopping) return
    if (work) {
      again = true
      return
    }
    work = runAll().finally(() => {
      work = null
    })
  }

  const look = setInterval(wake, LOOK_MS)
  const renew = setInterval(() => {
    if (under.size > 0) renewLeases(db, owner, new Date(now())).catch((e: unknown) => log.error(tellError(e), 'lease'))
  }, LEASE_MS / 3)
  wake()

  return {
    wake,
    async idle() {
      while (work) await work
    },
    async stop() {
      stopping = true
      clearInterval(look)
      clearInterval(renew)
      const left = [...under.values()]
      await Promise.all(all.map((lane) => lane.thread?.close()))
      await work
      for (const task of left) await putBack(db, task, owner, new Date(now()), null)
    },
  }
}
