import { type Rng, nextFloat, pick } from '../../src/base/random'

const int = (rng: Rng, below: number): number => Math.floor(nextFloat(rng) * below)
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

interface Part {
  head: string
  body: Buffer
}

/** A request's body with the type that goes with it. */
export interface Envelope {
  type: string
  body: Buffer
}

const partsOf = (completion: string, recording: Uint8Array): Part[] => [
  { head: 'Content-Disposition: form-data; name="completion"', body: Buffer.from(completion, 'utf8') },
  {
    head: 'Content-Disposition: form-data; name="recording"; filename="run.muster"\r\nContent-Type: application/octet-stream',
    body: Buffer.from(recording),
  },
]

const pack = (parts: readonly Part[], boundary: string, end = `--${boundary}--\r\n`): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ head, body }) => [bytes(`--${boundary}\r\n${head}\r\n\r\n`), body, bytes('\r\n')]),
    bytes(end),
  ])

const typed = (boundary: string): string => `multipart/form-data; boundary=${boundary}`

/** The form as a browser packs it. */
export const envelope = (completion: string, recording: Uint8Array, boundary = 'form0123456789'): Envelope => ({
  type: typed(boundary),
  body: pack(partsOf(completion, recording), boundary),
})

const HEADS = [
  'Content-Disposition: form-data',
  'Content-Disposition: form-data; name=',
  'Content-Disposition: form-data; name="__proto__"',
  'Content-Disposition: form-data; name="completion"; filename="c.json"',
  'Content-Disposition: form-data; name="recording"',
  'Content-Disposition: form-data; name="recording"; filename="../../../etc/passwd"',
  'Content-Disposition: form-data; name="recording"; filename=""',
  'Content-Disposition: form-data; name="rec%22ording"; filename*=utf-8\'\'%ff',
  'Content-Disposition: attachment; name="recording"',
  'Content-Type: text/plain',
  'Content-Disposition: form-data; name="completion"\r\nContent-Transfer-Encoding: base64',
  'Content-Disposition: form-data; name="completion"\r\nContent-Type: text/plain; charset=utf-16',
  `X: ${'y'.repeat(5000)}`,
  '',
  '\r\n',
  '\0',
]

/** A form that is packed wrong: boundaries, parts, lengths, types. */
export function mutateEnvelope(rng: Rng, completion: string, recording: Uint8Array): Envelope {
  const parts = partsOf(completion, recording)
  const boundary = 'form0123456789'
  const body = pack(parts, boundary)
  return pick(rng, [
    () => ({ type: typed(boundary), body: body.subarray(0, int(rng, body.length)) }),
    () => {
      const bad = Buffer.from(body)
      for (let n = pick(rng, [1, 3, 20]); n > 0; n--) bad[int(rng, bad.length)] = int(rng, 256)
      return { type: typed(boundary), body: bad }
    },
    () => ({
      type: typed(pick(rng, ['', '"', 'x', 'form', `${boundary}-`, 'a'.repeat(71), '-'.repeat(70), '[.*+'])),
      body,
    }),
    () => {
      const odd = pick(rng, ['-', '--', 'a', ' ', "'()+_,-./:=?", '0'.repeat(70), '0'.repeat(2000), '"q"', '\t'])
      return { type: typed(odd), body: pack(parts, odd) }
    },
    () => {
      const head = pick(rng, HEADS)
      const at = int(rng, parts.length)
      return {
        type: typed(boundary),
        body: pack(
          parts.map((p, i) => (i === at ? { ...p, head } : p)),
          boundary,
        ),
      }
    },
    () => ({ type: typed(boundary), body: pack(parts.slice(int(rng, 3)), boundary) }),
    () => ({ type: typed(boundary), body: pack([...parts, ...parts, ...parts.slice(int(rng, 3))], boundary) }),
    () => ({ type: typed(boundary), body: pack(parts.toReversed(), boundary) }),
    () => {
      const many = pick(rng, [10, 100, 1000])
      const small = Array.from({ length: many }, (_, i) => ({
        head: `Content-Disposition: form-data; name="p${i}"`,
        body: bytes('x'),
      }))
      return { type: typed(boundary), body: pack([...small, ...parts], boundary) }
    },
    () => ({
      type: typed(boundary),
      body: pack(parts, boundary, pick(rng, ['', '--', `--${boundary}`, `--${boundary}\r\n`, `--${boundary}--x`])),
    }),
    () => ({
      type: typed(boundary),
      body: Buffer.concat([bytes(pick(rng, ['preamble\r\n', '\r\n', '\n', '\0'])), body]),
    }),
    () => ({
      type: typed(boundary),
      body: Buffer.from(body.toString('latin1').replaceAll('\r\n', pick(rng, ['\n', '\r', '\r\n\r\n'])), 'latin1'),
    }),
    () => ({
      type: pick(rng, [
        '',
        'multipart/form-data',
        'multipart/mixed; boundary=x',
        'application/json',
        'text/plain;;;',
        'application/x-www-form-urlencoded',
        `${typed(boundary)}; boundary=other`,
        `${typed(boundary)}; charset=utf-7`,
        'multipart/form-data; boundary="',
      ]),
      body,
    }),
    () => ({
      type: 'application/x-www-form-urlencoded',
      body: bytes('completion=%7B%7D&recording=%ff'.repeat(1 + int(rng, 200))),
    }),
  ])()
}
