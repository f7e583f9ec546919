import { useText } from '../parts'

const ANSWERS = [1, 2, 3, 4, 5] as const
/** Height of the mouth's middle against its corners, from sad to glad, in the face's own units. */
const MOUTH: Record<(typeof ANSWERS)[number], number> = { 1: -12, 2: -6, 3: 0, 4: 6, 5: 12 }

/** How good the training was: five faces. */
export function Satisfaction({ value, choose }: { value: number | null; choose: (value: number) => void }) {
  const t = useText()
  return (
    <div className="faces">
      {ANSWERS.map((n) => (
        <button key={n} type="button" className="face" aria-pressed={value === n} onClick={() => choose(n)}>
          <svg viewBox="0 0 64 64" aria-hidden="true">
            <circle cx="32" cy="32" r="28" fill="none" stroke="currentColor" strokeWidth="4" />
            <circle cx="22" cy="26" r="4" fill="currentColor" />
            <circle cx="42" cy="26" r="4" fill="currentColor" />
            <path
              d={`M18 ${44 - MOUTH[n] / 2}Q32 ${44 + MOUTH[n]} 46 ${44 - MOUTH[n] / 2}`}
              fill="none"
              stroke="currentColor"
              strokeWidth="4"
              strokeLinecap="round"
            />
          </svg>
          <span>{t(`ui.satisfaction.${n}`)}</span>
        </button>
      ))}
    </div>
  )
}
