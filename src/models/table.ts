import { type ModelCard, type Oracle, deviation } from './card'

const HEAD = ['model', 'file', 'functions', 'source', 'range', 'oracles', 'worst deviation']

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** So many cases are named in a row; the page of the models and the tests show all. */
const NAMED = 12

function cases(oracles: readonly Oracle[]): string {
  const named = oracles.slice(0, NAMED).map((oracle) => `${oracle.id} (${oracle.tag})`)
  if (oracles.length > NAMED) named.push(`and ${oracles.length - NAMED} more`)
  return named.join('; ')
}

/** `names`: what the card's file exports as functions. The cells of one row of the table. */
function row(card: ModelCard, names: readonly string[]): string[] {
  const worst = Math.max(0, ...card.oracles.map(deviation))
  const cells = [
    card.title.en + (card.standing === 'training' ? ' (training model)' : ''),
    `\`${card.file}.ts\``,
    names.map((name) => `\`${name}\``).join(', '),
    card.sources.join('; '),
    card.range.en,
    cases(card.oracles),
    card.oracles.length > 0 ? worst.toExponential(1) : '',
  ]
  return cells.map(cell)
}

/**
 * The table of all models in Markdown: what they are, their functions, source, range, published cases and how far the
 * code is off the worst of them (as a share of the published value).
 * @param functions what each card's file exports as functions, by file
 */
export function modelTable(cards: readonly ModelCard[], functions: ReadonlyMap<string, readonly string[]>): string {
  const rows = [HEAD, ...cards.map((card) => row(card, functions.get(card.file) ?? []))]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string => `| ${cells.map((c, i) => c.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const [head, ...body] = rows.map(line)
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}
