import { ok } from '../../src/base/result'
import { type DeviceStore, type Enrolment, type KeptStart, activeOf, isTold } from '../../src/report/enrolment'
import { NO_TRIES, type Tries } from '../../src/report/pinTries'

/** A device's disk as maps that outlive the page. */
export function memoryDevice() {
  const enrolments = new Map<string, Enrolment>()
  const attempts = new Map<string, number>()
  const starts = new Map<string, KeptStart>()
  const tries = new Map<string, Tries>()
  const active = () => activeOf([...enrolments.values()])
  const store: DeviceStore = {
    enrolment: async (code) => ok(active().find((one) => one.code === code) ?? null),
    enrolmentOf: async (device) => ok(enrolments.get(device) ?? null),
    enrolments: async () => ok(active()),
    keep: async (enrolment) => (enrolments.set(enrolment.device, enrolment), ok(undefined)),
    begin: async (assignment, make) => {
      const number = (attempts.get(assignment) ?? 0) + 1
      const start = make(number)
      attempts.set(assignment, number)
      starts.set(start.run, start)
      return ok(start)
    },
    keepStart: async (start) => (starts.set(start.run, start), ok(undefined)),
    keepSignature: async (start, jws) => {
      const known = starts.get(start.run) ?? start
      const signature = known.jws ?? jws
      starts.set(start.run, { ...known, jws: signature })
      return ok(signature)
    },
    starts: async () => ok([...starts.values()]),
    forgetStart: async (told) => {
      const now = starts.get(told.run)
      if (now && isTold(told, now)) starts.delete(told.run)
      return ok(undefined)
    },
    tries: async (person, change) => {
      const { tries: next, outcome } = change(tries.get(person) ?? NO_TRIES)
      tries.set(person, next)
      return ok(outcome)
    },
  }
  return { store, enrolments, attempts, starts, tries }
}
