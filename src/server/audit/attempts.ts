import type { BoundName } from '../chain/bound'
import type { Row } from '../chain/facts'
import { type Report, shown } from './finding'

/** Attempts of an assignment count from 1 without a gap, and the assignment says how many there were. */
export function attemptCounter(
  tenant: string,
  report: Report,
): { see(name: BoundName, row: Row): void; check(): void } {
  const counted = new Map<string, number>()
  const started = new Map<string, Set<number>>()
  return {
    see(name, row) {
      if (name === 'assignments') counted.set(String(row['id']), Number(row['attempts']))
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
        else if (count !== numbers.length || numbers.some((n) => n < 1 || n > count))
          tell('attempts', `${count} attempts were counted, but there are the runs ${shown(numbers)}`)
      }
    },
  }
}
