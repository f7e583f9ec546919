import { type Rng, nextFloat, pick } from '../../src/base/random'

const int = (rng: Rng, below: number): number => Math.floor(nextFloat(rng) * below)

/** Lists or objects within each other. */
function nested(rng: Rng, depth: number): string {
  return nextFloat(rng) < 0.5 ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
}

/** Values of JSON, as text, that break careless readers. Now and then (1 in 200) one of hundreds of kilobytes. */
export function nastyJson(rng: Rng): string {
  if (nextFloat(rng) < 0.005)
    return pick(rng, [
      () => nested(rng, 100_000),
      () => `[${'0,'.repeat(100_000)}0]`,
      () => `"${'x'.repeat(400_000)}"`,
      () => `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":0`).join()}}`,
    ])()
  return pick(rng, [
    () => pick(rng, ['null', 'true', 'false', '[]', '{}', '""', '[null]', '[[]]', '[{}]']),
    () =>
      pick(rng, ['0', '-0', '1', '-1', '0.1', '1e308', '-1e308', '1e999', '-1e999', '5e-324', '1e-7', '2147483648']),
    () => pick(rng, ['9007199254740993', '123456789012345678901234567890', '1000000000', '100.00000000000001']),
    () => pick(rng, ['"\\u0000"', '"\\ud800"', '"\\udc00x"', '"💥"', '"\\u202e"', '"\ufeff"', '"\\n"', '"１"', '"é"']),
    () => pick(rng, ['"__proto__"', '"constructor"', '"toString"', '"NaN"', '"Infinity"', '"undefined"', '"1"']),
    () => pick(rng, ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"length":1e9}']),
    () => pick(rng, ['{"toJSON":1}', '{"then":1}', '{"hasOwnProperty":1}', '{"a":1,"a":2}', '{"":{"":{"":0}}}']),
    () => pick(rng, ['"2026-02-30T00:00:00Z"', '"0000-01-01T00:00:00Z"', '"9999-12-31T23:59:59.999999999+23:59"']),
    () => pick(rng, ['"00000000-0000-0000-0000-000000000000"', '"ffffffff-ffff-ffff-ffff-ffffffffffff"']),
    () => `"${pick(rng, ['a', '0', '字', '\\u0000', '\\"']).repeat(1 + int(rng, 300))}"`,
    () => nested(rng, pick(rng, [3, 20, 31, 32, 33, 34, 36, 39, 40, 41, 42, 200])),
    () => `[${Array.from({ length: int(rng, 40) }, () => int(rng, 9)).join()}]`,
  ])()
}

type Box = Record<string, unknown> | unknown[]
const isBox = (v: unknown): v is Box => typeof v === 'object' && v !== null

/** All lists and objects of a value, itself included. */
function boxes(value: unknown): Box[] {
  if (!isBox(value)) return []
  return [value, ...Object.values(value).flatMap(boxes)]
}

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'extra',
  '',
  '0',
  'length',
  'then',
  'k\\u0000',
  '键',
  'verdict',
  'run',
]

/** Text of JSON that is `value` but for a few things: values, keys, lists, or the text itself. */
export function mutateJson(rng: Rng, value: unknown): string {
  const copy: unknown = structuredClone(value)
  const raw: string[] = []
  // Tokens that no JavaScript value gives stand in as text until the end.
  const token = (text: string): string => `@${raw.push(text) - 1}@`
  for (let n = pick(rng, [1, 1, 1, 2, 4]); n > 0; n--) {
    const box = pick(rng, boxes(copy)) as Record<string, unknown>
    const keys = Object.keys(box)
    const key = keys.length > 0 ? pick(rng, keys) : 'extra'
    const item = box[key]
    const how = nextFloat(rng)
    if (how < 0.55) box[key] = token(nastyJson(rng))
    else if (how < 0.63) {
      if (Array.isArray(box)) box.splice(int(rng, box.length + 1), 1)
      else delete box[key]
    } else if (how < 0.78) {
      if (Array.isArray(box)) box.push(item ?? token(nastyJson(rng)))
      else box[`@${raw.push(`"${pick(rng, NAMES)}":${nastyJson(rng)}`) - 1}@:`] = 0
    } else if (how < 0.86 && !Array.isArray(box)) box[`@${raw.push(`"${key}":${nastyJson(rng)}`) - 1}@:`] = 0
    else if (Array.isArray(item)) box[key] = Array.from({ length: int(rng, 60) }, () => item[0] ?? 0)
    else if (typeof item === 'number')
      box[key] = pick(rng, [-item, item + 1, item * 1e9, item / 3, String(item), [item]])
    else if (typeof item === 'string')
      box[key] = pick(rng, [item.toUpperCase(), `${item} `, item.slice(1), item + item, [item], `${item}\u0301`])
    else if (typeof item === 'boolean') box[key] = !item
    else box[key] = pick<unknown>(rng, [null, [item], { item }, 0])
  }
  const text = (JSON.stringify(copy) ?? 'null')
    .replaceAll(/"@(\d+)@:":0/g, (_, n: string) => raw[Number(n)] as string)
    .replaceAll(/"@(\d+)@"/g, (_, n: string) => raw[Number(n)] as string)
  if (nextFloat(rng) > 0.06) return text
  const at = int(rng, text.length)
  return pick(rng, [
    text.slice(0, at),
    text.slice(0, at) + pick(rng, ['\0', ',', '}', '"', '\ufeff', '\\']) + text.slice(at),
    `\ufeff${text}`,
    `${text}${text}`,
    `[${text}]`,
    '',
  ])
}
