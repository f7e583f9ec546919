import { useEffect, useRef, useState } from 'react'
import type { Look } from '../../site/look'
import type { Facts, Portraits } from '../../view/kit/sheet/portrait'
import { TURN } from './turn'
import { useKitText } from './text'

interface PartCardProps {
  look: Look
  portraits: Portraits
  open: () => void
}

/** One part: its picture, drawn when the browser has time, its name, size and cost. */
export function PartCard({ look, portraits, open }: PartCardProps) {
  const { name, facts: say } = useKitText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [facts, setFacts] = useState<Facts | null>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const wait = setTimeout(() => {
      const drawn = portraits.set(look)
      portraits.draw(TURN, context)
      setFacts(drawn)
    })
    return () => clearTimeout(wait)
  }, [look, portraits])
  return (
    <li className="kit-card" data-kind={look.kind} data-drawn={facts !== null}>
      <button type="button" onClick={open} aria-label={name(look)}>
        <canvas ref={canvas} width={portraits.side} height={portraits.side} />
      </button>
      <h2>{name(look)}</h2>
      <p>{facts && say(facts)}</p>
    </li>
  )
}
