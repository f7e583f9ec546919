import { useMemo, useState } from 'react'
import type { Plot, Slider } from '../../models/card'
import { PlotChart } from './PlotChart'
import { curves } from './curves'
import { plotOption } from './plotOption'
import { printedUnit, shareOf, short, valueAt } from './scale'
import { useModelText } from './text'

const STEPS = 200

/** A plot with its sliders; what is out of the model's range is said in words below it. */
export function PlotView({ plot }: { plot: Plot }) {
  const { t, say, flag } = useModelText()
  const start = useMemo(() => Object.fromEntries(plot.sliders.map((s) => [s.key, s.at])), [plot])
  const [at, setAt] = useState(start)
  const { lines, flags } = useMemo(() => curves(plot, at), [plot, at])
  const moved = plot.sliders.some((s) => at[s.key] !== s.at)
  const option = useMemo(() => plotOption(plot, lines, !moved, say), [plot, lines, moved, say])
  return (
    <figure className="model-plot">
      <figcaption>{say(plot.title)}</figcaption>
      <PlotChart option={option} label={say(plot.title)} />
      {plot.sliders.map((slider) => (
        <SliderField
          key={slider.key}
          slider={slider}
          value={at[slider.key] ?? slider.at}
          change={(value) => setAt((before) => ({ ...before, [slider.key]: value }))}
        />
      ))}
      {moved && (
        <button type="button" className="button button-plain" onClick={() => setAt(start)}>
          {t('ui.models.reset')}
        </button>
      )}
      {flags.length > 0 && (
        <p className="notice notice-calm" role="status">
          {t('ui.models.outside')} {flags.map(flag).join(t('ui.models.join'))}
        </p>
      )}
    </figure>
  )
}

interface SliderFieldProps {
  slider: Slider
  value: number
  change: (value: number) => void
}

function SliderField({ slider, value, change }: SliderFieldProps) {
  const { say } = useModelText()
  return (
    <label className="model-slider">
      <span>{say(slider.name)}</span>
      <input
        type="range"
        min={0}
        max={STEPS}
        step="any"
        value={shareOf(slider, value) * STEPS}
        onChange={(e) => change(Number(valueAt(slider, e.currentTarget.valueAsNumber / STEPS).toPrecision(3)))}
      />
      <output>
        {short(value)} {printedUnit(slider.unit)}
      </output>
    </label>
  )
}
