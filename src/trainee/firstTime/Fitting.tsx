import { useText } from '../parts'

/** What has to sit right, each with a picture. */
const PARTS = ['band', 'lenses', 'glasses'] as const

/** Line drawings of 120 by 90: a head in profile with the band, the lenses' slider, glasses in the headset. */
const LINES: Record<(typeof PARTS)[number], string[]> = {
  band: [
    'M38 70 C22 66 18 40 32 26 C46 12 76 14 84 32 L84 44 L90 54 L84 57 L83 68 C80 74 70 72 66 74',
    'M66 32 H100 V54 H66 Z',
    'M66 36 C52 30 36 34 24 42',
    'M62 32 C58 24 48 17 44 16',
  ],
  lenses: [
    'M16 30 H104 Q112 30 112 40 V60 Q112 70 102 70 H78 L66 58 H54 L42 70 H18 Q8 70 8 60 V40 Q8 30 16 30 Z',
    'M36 48 m-13 0 a13 13 0 1 0 26 0 a13 13 0 1 0 -26 0',
    'M84 48 m-13 0 a13 13 0 1 0 26 0 a13 13 0 1 0 -26 0',
    'M46 16 H74 M52 11 L46 16 L52 21 M68 11 L74 16 L68 21',
  ],
  glasses: [
    'M14 42 a18 14 0 1 0 36 0 a18 14 0 1 0 -36 0',
    'M70 42 a18 14 0 1 0 36 0 a18 14 0 1 0 -36 0',
    'M50 40 Q60 32 70 40',
    'M14 40 L6 32 M106 40 L114 32',
    'M38 72 H82 M44 67 L38 72 L44 77 M76 67 L82 72 L76 77',
  ],
}

/** How the headset has to sit, and whether it does: a line as small as the smallest in the headset. */
export function Fitting() {
  const t = useText()
  return (
    <section>
      <h2>{t('ui.comfort.fit')}</h2>
      <ol className="fitting">
        {PARTS.map((part) => (
          <li key={part}>
            <svg viewBox="0 0 120 90" aria-hidden="true">
              {LINES[part].map((d) => (
                <path key={d} d={d} />
              ))}
            </svg>
            <span>{t(`ui.comfort.fit.${part}`)}</span>
          </li>
        ))}
      </ol>
      <p className="fitting-read">
        <span>{t('ui.comfort.fit.read')}</span>
        <b>{t('ui.comfort.fit.line')}</b>
      </p>
    </section>
  )
}
