import { readFileSync } from 'node:fs'

/** The colours of the page's style sheet. */
export interface Sheet {
  /** Value of a custom property, or the value itself. */
  resolve(value: string): string
  /** Every value that words, and what they stand on, are given. */
  inks: Set<string>
  grounds: Set<string>
}

export function readSheet(path: string): Sheet {
  const css = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const properties = new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]))
  const values = (name: string): Set<string> =>
    new Set([...css.matchAll(new RegExp(`(?<![\\w-])${name}:\\s*([^;]+);`, 'g'))].map((m) => (m[1] ?? '').trim()))
  return {
    resolve: (value) => properties.get(/^var\((--[\w-]+)\)$/.exec(value)?.[1] ?? '') ?? value,
    inks: values('color'),
    grounds: values('background'),
  }
}

/** Values of the sheet that are no ink or no ground of words of their own. */
export const NO_INK = ['inherit']
export const NO_GROUND = [
  'transparent',
  // the foot of a page fades into the paper under its buttons
  'linear-gradient(transparent, var(--paper) 0.8rem)',
  // a full dot of a PIN: no word stands on it
  'var(--ink)',
]

interface Pair {
  where: string
  ink: string
  ground: string
  /** Contrast that is asked for: 4.5 for words; 3 for what only has to be told apart (WCAG 2.2, 1.4.3 and 1.4.11). */
  least: 4.5 | 3
}

const words = (where: string, ink: string, ...grounds: string[]): Pair[] =>
  grounds.map((ground) => ({ where, ink, ground, least: 4.5 }))
const marks = (where: string, ink: string, ...grounds: string[]): Pair[] =>
  grounds.map((ground) => ({ where, ink, ground, least: 3 }))

const [INK, SOFT, PAPER, CARD] = ['var(--ink)', 'var(--ink-soft)', 'var(--paper)', 'var(--card)']
const [GO, GO_DARK, RED, BLUE, AMBER] = ['var(--go)', 'var(--go-dark)', 'var(--red)', 'var(--blue)', 'var(--amber)']
const [GREEN_SOFT, RED_SOFT, AMBER_SOFT] = ['var(--green-soft)', 'var(--red-soft)', 'var(--amber-soft)']
const [NIGHT, BOX, GLASS] = ['#0e1418', 'rgb(14 20 24 / 88%)', 'rgb(255 255 255 / 92%)']

/** What words stand on, on pages, on the sheets of a phone, and over the picture; a disabled button is exempt (WCAG 2.2, 1.4.3). */
export const PAIRS: Pair[] = [
  ...words('pages, cards and sheets', INK, PAPER, CARD),
  ...words('what is pressed or good, notices, banners', INK, GREEN_SOFT, RED_SOFT, AMBER_SOFT),
  ...words('explanations', SOFT, PAPER, CARD, GREEN_SOFT),
  ...words('button that leads on', '#fff', GO, GO_DARK),
  ...words('what was lost', RED, PAPER, CARD, RED_SOFT, AMBER_SOFT),
  ...words('what was gained', GO, CARD),
  ...words('what was gained, in short', GO_DARK, GREEN_SOFT),
  ...words('what was half right', '#6b4e00', AMBER_SOFT),
  ...words('way into the walk', BLUE, CARD),
  ...words('level of a risk: red, orange, blue', '#fff', RED, '#b4570c', BLUE),
  ...words('level of a risk: yellow', INK, AMBER),
  ...words('words over the picture', '#fff', BOX),
  ...words('buttons over the picture', INK, GLASS),
  ...words('before the picture is there, and covers', '#fff', NIGHT),
  ...marks('pictures of the classes', '#161616', AMBER),
  ...marks('edge of what is chosen', GO, CARD, PAPER),
  ...marks('edge of what has the focus', BLUE, PAPER, CARD),
  ...marks('edge of what is wrong', RED, PAPER, CARD),
]
