import { LOCKOUT_STEPS, OSHA_APPLY, type LockoutStep } from '../../../content/lockout'

/** What went wrong first, at which place of what was done, and what should have come. */
export interface LockoutFault {
  kind: 'out-of-order' | 'not-done' | 'work-before-proven'
  /** Index in what was done; its length when something is missing at the end. */
  at: number
  /** The step that should have been done by then. */
  missing: LockoutStep
}

/** The order that is asked for: 29 CFR 1910.147(d) with work after it, or the whole course with telling and release. */
export const LOCKOUT_ORDERS = {
  osha: [...OSHA_APPLY, 'work'],
  whole: LOCKOUT_STEPS,
} as const satisfies Record<string, readonly LockoutStep[]>
export type LockoutOrder = keyof typeof LOCKOUT_ORDERS

const place = (order: readonly LockoutStep[], step: LockoutStep): number => order.indexOf(step)

/**
 * First fault in what was done, or null. Steps that the order does not have are passed over; doing a step again is no
 * fault as long as nothing before it is missing. Beginning the work with something left out has its own name, because
 * that is what kills.
 */
export function lockoutFault(done: readonly LockoutStep[], order: LockoutOrder): LockoutFault | null {
  const steps: readonly LockoutStep[] = LOCKOUT_ORDERS[order]
  const seen = new Set<LockoutStep>()
  for (const [at, step] of done.entries()) {
    const k = place(steps, step)
    if (k < 0) continue
    const missing = steps.slice(0, k).find((s) => !seen.has(s))
    if (missing !== undefined) {
      const proving = place(steps, missing) < place(steps, 'work')
      return { kind: step === 'work' && proving ? 'work-before-proven' : 'out-of-order', at, missing }
    }
    seen.add(step)
  }
  const missing = steps.find((s) => !seen.has(s))
  return missing === undefined ? null : { kind: 'not-done', at: done.length, missing }
}

/** Locks on a point of isolation: whose they are. */
export interface Lock {
  owner: string
}

/** May the point be switched on? Only with no lock left: one person, one lock, one key. */
export const mayEnergise = (locks: readonly Lock[]): boolean => locks.length === 0

/** May `who` take this lock off? Only its owner; another's removal is a written procedure, not an act at the machine. */
export const mayRemove = (lock: Lock, who: string): boolean => lock.owner === who

/** Does everybody at work hang on with a lock of their own? */
export const everybodyLocked = (workers: readonly string[], locks: readonly Lock[]): boolean =>
  workers.every((worker) => locks.some((lock) => lock.owner === worker))
