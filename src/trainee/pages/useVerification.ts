import { useEffect, useState } from 'react'
import type { VerificationState } from '../../api/completion'
import { useWay } from '../parts'

type Status = VerificationState['status']

/** The server is asked again after these waits, ms; a run is re-run within a few seconds. */
const WAITS = [3000, 6000, 15_000, 30_000]
const isOpen = (status: Status | undefined): boolean => status === 'pending' || status === 'running'

/** The state of the server's re-run, followed until it is settled. `first` came with the receipt. */
export function useVerification(first: Status | undefined): Status | undefined {
  const { handIn } = useWay()
  const [later, setLater] = useState<Status | undefined>(undefined)
  const status = later ?? first
  const open = isOpen(status)
  useEffect(() => {
    if (!open) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const askAfter = (i: number): void => {
      const wait = WAITS[i]
      if (wait === undefined) return
      timer = setTimeout(async () => {
        const told = await handIn.ask()
        if (timer === undefined) return
        if (told) setLater(told.status)
        if (!told || isOpen(told.status)) askAfter(i + 1)
      }, wait)
    }
    askAfter(0)
    return () => {
      clearTimeout(timer)
      timer = undefined
    }
  }, [open, handIn])
  return status
}
