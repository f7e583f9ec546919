import { useState } from 'react'
import { type Comfort, GENTLE } from '../../input/comfort'
import { useFlow, useText, useWay } from '../parts'
import { Frame } from '../pages/Frame'
import { Fitting } from './Fitting'
import { readingSize } from './readingSize'
import { useFirstTime, useHabits } from './useHabits'

/** What can be chosen, in the order in which it is asked; the gentle choice stands first. */
const ASKED = [
  { of: 'posture', choices: ['standing', 'seated'] },
  { of: 'hand', choices: ['right', 'left'] },
  { of: 'move', choices: ['teleport', 'smooth'] },
  { of: 'turn', choices: ['snap', 'smooth'] },
  { of: 'vignette', choices: [true, false] },
  { of: 'text', choices: ['normal', 'large'] },
] as const satisfies { of: keyof Comfort; choices: readonly Comfort[keyof Comfort][] }[]
/** On a screen one stands as one likes, and only reads. */
const ON_SCREEN = new Set<keyof Comfort>(['text'])

/** Fitting the headset, reading, standing, hand and moving: before the lesson, and whenever somebody wants it changed. */
export function ComfortPage() {
  const t = useText()
  const { flow } = useWay()
  const { habits, keep } = useHabits()
  const { kind } = useFirstTime()
  const teaches = useFlow((s) => s.core?.core.startLesson !== undefined)
  const [comfort, setComfort] = useState(habits.comfort ?? GENTLE)
  const headset = kind === 'headset'
  /** What stands there as chosen holds from now on, also what was left as it was. */
  const leave = (to: 'run' | 'lesson'): void => {
    if (headset) keep({ comfort })
    flow.go(to)
  }
  const choose = (change: Partial<Comfort>): void => {
    const next = { ...comfort, ...change }
    setComfort(next)
    keep({ comfort: next })
    readingSize(next)
  }
  return (
    <Frame
      title={t('ui.comfort.title')}
      back={() => flow.go('briefing')}
      foot={
        <>
          <button type="button" className={teaches ? 'button' : 'button button-go'} onClick={() => leave('run')}>
            {t('ui.comfort.drill')}
          </button>
          {teaches && (
            <button type="button" className="button button-go" onClick={() => leave('lesson')}>
              {t('ui.comfort.lesson')}
            </button>
          )}
        </>
      }
    >
      {headset && <Fitting />}
      {ASKED.filter(({ of }) => headset || ON_SCREEN.has(of)).map(({ of, choices }) => (
        <fieldset key={of} className="group group-row">
          <legend>{t(`ui.comfort.${of}`)}</legend>
          {choices.map((value) => (
            <button
              key={String(value)}
              type="button"
              className="button button-choice"
              aria-pressed={comfort[of] === value}
              onClick={() => choose({ [of]: value })}
            >
              <span>{t(`ui.comfort.${of}.${value}`)}</span>
              <small>{t(`ui.comfort.${of}.${value}.text`)}</small>
            </button>
          ))}
        </fieldset>
      ))}
    </Frame>
  )
}
