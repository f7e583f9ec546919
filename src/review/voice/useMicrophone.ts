import { useEffect, useState } from 'react'
import { type Result, ok } from '../../base/result'
import { type Microphone, openMicrophone } from './microphone'

/** The microphone of the whole page: opened with the first line, and open until the page goes; some browsers ask each time. */
export interface SharedMicrophone {
  take: () => Promise<Result<Microphone>>
  /** Loudness now, 0..1; 0 while it is not open. */
  level: () => number
}

export function useMicrophone(): SharedMicrophone {
  const [shared] = useState(() => {
    let open: Microphone | null = null
    let gone = false
    return {
      arrive: () => {
        gone = false
      },
      async take(): Promise<Result<Microphone>> {
        if (open) return ok(open)
        const opened = await openMicrophone()
        if (opened.ok && gone) opened.value.close()
        else if (opened.ok) open = opened.value
        return opened
      },
      level: () => open?.level() ?? 0,
      leave: () => {
        gone = true
        open?.close()
        open = null
      },
    }
  })
  useEffect(() => {
    shared.arrive()
    return shared.leave
  }, [shared])
  return shared
}
