import { useText } from '../parts'
import type { Meter } from './hud'

/** Seconds as minutes and seconds. */
export const clock = (s: number): string => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`

/** The instruments that the trainee wears. */
export function Meters({ meters, scene }: { meters: readonly Meter[]; scene: string }) {
  const t = useText(scene)
  return meters.map((m) => (
    <span key={m.entity} className="hud-box hud-meter">
      {t(`entity.${m.entity}`)} <b>{m.reading.toFixed(m.decimals)}</b> {m.unit}
    </span>
  ))
}
