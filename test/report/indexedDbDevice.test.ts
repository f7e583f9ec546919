import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { DeviceStart, Roster } from '../../src/api/devices'
import type { Enrolment, KeptStart } from '../../src/report/enrolment'
import { indexedDbDevice } from '../../src/report/indexedDbDevice'

const id = (n: number): string => `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`
const roster: Roster = {
  device: { id: id(1), name: '3号头显' },
  tenant: { id: id(2), name: '测试企业' },
  site: { id: id(3), name: '卸车区' },
  trainees: [],
  supervisors: [],
  retentionDays: 1096,
  at: '2026-03-02T08:00:00.000Z',
}
const enrolment = (code: string, device = id(1)): Enrolment => ({
  code,
  tenant: id(2),
  device,
  // the disk of the tests holds no keys; browsers' tests do
  privateKey: {} as CryptoKey,
  roster,
  withdrawn: false,
})
const start: DeviceStart = {
  version: 1,
  tenant: id(2),
  device: id(1),
  run: id(9),
  trainee: id(4),
  site: id(3),
  signedInBy: 'pin',
  scene: 'yard',
  role: 'worker',
  mode: 'vr',
  language: 'zh-CN',
  practice: false,
  core: 'c'.repeat(64),
  assignment: id(8),
  attempt: 1,
  startedAt: '2026-03-02T08:00:00.000Z',
}
const kept = (attempt: number): KeptStart => ({
  run: `r${attempt}`,
  start,
  jws: null,
  aborted: null,
})

it('an enrolment stays over restarts, and what is damaged is none', async () => {
  const disk = indexedDbDevice('device-1')
  await disk.keep(enrolment('yard'))
  await disk.keep({ ...enrolment('torn', id(5)), roster: {} as Roster })
  const again = indexedDbDevice('device-1')
  expect(await again.enrolment('yard')).toEqual({ ok: true, value: enrolment('yard') })
  expect(await again.enrolment('torn')).toEqual({ ok: true, value: null })
  expect(await again.enrolment('other')).toEqual({ ok: true, value: null })
  expect(await again.enrolments()).toEqual({ ok: true, value: [enrolment('yard')] })
})

it('of several devices at one address the newest that is not withdrawn begins runs, and the others keep their keys', async () => {
  const disk = indexedDbDevice('device-5')
  const at = (hour: string) => ({ ...roster, at: `2026-03-02T${hour}:00:00.000Z` })
  const [oldest, old, newest] = [
    { ...enrolment('yard', id(9)), roster: at('08') },
    { ...enrolment('yard', id(5)), roster: at('09') },
    { ...enrolment('yard', id(7)), roster: at('10') },
  ] as const
  const other = enrolment('other', id(6))
  for (const one of [other, newest, oldest, old]) await disk.keep(one)
  expect(await disk.enrolment('yard')).toEqual({ ok: true, value: newest })
  const gone = { ...newest, withdrawn: true }
  await disk.keep(gone)
  expect(await disk.enrolment('yard')).toEqual({ ok: true, value: old })
  expect(await disk.enrolments()).toEqual({ ok: true, value: expect.arrayContaining([old, other]) })
  for (const one of [oldest, old, gone]) expect(await disk.enrolmentOf(one.device)).toEqual({ ok: true, value: one })
  expect(await disk.enrolmentOf(id(4))).toEqual({ ok: true, value: null })
  for (const one of [old, oldest]) await disk.keep({ ...one, withdrawn: true })
  expect(await disk.enrolment('yard')).toEqual({ ok: true, value: null })
})

it('attempts of an assignment count up by one each, however many begin at once, and each start is there', async () => {
  const disks = [indexedDbDevice('device-2'), indexedDbDevice('device-2')]
  const begun = await Promise.all(
    Array.from({ length: 20 }, (_, n) => (disks[n % 2] as (typeof disks)[0]).begin(n < 18 ? 'a' : 'b', kept)),
  )
  const runs = begun.map((b) => (b.ok ? b.value.run : ''))
  expect(runs.slice(0, 18).sort()).toEqual(Array.from({ length: 18 }, (_, n) => `r${n + 1}`).sort())
  expect(runs.slice(18).sort()).toEqual(['r1', 'r2'])
  const starts = await indexedDbDevice('device-2').starts()
  expect(starts.ok && starts.value.length).toBe(18)
})

it('a person’s tries change in one step', async () => {
  const disk = indexedDbDevice('device-3')
  const counts = await Promise.all(
    Array.from({ length: 10 }, () =>
      disk.tries('p', ({ failed, until }) => ({ tries: { failed: failed + 1, until }, outcome: failed })),
    ),
  )
  expect(counts.map((c) => (c.ok ? c.value : -1)).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

it('a start that was told is forgotten, but not what became of it meanwhile', async () => {
  const disk = indexedDbDevice('device-4')
  const begun = await disk.begin('a', kept)
  if (!begun.ok) throw new Error(begun.error.message)
  const left = { ...begun.value, aborted: { ticks: 90, why: 'left' } }
  await disk.keepStart(left)
  await disk.forgetStart(begun.value)
  expect(await disk.starts()).toEqual({ ok: true, value: [left] })
  await disk.forgetStart(left)
  expect(await disk.starts()).toEqual({ ok: true, value: [] })
})
