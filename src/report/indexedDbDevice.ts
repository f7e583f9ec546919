import type { DBSchema } from 'idb'
import { attempt, database } from './disk'
import {
  type DeviceStore,
  type Enrolment,
  type KeptStart,
  activeOf,
  isEnrolment,
  isKeptStart,
  isTold,
} from './enrolment'
import { NO_TRIES, type Tries } from './pinTries'

interface DeviceDb extends DBSchema {
  /** By device. */
  enrolments: { key: string; value: unknown }
  /** By assignment: attempts so far. */
  attempts: { key: string; value: number }
  starts: { key: string; value: unknown }
  /** By person. */
  tries: { key: string; value: Tries }
}

/** The enrolment on the browser's disk; what is acknowledged is on the disk, as in the outbox. */
export function indexedDbDevice(name = 'muster-device'): DeviceStore {
  const open = database<DeviceDb>(name, (db) => {
    db.createObjectStore('enrolments', { keyPath: 'device' })
    db.createObjectStore('attempts')
    db.createObjectStore('starts', { keyPath: 'run' })
    db.createObjectStore('tries')
  })
  const strict = { durability: 'strict' } as const
  const put = (store: 'enrolments' | 'starts', value: Enrolment | KeptStart) =>
    attempt(async () => {
      const tx = (await open()).transaction(store, 'readwrite', strict)
      await Promise.all([tx.store.put(value), tx.done])
    })
  const active = async () => activeOf((await (await open()).getAll('enrolments')).filter(isEnrolment))
  return {
    enrolment: (code) => attempt(async () => (await active()).find((one) => one.code === code) ?? null),
    enrolmentOf: (device) =>
      attempt(async () => {
        const value = await (await open()).get('enrolments', device)
        return isEnrolment(value) ? value : null
      }),
    enrolments: () => attempt(active),
    keep: (enrolment) => put('enrolments', enrolment),
    begin: (assignment, make) =>
      attempt(async () => {
        const tx = (await open()).transaction(['attempts', 'starts'], 'readwrite', strict)
        const [attempts, starts] = [tx.objectStore('attempts'), tx.objectStore('starts')]
        const number = ((await attempts.get(assignment)) ?? 0) + 1
        const start = make(number)
        await Promise.all([attempts.put(number, assignment), starts.put(start), tx.done])
        return start
      }),
    keepStart: (start) => put('starts', start),
    keepSignature: (start, jws) =>
      attempt(async () => {
        const tx = (await open()).transaction('starts', 'readwrite', strict)
        const now = await tx.store.get(start.run)
        const known = isKeptStart(now) ? now : start
        const signature = known.jws ?? jws
        await Promise.all([tx.store.put({ ...known, jws: signature }), tx.done])
        return signature
      }),
    starts: () => attempt(async () => (await open()).getAll('starts')),
    forgetStart: (told) =>
      attempt(async () => {
        const tx = (await open()).transaction('starts', 'readwrite', strict)
        const now = await tx.store.get(told.run)
        const gone = isKeptStart(now) && !isTold(told, now) ? [] : [tx.store.delete(told.run)]
        await Promise.all([...gone, tx.done])
      }),
    tries: (person, change) =>
      attempt(async () => {
        const tx = (await open()).transaction('tries', 'readwrite', strict)
        const { tries, outcome } = change((await tx.store.get(person)) ?? NO_TRIES)
        await Promise.all([tx.store.put(tries, person), tx.done])
        return outcome
      }),
  }
}
