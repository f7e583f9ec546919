import { type DeviceStart, type Roster, deviceStartSchema, rosterSchema } from '../api/devices'
import type { Result } from '../base/result'
import type { Tries } from './pinTries'

/** What an enrolled device knows: its key, and everything that training without a network takes. */
export interface Enrolment {
  /** The secret of the training address that it is enrolled at. */
  code: string
  tenant: string
  device: string
  privateKey: CryptoKey
  roster: Roster
  /** A supervisor has withdrawn it: it begins no more runs, and what waits is still sent. */
  withdrawn: boolean
}

/** A run that this device began, until the server knows of it. */
export interface KeptStart {
  run: string
  start: DeviceStart
  /** The signed start: made once, because a second signature would be another ticket. */
  jws: string | null
  /** Set where the run was closed without a journal or a recording. */
  aborted: { ticks: number; why: string } | null
}

/** Where a device keeps its enrolment; IndexedDB in the browser, a map in tests. */
export interface DeviceStore {
  /** The active enrolment at this training address, or null. */
  enrolment(code: string): Promise<Result<Enrolment | null>>
  /** That of a device, be it withdrawn or replaced: what was begun with its key is signed with it. */
  enrolmentOf(device: string): Promise<Result<Enrolment | null>>
  /** Keeps it beside those of other devices at the same training address. */
  keep(enrolment: Enrolment): Promise<Result<void>>
  /** The active one of every training address that has one. */
  enrolments(): Promise<Result<Enrolment[]>>
  /** Counts one more attempt of the assignment and keeps the start that is made of its number: both or neither. */
  begin(assignment: string, make: (attempt: number) => KeptStart): Promise<Result<KeptStart>>
  keepStart(start: KeptStart): Promise<Result<void>>
  /** Keeps the signature of a start, unless it has one already: gives that which stands there from now on. */
  keepSignature(start: KeptStart, jws: string): Promise<Result<string>>
  /** All that the server does not know of, of whatever form: see isKeptStart. */
  starts(): Promise<Result<unknown[]>>
  /** Forgets a start that was told, unless it stands there as aborted otherwise meanwhile: that is told anew. */
  forgetStart(told: KeptStart): Promise<Result<void>>
  /** Changes a person's tries in one step and gives what came of it. */
  tries<T>(person: string, change: (tries: Tries) => { tries: Tries; outcome: T }): Promise<Result<T>>
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Is what the disk gives back an enrolment? Browsers' storage can be damaged. */
export function isEnrolment(value: unknown): value is Enrolment {
  if (!isObject(value)) return false
  const { code, tenant, device, privateKey, withdrawn, roster } = value
  return (
    [code, tenant, device].every((field) => typeof field === 'string') &&
    isObject(privateKey) &&
    typeof withdrawn === 'boolean' &&
    rosterSchema.safeParse(roster).success
  )
}

/** Is what was told all that there is to tell of this start? */
export const isTold = (told: KeptStart, now: KeptStart): boolean =>
  told.aborted?.ticks === now.aborted?.ticks && told.aborted?.why === now.aborted?.why

/** The enrolments that runs begin with: of each training address the newest, by the server's clock, that is not withdrawn. */
export function activeOf(all: readonly Enrolment[]): Enrolment[] {
  const active = new Map<string, Enrolment>()
  for (const one of all) {
    const other = active.get(one.code)
    const newer = !other || Date.parse(one.roster.at) > Date.parse(other.roster.at)
    if (newer && !one.withdrawn) active.set(one.code, one)
  }
  return [...active.values()]
}

/** Is it a start that can be told? */
export function isKeptStart(value: unknown): value is KeptStart {
  if (!isObject(value)) return false
  const { run, start, jws, aborted } = value
  return (
    typeof run === 'string' &&
    deviceStartSchema.safeParse(start).success &&
    (jws === null || typeof jws === 'string') &&
    (aborted === null || isObject(aborted))
  )
}
