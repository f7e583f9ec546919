import { useEffect, useState } from 'react'

/** Whether this browser can go into a headset: null while it is being asked. */
export function useVrSupport(): boolean | null {
  const [can, setCan] = useState<boolean | null>(null)
  useEffect(() => {
    const { xr } = navigator
    if (!xr) return setCan(false)
    xr.isSessionSupported('immersive-vr').then(setCan, () => setCan(false))
  }, [])
  return can
}
