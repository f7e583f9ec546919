import { type RefObject, useEffect } from 'react'
import { useStage } from '../stage/StageHost'

/** What takes a finger for itself, so that it does not reach the picture of the room under it. */
const TAKES = 'button, .sheet, .cover, .hud-box'

/**
 * A phone that shows the real room lays `root` over the picture. What its parts take is no tap on the site; and when the run
 * leaves the page, the room goes too: all that comes then is read on the page itself.
 */
export function useRoomPage(root: RefObject<HTMLElement | null>): void {
  const stage = useStage()
  useEffect(() => {
    const element = root.current
    if (!element) return
    const keep = (e: Event): void => {
      if (e.target instanceof Element && e.target.closest(TAKES)) e.preventDefault()
    }
    element.addEventListener('beforexrselect', keep)
    return () => element.removeEventListener('beforexrselect', keep)
  }, [root])
  useEffect(
    () => () => {
      if (stage?.onPhone()) stage.leave()
    },
    [stage],
  )
}
