import { useState } from 'react'
import type { Outbox } from '../report/outbox'
import { writeRunsFile } from '../report/runsFile'
import { useWay } from './parts'
import { offerFile, saveRecording } from './saveRecording'

/** What was saved: the file's name, how many runs are in it, and how many were saved each for itself. */
export interface SavedRuns {
  file: string
  count: number
  apart: number
}

/** `2026-11-25-0930`, by the device's clock. */
export function stamp(at: Date): string {
  const [year, ...rest] = [at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()]
  const [month, day, hour, minute] = rest.map((n) => String(n).padStart(2, '0'))
  return `${year}-${month}-${day}-${hour}${minute}`
}

export const runsFileName = (at: Date): string => `muster-runs-${stamp(at)}.zip`

/**
 * Offers everything that waits as one file. The runs stay where they are until the server itself has acknowledged them:
 * nobody knows what becomes of a file. What no server would read from it is offered as a recording of its own.
 */
function saveRuns(outbox: Outbox, at: Date): SavedRuns {
  const all = outbox.all()
  const { bytes, saved, left } = writeRunsFile(all)
  const file = runsFileName(at)
  if (saved.length > 0) offerFile(file, bytes, 'application/zip')
  for (const { run, recording } of all) if (left.includes(run)) saveRecording(run, recording)
  return { file, count: saved.length, apart: left.length }
}

/** The button's doing, and what to say after it. */
export function useSaveRuns(): { save: () => void; saved: SavedRuns | null } {
  const { outbox } = useWay()
  const [saved, setSaved] = useState<SavedRuns | null>(null)
  return { save: () => setSaved(saveRuns(outbox, new Date())), saved }
}
