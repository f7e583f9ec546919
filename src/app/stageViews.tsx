import { useEffect } from 'react'
import type { Stage } from '../trainee/ports'

export const stage: Stage = {
  Run({ onFrame }) {
    useEffect(() => {
      let id = 0
      let before = performance.now()
      const next = (now: number): void => {
        onFrame((now - before) / 1000, null)
        before = now
        id = requestAnimationFrame(next)
      }
      id = requestAnimationFrame(next)
      return () => cancelAnimationFrame(id)
    }, [onFrame])
    return null
  },
  Debrief: () => null,
  enterVr: () => Promise.reject(new Error('no view')),
  leaveVr: () => undefined,
}
