import { type ReactNode, useEffect } from 'react'
import { useWay } from '../parts'
import type { Stage } from '../ports'

/** Has the canvas draw `scene` while the page that calls this stands. Keep `scene` steady (useCallback). */
export function usePicture(scene: ((stage: Stage) => ReactNode) | null, covered: boolean): void {
  const { picture } = useWay()
  useEffect(() => {
    picture.setState({ scene, covered })
    return () => picture.setState({ scene: null, covered: true })
  }, [picture, scene, covered])
}
