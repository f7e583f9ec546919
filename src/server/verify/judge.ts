import type { Completion } from '../../api/completion'
import type { TimelineEvent } from '../../api/manage'
import { TICK_RATE } from '../../base/time'
import { digestOf } from '../../record/canonical'
import type { MotionFacts, Verification } from '../../record/types'
import { NO_CHECKS, checksOf, unconfirmed } from '../../report/checks'
import { CREDIT_RULE, creditedMinutes } from '../../report/credit'
import type { Beginner } from '../devices/signature'
import { unstorable } from '../http/json'
import { type Disagreement, disagreesWithStart } from '../runs/disagreement'
import type { RunEntry } from '../runs/ownRun'
import type { ToldRerun } from './coreThread'
import { motionFlags } from './motion'

/** What a re-run and the server's own records make of a run. */
export interface Judgement {
  status: 'verified' | 'refuted' | 'unverifiable'
  code: string | null
  why: string
  /** For people to look at; they refute nothing. A code, and where it has one its figure: `idle:85`. */
  flags: string[]
  events: TimelineEvent[]
}

/** Longest reason that is kept, characters: it may quote what the recording says. */
const WHY = 500
/** A run may seem this much faster than time by rounding and by the way of its first request, ms. */
const FAST_MS = 5_000
/** Difference between the device's clock and the server's from which it is worth a look, ms. */
const CLOCK_MS = 10 * 60_000

const clean = (text: string): string => text.replace(/[\p{Cc}\p{Surrogate}]/gu, '?').slice(0, WHY)

export const judgement = (status: Judgement['status'], code: string | null, why: string): Judgement => ({
  status,
  code,
  why: clean(why),
  flags: [],
  events: [],
})

export interface Evidence {
  entry: RunEntry
  completion: Completion
  receivedAt: Date
  /** The enrolled device that began the run, or null. */
  beginner: Beginner | null
  /** Did a supervisor say on a screen of their own that it was somebody else? */
  denied: boolean
  /** Attempts of the same device before this one that the server knows nothing of. */
  missing: number
  /** The flag of a motion that is nearly that of an earlier run, or null. */
  copied: string | null
  /** Why the completion is not signed as it has to be, or null. */
  unsigned: Disagreement | null
  rerun: ToldRerun
  /** What the core itself says of the recording. */
  verification: Verification
  /** What the motion is like; null where the core does not measure it. */
  motion: MotionFacts | null
}

/**
 * Judges a run that could be run again. Refuted is what contradicts itself or the server's records; what is only
 * strange (faster than time, a clock that is far off) is flagged and left to people.
 */
export function judge(evidence: Evidence): Judgement {
  const { entry, completion, rerun, verification } = evidence
  const wrong =
    disagreesWithStart(entry, rerun.start, 'the recording') ??
    disagreesWithStart(entry, completion, 'the completion') ??
    evidence.unsigned
  const against =
    wrong ??
    (verification.status === 'verified'
      ? (claimAgainstRerun(entry, completion, rerun) ?? checksAgainstRerun(evidence))
      : { code: verification.code, why: verification.why })
  const events = rerun.events.map((e) => ({ ...e }))
  const told = against ? judgement('refuted', against.code, against.why) : judgement('verified', null, verification.why)
  const kept = unstorable(events) === null
  return { ...told, flags: [...flagsOf(evidence), ...(kept ? [] : ['events-dropped'])], events: kept ? events : [] }
}

/** The first thing that the completion says otherwise than the recording and its re-run, or null. */
function claimAgainstRerun(entry: RunEntry, completion: Completion, rerun: ToldRerun): Disagreement | null {
  const { verdict } = rerun
  if (digestOf(completion.verdict) !== digestOf(verdict))
    return {
      code: 'verdict',
      why: `the completion claims ${completion.verdict.score} points (${passed(completion.verdict)}), the run gives ${verdict.score} (${passed(verdict)})`,
    }
  const said = {
    site: completion.site,
    form: completion.form,
    rules: completion.rules,
    inputDigest: completion.inputDigest,
    runDigest: completion.runDigest,
    startedAt: completion.startedAt,
    endedAt: completion.endedAt,
    'credited.minutes': completion.credited.minutes,
    'credited.rule': completion.credited.rule,
    'identity.start.how': completion.identity.start.how,
  }
  const known: typeof said = {
    site: entry.siteId,
    form: verdict.form,
    rules: verdict.rules,
    inputDigest: rerun.inputDigest,
    runDigest: rerun.runDigest,
    startedAt: rerun.start.startedAt,
    endedAt: rerun.claim.endedAt,
    'credited.minutes': creditedMinutes(rerun.ticks, entry.practice),
    'credited.rule': CREDIT_RULE,
    'identity.start.how': entry.signedInBy,
  }
  for (const key of Object.keys(said) as (keyof typeof said)[]) {
    if (said[key] !== known[key])
      return { code: 'claim', why: `the completion says ${key} '${said[key]}', the run gives '${known[key]}'` }
  }
  return null
}

/**
 * The completion has to say of who trained what stands in the recording. Where no enrolled device began the run and it says
 * nothing of that, it claims nothing: earlier releases took up broken runs with the same command.
 */
function checksAgainstRerun({ completion, beginner, rerun }: Evidence): Disagreement | null {
  const said = completion.identity.checks ?? (beginner ? NO_CHECKS : null)
  const known = checksOf(rerun.events, rerun.askDueAt ?? -1)
  if (!said || digestOf(said) === digestOf(known)) return null
  const text = (checks: typeof known): string => JSON.stringify(checks)
  return { code: 'claim', why: `the completion says identity.checks ${text(said)}, the run gives ${text(known)}` }
}

const passed = (v: { passed: boolean }): string => (v.passed ? 'passed' : 'not passed')

function flagsOf(evidence: Evidence): string[] {
  const { entry, completion, receivedAt, beginner, denied, missing, copied, rerun, motion } = evidence
  const flags: string[] = []
  const tookMs = receivedAt.getTime() - entry.startedAt.getTime()
  if ((rerun.ticks / TICK_RATE) * 1000 > tookMs + FAST_MS) flags.push('faster-than-time')
  if (entry.mode === 'headless') flags.push('headless')
  if (isClockOff(completion, entry, beginner)) flags.push('device-clock')
  if (copied) flags.push(copied)
  if (beginner?.withdrawnAt && beginner.registeredAt > beginner.withdrawnAt) flags.push('device-withdrawn')
  if (denied) flags.push('identity-denied')
  if (missing > 0) flags.push(`attempts-missing:${missing}`)
  if (beginner && !entry.practice)
    for (const moment of unconfirmed(rerun.events, rerun.askDueAt)) flags.push(`identity-${moment}`)
  return motion ? [...flags, ...motionFlags(motion, entry.mode)] : flags
}

/**
 * A run that a device began by itself has its time from that device alone: it shows when it lies in the future, or before
 * the device was enrolled.
 */
function isClockOff({ startedAt }: Completion, entry: RunEntry, beginner: Beginner | null): boolean {
  const off = Date.parse(startedAt) - (beginner?.registeredAt ?? entry.startedAt).getTime()
  const early = beginner ? beginner.enrolledAt.getTime() - Date.parse(startedAt) : -off
  return off > CLOCK_MS || early > CLOCK_MS
}
