import { type Result, fail, ok } from '../base/result'
import type { Claim, RunStart } from './types'

type Check = (value: unknown) => boolean
const text =
  (pattern: RegExp): Check =>
  (v) =>
    typeof v === 'string' && pattern.test(v)
const oneOf =
  (...options: string[]): Check =>
  (v) =>
    typeof v === 'string' && options.includes(v)
const count =
  (least: number): Check =>
  (v) =>
    typeof v === 'number' && Number.isSafeInteger(v) && v >= least
const duration: Check = (v) => typeof v === 'number' && Number.isFinite(v) && v >= 0
const digest = text(/^[0-9a-f]{64}$/)
const moment = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/)
/** Printable and without line ends; ids of runs, trainees and assignments come from servers and may be any such text. */
const name = text(/^[^\p{Cc}\p{Cs}]{1,128}$/u)

const START: Record<keyof RunStart, Check> = {
  core: digest,
  scene: text(/^[a-z][a-z0-9-]{0,63}$/),
  role: text(/^[a-z][a-z0-9-]{0,63}$/),
  seed: name,
  practice: (v) => typeof v === 'boolean',
  mode: oneOf('vr', 'ar', 'touch', 'desktop', 'headless'),
  language: oneOf('zh-CN', 'en'),
  run: name,
  trainee: name,
  assignment: name,
  attempt: count(1),
  startedAt: moment,
}
const CLAIM: Record<keyof Claim, Check> = {
  ticks: count(0),
  inputDigest: digest,
  runDigest: digest,
  verdict: (v) => typeof v === 'object' && v !== null && !Array.isArray(v),
  endedAt: moment,
  activeMs: duration,
  pausedMs: duration,
}

/** A header's fields, all there, of the right form, and no others. */
export const parseStart = (content: Uint8Array): Result<RunStart> => parse<RunStart>(content, START, 'the header')

/** A claim's fields. Its verdict is only what is claimed: nothing about its inside is checked here. */
export const parseClaim = (content: Uint8Array): Result<Claim> => parse<Claim>(content, CLAIM, 'the claim')

/** What is wrong with a run's start before a run is made of it, or null. */
export function startProblem(start: RunStart): string | null {
  return problem({ ...start }, START)
}

/** The bytes of a header or claim: JSON in UTF-8, keys in the order of their letters. */
export function fieldBytes(fields: RunStart | Claim): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
  return new TextEncoder().encode(JSON.stringify(sorted))
}

function parse<T>(content: Uint8Array, checks: Record<string, Check>, what: string): Result<T> {
  let fields: unknown
  try {
    fields = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return fail('damaged', `${what} is damaged (no JSON)`)
  }
  if (typeof fields !== 'object' || fields === null) return fail('damaged', `${what} is damaged (no fields)`)
  const wrong = problem(fields as Record<string, unknown>, checks)
  return wrong ? fail('damaged', `${what} is damaged (${wrong})`) : ok(fields as T)
}

function problem(fields: Record<string, unknown>, checks: Record<string, Check>): string | null {
  for (const [key, check] of Object.entries(checks)) {
    if (!Object.hasOwn(fields, key)) return `'${key}' is missing`
    if (!check(fields[key])) return `'${key}' cannot be ${shown(fields[key])}`
  }
  const extra = Object.keys(fields).find((key) => !Object.hasOwn(checks, key))
  return extra === undefined ? null : `'${extra.slice(0, 40)}' is not known`
}

const shown = (v: unknown): string => (typeof v === 'object' ? 'that' : JSON.stringify(v)?.slice(0, 60)) ?? 'that'
