import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Look } from '../../site/look'
import { type Facts, Portraits } from '../../view/kit/sheet/portrait'
import { useKitText } from './text'
import { TURN } from './turn'

/** Turn of a part for a pixel that is dragged and for a press of a key, radians. */
const BY_PIXEL = 0.01
const BY_KEY = Math.PI / 12

interface EnlargedProps {
  look: Look
  side: number
  close: () => void
}

/** A part seen large, turned by dragging or by the arrow keys. */
export function Enlarged({ look, side, close }: EnlargedProps) {
  const { t, name, facts: say } = useKitText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const portraits = useRef<Portraits | null>(null)
  const [facts, setFacts] = useState<Facts | null>(null)
  const [turn, setTurn] = useState(TURN)
  useEffect(() => {
    const made = new Portraits(side)
    portraits.current = made
    setFacts(made.set(look))
    return () => {
      portraits.current = null
      made.dispose()
    }
  }, [look, side])
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context && facts) portraits.current?.draw(turn, context)
  }, [turn, facts])
  const drag = (e: PointerEvent): void => {
    if (e.buttons > 0) setTurn((at) => at - e.movementX * BY_PIXEL)
  }
  const key = (e: KeyboardEvent): void => {
    if (e.key === 'ArrowLeft') setTurn((at) => at - BY_KEY)
    if (e.key === 'ArrowRight') setTurn((at) => at + BY_KEY)
  }
  return (
    <figure className="kit-large">
      <canvas
        ref={canvas}
        width={side}
        height={side}
        tabIndex={0}
        role="img"
        aria-label={name(look)}
        onPointerMove={drag}
        onKeyDown={key}
      />
      <figcaption>
        <h2>{name(look)}</h2>
        <p>{facts && say(facts)}</p>
        <p className="fine">{t('ui.kit.turn')}</p>
        <button type="button" className="button" onClick={close}>
          {t('ui.kit.close')}
        </button>
      </figcaption>
    </figure>
  )
}
