import type { BoundName } from '../chain/bound'
import type { Row } from '../chain/facts'
import { SERVER_COUNTS } from '../db/ids'
import { type Report, shown } from './finding'

/**
 * The server counts the attempts of an assignment from 1 without a gap, and the assignment says how many there were. An
 * enrolled device counts its own, and may not have told of all of them yet: there the last one known is the count.
 */
export function attemptCounter(
  tenant: string,
  report: Report,
): { see(name: BoundName, row: Row): void; check(): void } {
  const counted = new Map<string, { attempts: number; byDevice: boolean }>()
  const started = new Map<string, Set<number>>()
  return {
    see(name, row) {
      if (name === 'assignments')
        counted.set(String(row['id']), {
          attempts: Number(row['attempts']),
          byDevice: row['countedBy'] !== SERVER_COUNTS,
        })
      if (name !== 'runs') return
      const id = String(row['assignmentId'])
      started.set(id, (started.get(id) ?? new Set()).add(Number(row['attempt'])))
    },
    check() {
      for (const id of new Set([...counted.keys(), ...started.keys()])) {
        const numbers = [...(started.get(id) ?? [])].sort((a, b) => a - b)
        const count = counted.get(id)
        const tell = (field: string | null, what: string): void =>
          report({ tenant, run: null, row: id, seq: null, table: 'assignments', field, what })
        if (count === undefined) tell(null, 'this assignment is gone, but it has runs')
        else if (
          numbers.some((n) => n < 1 || n > count.attempts) ||
          count.attempts !== (count.byDevice ? (numbers.at(-1) ?? 0) : numbers.length)
        )
          tell('attempts', `${count.attempts} attempts were counted, but there are the runs ${shown(numbers)}`)
      }
    },
  }
}
