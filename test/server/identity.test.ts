import { describe, expect, it } from 'vitest'
import type { Completion } from '../../src/api/completion'
import type { RunStart } from '../../src/record/types'
import { type Evidence, judge } from '../../src/server/verify/judge'
import type { RunEvent } from '../../src/sim/event'
import { fakeRun } from './fakeRun'

const started = {
  run: '0198f000-0000-7000-8000-000000000001',
  seed: '0'.repeat(32),
  assignment: '0198f000-0000-7000-8000-000000000002',
  attempt: 1,
  startedAt: '2026-01-05T08:00:00.000Z',
  ticket: 't',
}
const who = {
  trainee: '0198f000-0000-7000-8000-000000000003',
  site: '0198f000-0000-7000-8000-000000000004',
  core: 'c'.repeat(64),
}
const place = { x: 0, y: 0, z: 0 }
const event = (tick: number, how: string, value: number): RunEvent => ({
  type: 'command',
  command: `identity-check:${how}`,
  value,
  tick,
  at: place,
})
const END: RunEvent = { type: 'ended', how: 'signed-off', tick: 3600, at: place }

/** A run whose re-run gives `events`, handed in with what `said` says of who trained. */
function handedIn(
  events: RunEvent[],
  said: Completion['identity']['checks'],
  { enrolled = true, practice = false, askDueAt = 4000 as number | undefined } = {},
): Evidence {
  const { completion, start } = fakeRun(started, who, { start: { practice } as Partial<RunStart> })
  const at = new Date(started.startedAt)
  const { verdict, inputDigest, runDigest, endedAt } = completion
  const entry = {
    ...start,
    id: start.run,
    traineeId: start.trainee,
    assignmentId: start.assignment,
    siteId: who.site,
    startedAt: at,
    signedInBy: 'pin',
  }
  return {
    entry: entry as unknown as Evidence['entry'],
    completion: { ...completion, identity: { ...completion.identity, ...(said ? { checks: said } : {}) } },
    receivedAt: new Date(Date.parse(endedAt) + 60_000),
    beginner: enrolled
      ? { id: 'd', publicKey: {} as never, enrolledAt: new Date(0), withdrawnAt: null, registeredAt: at }
      : null,
    denied: false,
    missing: 0,
    unsigned: null,
    rerun: {
      start,
      claim: { endedAt, ticks: 3600 } as never,
      ticks: 3600,
      inputDigest,
      runDigest,
      verdict: verdict as never,
      events,
      ...(askDueAt === undefined ? {} : { askDueAt }),
    },
    verification: { status: 'verified', why: 'same' },
    motion: null,
    copied: null,
  }
}
const YES = { how: 'supervisor', ok: true } as const
const confirmed = [event(1, 'supervisor', 1), END, event(3601, 'supervisor', 1)]

describe('who trained', () => {
  it('is verified where completion and recording say the same', () => {
    const told = judge(handedIn(confirmed, { start: YES, random: null, end: YES }, { askDueAt: -1 }))
    expect(told).toMatchObject({ status: 'verified', flags: [] })
  })

  it('is refuted where the completion says more, less or otherwise', () => {
    for (const said of [
      { start: YES, random: YES, end: YES },
      { start: YES, random: null, end: null },
      { start: { ...YES, ok: false }, random: null, end: YES },
      undefined,
    ]) {
      const told = judge(handedIn(confirmed, said, { askDueAt: -1 }))
      expect(told).toMatchObject({ status: 'refuted', code: 'claim' })
      expect(told.why).toContain('identity.checks')
    }
  })

  it('is not claimed where no enrolled device began the run and nothing is said', () => {
    expect(judge(handedIn(confirmed, undefined, { enrolled: false }))).toMatchObject({ status: 'verified', flags: [] })
    const said = { start: null, random: null, end: YES }
    expect(judge(handedIn(confirmed, said, { enrolled: false }))).toMatchObject({ status: 'refuted', code: 'claim' })
  })

  it('is flagged for people at each moment that is missing or failed', () => {
    const no = [event(1, 'supervisor', 0), END]
    const said = { start: { ...YES, ok: false }, random: null, end: null }
    expect(judge(handedIn(no, said, { askDueAt: 1800 }))).toMatchObject({
      status: 'verified',
      flags: ['identity-start', 'identity-random', 'identity-end'],
    })
    expect(judge(handedIn(no, said, { askDueAt: -1 })).flags).toEqual(['identity-start', 'identity-end'])
    expect(judge(handedIn(no, said, { askDueAt: undefined })).flags).toEqual(['identity-start', 'identity-end'])
  })

  it('is asked of tests on enrolled devices alone', () => {
    expect(judge(handedIn([END], undefined, { practice: true })).flags).toEqual([])
    expect(judge(handedIn([END], undefined, { enrolled: false })).flags).toEqual([])
  })
})
