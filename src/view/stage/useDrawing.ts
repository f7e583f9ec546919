import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Object3D } from 'three'

interface Drawing {
  readonly object: Object3D
  dispose: () => void
}

/**
 * Makes a drawing once `make` is there or another one, and throws the one before away. `standing` is what frames work
 * on: gone, like its object, the moment that it is disposed of; `drawing`, for React, follows a render later.
 */
export function useDrawing<D extends Drawing>(make: () => D): { standing: RefObject<D | null>; drawing: D | null } {
  const [drawing, setDrawing] = useState<D | null>(null)
  const standing = useRef<D | null>(null)
  useEffect(() => {
    const made = make()
    standing.current = made
    setDrawing(made)
    return () => {
      standing.current = null
      setDrawing(null)
      made.object.removeFromParent()
      made.dispose()
    }
  }, [make])
  return { standing, drawing }
}
