import type { Receipt } from '../../api/completion'
import { type FoundLink, isRecord } from './expected'
import type { Report } from './finding'

/** A link that somebody outside the server wrote down: a head of a chain, or a receipt that a device kept. */
export interface Held {
  /** Null where it was not written down: any tenant's chain will do. */
  tenant: string | null
  seq: number
  hash: string
  /** Everything that the receipt says, where it was kept whole. */
  receipt?: Receipt['receipt']
}

/** What a receipt says of a run that its link does not. */
function contradiction({ run, receivedAt, inputDigest, recordingDigest }: Receipt['receipt'], link: FoundLink) {
  const told = isRecord(link.body) && isRecord(link.body['completions']) ? link.body['completions'] : {}
  if (link.subject !== run) return 'is about another run'
  const pairs = { received_at: receivedAt, input_digest: inputDigest, recording_digest: recordingDigest }
  const other = Object.entries(pairs).find(([name, value]) => told[name] !== value)
  return other ? `says ${other[0]} ${String(told[other[0]])}, and the receipt ${other[1]}` : null
}

/** Looks for what is held on the chains as they are walked. */
export function lookFor(held: readonly Held[]): {
  see(link: FoundLink, computed: string): void
  /** Tells of what was not found. */
  check(report: Report): void
} {
  const bySeq = new Map<number, Held[]>()
  for (const one of held) bySeq.set(one.seq, [...(bySeq.get(one.seq) ?? []), one])
  const found = new Set<Held>()
  const why = new Map<Held, string>()
  return {
    see(link, computed) {
      for (const one of bySeq.get(link.seq) ?? []) {
        if (one.tenant !== null && one.tenant !== link.tenantId) continue
        if (computed !== one.hash) {
          why.set(one, 'it was written anew')
          continue
        }
        const wrong = one.receipt ? contradiction(one.receipt, link) : null
        if (wrong) why.set(one, `its link ${wrong}`)
        else found.add(one)
      }
    },
    check(report) {
      for (const one of held) {
        if (found.has(one)) continue
        const { tenant, seq, receipt } = one
        const what = tenant === null ? 'the receipt that was kept' : 'the head that was written down'
        const reason = why.get(one) ?? 'it was cut short'
        const about = { run: receipt?.run ?? null, row: null, seq, table: 'chain', field: 'hash' }
        report({ tenant, ...about, what: `${what} is no longer on the chain: ${reason}` })
      }
    },
  }
}
