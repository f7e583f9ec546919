import { type StoreApi, createStore } from 'zustand/vanilla'
import { type DeviceStart, deviceStartSchema } from '../../api/devices'
import type { Result } from '../../base/result'
import { WITHDRAWN } from '../../report/answered'
import type { DeviceStore, Enrolment } from '../../report/enrolment'
import type { TrainingClient } from '../client'
import type { IdentityChecks } from '../identity'
import type { Answer } from '../answer'
import type { AskCheck } from './askCheck'
import { beginHere } from './begin'
import { whosePin } from './pins'
import { type FetchRoster, siteOf } from './roster'
import { whoseInCheck } from './whose'

/** A sign-in on the device itself lasts as long as one at the server: a shift, ms. */
const SESSION_MS = 12 * 3600_000
/** Difference between this device's clock and the server's from which it is said, ms. */
export const CLOCK_MS = 10 * 60_000

export interface EnrolledState {
  name: string
  /** When the roster was fetched last, by the server's clock, ISO 8601. */
  rosterAt: string
  /** This device's clock less the server's at the last fetch, ms; null while there was none on this page. */
  clockOffMs: number | null
}

export interface EnrolledPorts {
  store: DeviceStore
  /** There is a start, or the end of one, that the server may not know of. */
  tell: () => void
  fetchRoster: FetchRoster
  check: AskCheck
  /** The requests of a device that is not enrolled. */
  server: Pick<TrainingClient, 'abort'>
  now: () => number
}

/** A device that a supervisor has enrolled: it trains people with or without a network. */
export interface EnrolledDevice extends IdentityChecks {
  readonly id: string
  readonly state: StoreApi<EnrolledState>
  readonly client: TrainingClient
}

export function createEnrolledDevice(first: Enrolment, ports: EnrolledPorts): EnrolledDevice {
  const { store, now } = ports
  let enrolment = first
  const state = createStore<EnrolledState>(() => ({
    name: first.roster.device.name,
    rosterAt: first.roster.at,
    clockOffMs: null,
  }))

  /** The roster of today, where there is a network; yesterday's does otherwise. Only a withdrawal is a failure. */
  const refresh = async (): Promise<Result<void>> => {
    const fresh = await ports.fetchRoster(enrolment)
    if (fresh.ok) {
      enrolment = { ...enrolment, roster: fresh.value }
      state.setState({
        name: fresh.value.device.name,
        rosterAt: fresh.value.at,
        clockOffMs: now() - Date.parse(fresh.value.at),
      })
      // A disk that does not take it keeps yesterday's.
      await store.keep(enrolment)
    } else if (fresh.error.code === WITHDRAWN) {
      enrolment = { ...enrolment, withdrawn: true }
      await store.keep(enrolment)
      return { ok: false, error: fresh.error }
    }
    return { ok: true, value: undefined }
  }

  const client: TrainingClient = {
    async site() {
      const fresh = await refresh()
      ports.tell()
      return fresh.ok ? { ok: true, value: siteOf(enrolment.roster) } : fresh
    },
    async signIn(_code, trainee, pin) {
      const person = enrolment.roster.trainees.find((t) => t.id === trainee)
      if (!person) return unknownTrainee(trainee)
      const right = await whosePin(store, enrolment.device, { counted: trainee, people: [person] }, pin, now())
      if (!right.ok) return right
      const expiresAt = new Date(now() + SESSION_MS).toISOString()
      const { id, name } = person
      return { ok: true, value: { token: '', trainee: { id, name }, expiresAt, signedInBy: 'pin' } }
    },
    async startRun(who, asked) {
      const begun = await beginHere(store, enrolment, who, asked, new Date(now()))
      ports.tell()
      return begun
    },
    abort(ticket, run, ticks, why) {
      // at once, because what is written while the page closes may not get to the disk
      ports.server.abort(ticket, run, ticks, why)
      void startIn(ticket).then(async (start) => {
        if (!start) return
        await store.keepStart({ run, start, jws: ticket, aborted: { ticks, why } })
        ports.tell()
      })
    },
  }

  return {
    id: first.device,
    state,
    client,
    asked: true,
    remote: ports.check,
    whose: (pin, trainee) => whoseInCheck(store, enrolment, pin, trainee, now()),
  }
}

/** The start that a ticket is; null where the server gave the ticket, before this device was enrolled. */
async function startIn(ticket: string): Promise<DeviceStart | null> {
  if (ticket.split('.').length !== 3) return null
  const { decodeJwt } = await import('jose')
  const read = deviceStartSchema.safeParse(decodeJwt(ticket))
  return read.success ? read.data : null
}

const unknownTrainee = (trainee: string): Answer<never> => ({
  ok: false,
  error: {
    code: 'unknown-trainee',
    message: `there is no trainee '${trainee}' on this device's roster; load the page again and choose from the list`,
    status: 401,
  },
})
