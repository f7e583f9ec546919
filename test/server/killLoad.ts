import { type Rng, createRng, nextBetween, nextFloat } from '../../src/base/random'
import type { StartRun, StartedRun } from '../../src/api/runs'
import type { Receipt } from '../../src/api/completion'
import type { CoreApi, RunStart } from '../../src/record/types'
import type { Sample } from '../../src/sim/sample'
import { type Reachable, type Trainee, abortRun, handIn, startRun } from './client'
import { type RealRun, finishRun } from './realRun'

/** Pause before what was not answered is sent again, ms: a server takes a second or more to come back. */
const AGAIN_MS = 50
/** Shortest and longest run, ticks: 5 to 30 s, so that a kill meets re-runs at every stage. */
const SHORTEST = 300
const LONGEST = 1800

/** What a client knows of a run that it started. */
export interface Known {
  started: StartedRun
  /** What was done with it; `left` was started and nothing more, as by somebody who walked away. */
  fate: 'honest' | 'lie' | 'aborted' | 'left'
  made: RealRun | null
  /** Every receipt, also of sendings after the first that was answered. */
  receipts: Receipt['receipt'][]
  /** The abort was answered. */
  aborted: boolean
}

/** Everything that the clients of a server did and were answered. */
export interface Log {
  runs: Known[]
  /** Starts that a server took and did not answer: it may have any of them, or not. */
  unanswered: number
  /** Hand-ins and aborts that were sent again because a server took them and did not answer. */
  again: number
}

export interface Load {
  core: CoreApi
  want: StartRun
  /** Motion that every run takes its own piece of: the server verifies no motion twice. */
  motion: readonly Sample[]
  /** Where the server is now; changes with every restart. */
  server: Reachable
  /** May a further run begin? */
  mayBegin(): boolean
  over: boolean
}

/** The server is gone, or went before it had answered; anything that it answered is thrown on. */
const isGone = (e: unknown): e is TypeError => e instanceof TypeError && /fetch failed|terminated/.test(e.message)
/** Nobody was there to take it, so that it did not reach a server. */
const wasTaken = ({ cause }: TypeError): boolean =>
  (cause as NodeJS.ErrnoException | undefined)?.code !== 'ECONNREFUSED'

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Sends until an answer comes; `lost` is called each time that a server took it and gave none. */
async function untilAnswered<T>(send: () => Promise<T>, lost: () => void): Promise<T> {
  for (;;) {
    try {
      return await send()
    } catch (e) {
      if (!isGone(e)) throw e
      if (wasTaken(e)) lost()
      await pause(AGAIN_MS)
    }
  }
}

/** Runs the piece of motion on the core and stops. A lie claims a score that nobody can have had who did nothing. */
function make(load: Load, rng: Rng, start: RunStart, site: string, lie: boolean): RealRun {
  const ticks = Math.floor(nextBetween(rng, SHORTEST, LONGEST))
  const from = Math.floor(nextBetween(rng, 0, load.motion.length - ticks))
  const live = load.core.startRun(start)
  for (const [i, sample] of load.motion.slice(from, from + ticks).entries())
    live.push(i === ticks - 1 ? { ...sample, commands: [{ kind: 'stop', why: 'trainee' }] } : sample)
  const run = finishRun(live, start, site)
  const { verdict } = run.completion
  return lie ? { ...run, completion: { ...run.completion, verdict: { ...verdict, score: 99.5, passed: true } } } : run
}

function fateOf(chance: number): Known['fate'] {
  if (chance < 0.7) return 'honest'
  if (chance < 0.85) return 'lie'
  return chance < 0.95 ? 'aborted' : 'left'
}

/** Starts runs and hands them in, one after the other, until the load is over; what was begun is brought to its end. */
export async function client(load: Load, trainee: Trainee, log: Log, seed: string): Promise<void> {
  const rng = createRng(seed)
  while (!load.over) {
    if (!load.mayBegin()) {
      await pause(AGAIN_MS)
      continue
    }
    const started = await untilAnswered(
      () => startRun(load.server, trainee, load.want),
      () => log.unanswered++,
    )
    const known: Known = { started, fate: fateOf(nextFloat(rng)), made: null, receipts: [], aborted: false }
    log.runs.push(known)
    const sendAgain = (): void => void log.again++
    if (known.fate === 'aborted') {
      await untilAnswered(() => abortRun(load.server, started), sendAgain)
      known.aborted = true
    }
    if (known.fate !== 'honest' && known.fate !== 'lie') continue
    const { run, seed: drawn, assignment, attempt, startedAt, ticket } = started
    const start = { ...load.want, run, seed: drawn, assignment, attempt, startedAt, trainee: trainee.id }
    const made = make(load, rng, start, trainee.site, known.fate === 'lie')
    known.made = made
    // Now and then once more: a device whose answer got lost on the way does not know that it was taken.
    for (let more = nextFloat(rng) < 0.2 ? 1 : 0; more >= 0; more--) {
      const { receipt } = await untilAnswered(() => handIn(load.server, ticket, made), sendAgain)
      known.receipts.push(receipt)
    }
  }
}
