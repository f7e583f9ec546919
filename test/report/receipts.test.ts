import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { indexedDbReceipts } from '../../src/report/indexedDbReceipts'
import { type KeptReceipt, receiptsFile } from '../../src/report/receipts'

const aReceipt = (n: number, at: string): KeptReceipt => ({
  run: `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  receivedAt: at,
  inputDigest: '1'.repeat(64),
  recordingDigest: '2'.repeat(64),
  link: { seq: n, hash: '3'.repeat(64) },
})

it('receipts stay over restarts, one a run, in the order in which the server had the runs', async () => {
  const [first, second] = [aReceipt(2, '2026-03-02T08:00:00.000Z'), aReceipt(1, '2026-03-02T09:00:00.000Z')]
  const disk = indexedDbReceipts('receipts-1')
  await disk.keep(second)
  await disk.keep(first)
  await disk.keep(second)
  expect(await indexedDbReceipts('receipts-1').all()).toEqual({ ok: true, value: [first, second] })
})

it('what is no receipt is not given out as one', async () => {
  const disk = indexedDbReceipts('receipts-2')
  await disk.keep({ ...aReceipt(1, '2026-03-02T08:00:00.000Z'), inputDigest: 'short' })
  expect(await disk.all()).toEqual({ ok: true, value: [] })
})

it('the file holds those that an audit can look for, whole', () => {
  const receipt = aReceipt(1, '2026-03-02T08:00:00.000Z')
  const { link: _, ...older } = aReceipt(2, '2026-03-02T09:00:00.000Z')
  expect(JSON.parse(receiptsFile([receipt, older]))).toEqual([receipt])
})
