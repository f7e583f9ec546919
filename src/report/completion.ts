import type { Completion } from '../api/completion'
import type { VerdictRecord } from '../api/verdict'
import { sha256Hex } from '../base/hash'
import type { Claim, RunStart } from '../record/types'
import type { Verdict } from '../score/types'
import { CREDIT_RULE, creditedMinutes } from './credit'
import type { Surroundings } from './surroundings'

/** What a finished run and its surroundings give to the record. */
export interface FinishedRun {
  start: RunStart
  claim: Claim
  /** The recording as it will be sent. */
  recording: Uint8Array
  around: Omit<Surroundings, 'ticket'>
  /** 1..5, or null where the trainee gave no answer. */
  satisfaction: number | null
}

/** Scoring's verdict in the form of the contract; the compiler holds the two types equal here. */
export const verdictRecord = (verdict: Verdict): VerdictRecord => ({
  ...verdict,
  detection: { ...verdict.detection },
  byClass: Object.fromEntries(Object.entries(verdict.byClass).map(([type, d]) => [type, { ...d }])),
  hazards: verdict.hazards.map((h) => ({ ...h })),
  duties: verdict.duties.map((d) => ({ ...d })),
  losses: verdict.losses.map((l) => ({ ...l, at: { ...l.at } })),
})

/** The completion record of a finished run; equal input gives an equal record. */
export function buildCompletion({ start, claim, recording, around, satisfaction }: FinishedRun): Completion {
  const { site, device, signedInBy, consent, enrolled } = around
  return {
    version: 1,
    run: start.run,
    trainee: start.trainee,
    identity: { start: { how: signedInBy } },
    ...(consent ? { consent } : {}),
    site,
    ...(enrolled ? { enrolled } : {}),
    device,
    mode: start.mode,
    language: start.language,
    practice: start.practice,
    scene: start.scene,
    role: start.role,
    form: claim.verdict.form,
    core: start.core,
    rules: claim.verdict.rules,
    seed: start.seed,
    assignment: start.assignment,
    attempt: start.attempt,
    startedAt: start.startedAt,
    endedAt: claim.endedAt,
    activeMs: Math.round(claim.activeMs),
    pausedMs: Math.round(claim.pausedMs),
    credited: { minutes: creditedMinutes(claim.ticks, start.practice), rule: CREDIT_RULE },
    verdict: verdictRecord(claim.verdict),
    satisfaction,
    inputDigest: claim.inputDigest,
    runDigest: claim.runDigest,
    recordingDigest: sha256Hex(recording),
  }
}
