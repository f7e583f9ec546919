import { useStore } from 'zustand'
import type { Replay } from '../../view/replay/replay'

interface CursorProps {
  replay: Replay
  /** Place of a tick in the picture, and the picture's height. */
  x: (tick: number) => number
  high: number
}

/** The moment shown, as a line. Goes along by itself, so that what stands around it is not drawn anew in every frame. */
export function Cursor({ replay, x, high }: CursorProps) {
  const at = useStore(replay.store, (s) => x(s.tick))
  return <line x1={at} x2={at} y1={0} y2={high} stroke="#0f5ea8" strokeWidth="2" />
}
