import { contrast } from './contrast'
import { PAIRS, type Sheet } from './pages'
import { BOUNDS, type Row, type Target } from './rows'

const HEAD = `# Legibility

Made by \`test/view/legibility.test.ts\`, which fails when anything falls below its bound or this page is not up to date;
\`MUSTER_ACCEPT=1 npx vitest run test/view/legibility.test.ts && npm run format\` writes it again. The drawing's own code is run, on a canvas that
keeps what is written; sizes, places and colours are those that it used. Nothing of this was read by anybody in a real headset.

## Bounds

- **Chinese characters** at least ${BOUNDS.Chinese} degrees high. Of font sizes from 0.32 to 1 degree in a head-mounted display, 0.32
  was too small to read well, and legibility, fatigue and efficiency together were best at 0.84 (Gu and others, _Ergonomics_ 2024,
  [doi:10.1080/00140139.2024.2369205](https://doi.org/10.1080/00140139.2024.2369205)). That was a see-through display; no bound for
  Quest class headsets is published that we know of. Here the height of the character itself is taken, which is less than its font size.
- **Capitals** at least 22 minutes of arc, ${BOUNDS.Latin.toFixed(2)} degrees: 20 to 22 are preferred, 16 are the least (ISO 9241-3, now ISO 9241-303).
- **Contrast** at least ${BOUNDS.contrast} to 1 for words of any size, 3 to 1 for what only has to be told apart (WCAG 2.2, 1.4.3 and 1.4.11). A
  ground that lets light through is reckoned with the worst behind it, black or white.
- **Targets** at least ${BOUNDS.target} degrees, the smaller of height and width. A requirement.

## Words in a headset

The smallest of each kind, over all texts of both scenes, both languages and all roles. Panels hang where the run opens them; the
wrist is read from 0.6 m, signs from 3 m, and what is on a thing from as far off as the simulation takes it for read.
`

const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** docs/legibility.md */
export function document(rows: readonly Row[], targets: readonly Target[], sheet: Sheet): string {
  const texts = rows.map((r) => [
    r.style,
    r.script,
    r.text.replaceAll('|', '/'),
    r.mm.toFixed(0),
    r.away.toFixed(2),
    r.degrees.toFixed(2),
    r.contrast === null ? 'on its surface' : r.contrast.toFixed(1),
  ])
  const pages = PAIRS.map(({ where, ink, ground, least }) => [
    where,
    ink,
    ground,
    contrast(sheet.resolve(ink), sheet.resolve(ground)).toFixed(1),
    least,
  ])
  return `${HEAD}
${table(['what', 'letters', 'smallest', 'height, mm', 'from, m', 'degrees', 'contrast, least'], texts)}

## Targets in a headset

A thing of the yard is pointed at from 4 m, the farthest that players mark from; a ray that passes within 1.5 degrees of it
still points at it, which is part of the figure.

${table(
  ['what', 'smallest, degrees'],
  targets.map(({ what, degrees }) => [what, degrees.toFixed(1)]),
)}

## Words on pages, on the sheets of a phone, and over the picture

${table(['where', 'ink', 'ground', 'contrast', 'asked for'], pages)}
`
}
