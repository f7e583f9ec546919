import { useEffect, useRef } from 'react'
import { useText } from '../parts'

/** How loud it is now; follows the microphone without a change of the page. */
export function LevelMeter({ level }: { level: () => number }) {
  const t = useText()
  const meter = useRef<HTMLMeterElement>(null)
  useEffect(() => {
    let frame = requestAnimationFrame(function look() {
      if (meter.current) meter.current.value = level()
      frame = requestAnimationFrame(look)
    })
    return () => cancelAnimationFrame(frame)
  }, [level])
  return <meter ref={meter} className="voice-level" min={0} max={1} high={0.95} aria-label={t('ui.voice.level')} />
}
