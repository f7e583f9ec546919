import { deflateSync, inflateSync } from 'fflate'
import { type Result, fail, ok } from '../base/result'
import type { Command } from '../sim/sample'
import { ByteReader, ByteWriter, unzigzag, zigzag } from './bytes'
import { type Chart, completeChart, newChart, signAt } from './chart'
import { MAX_COMMANDS, commandCode, commandOf } from './commands'
import { PREDICTORS, bestPredictor, predict } from './predict'
import { BitReader, BitWriter, MAX_K, bestK } from './rice'
import { BOUNDS, CELLS, ROTATIONS, type WireSample } from './wire'

/** Ticks in a chunk: two seconds, the most that a flat battery may cost. */
export const CHUNK_TICKS = 120
/** Bytes of a chunk, packed and unpacked. 120 ticks of the wildest motion stay far below. */
export const MAX_PACKED = 65_536
const MAX_UNPACKED = 131_072
/** Chunks are unpacked here one after the other; a file has up to 216,000, and to make room for each costs more than to read it. */
const UNPACKED = new Uint8Array(MAX_UNPACKED + 1)

/** Marks a column that keeps its first value throughout. */
const STILL = 0xff
const ROTATION_CELLS = new Set(ROTATIONS.flatMap((at) => [at, at + 1, at + 2]))
/** Cells coded as they are: all but the components of rotations. */
const PLAIN: readonly number[] = Array.from({ length: CELLS }, (_, i) => i).filter((i) => !ROTATION_CELLS.has(i))

/** Up to CHUNK_TICKS samples as bytes that stand on their own; see FORMAT.md. */
export function packChunk(samples: readonly WireSample[]): Uint8Array {
  const out = new ByteWriter()
  out.varint(samples.length)
  writeCommands(samples, out)
  const bits = new BitWriter()
  for (const cell of PLAIN) {
    const column = samples.map((s) => s.cells[cell] as number)
    writeColumn(column, () => true, out, bits)
  }
  for (const at of ROTATIONS) writeRotation(samples, at, out, bits)
  out.raw(bits.done())
  return deflateSync(out.done(), { level: 9 })
}

/** The samples of a chunk. `damaged` says what cannot be. */
export function unpackChunk(packed: Uint8Array): Result<WireSample[]> {
  const body = inflate(packed)
  if (!body.ok) return body
  const from = new ByteReader(body.value)
  const n = from.varint()
  if (n < 1 || n > CHUNK_TICKS) return fail('damaged', `it says ${n} ticks; a chunk has 1 to ${CHUNK_TICKS}`)
  const samples: WireSample[] = Array.from({ length: n }, () => ({ cells: new Int32Array(CELLS), commands: [] }))
  const read = readCommands(from, samples)
  if (!read.ok) return read
  const plain = PLAIN.map((): Column => readColumn(from))
  const turning = ROTATIONS.map((): Column[] => [0, 1, 2, 3].map(() => readColumn(from)))
  const bits = new BitReader(from.rest())
  const values = new Float64Array(n)
  for (const [c, cell] of PLAIN.entries()) {
    const column = plain[c] as Column
    for (let i = 0; i < n; i++) {
      const v = i === 0 ? column.first : next(values, i, column, bits)
      if (!within(cell, v)) return fail('damaged', `cell ${cell} of tick ${i} is out of its bounds`)
      values[i] = v
      ;(samples[i] as WireSample).cells[cell] = v
    }
  }
  for (const [r, at] of ROTATIONS.entries()) {
    if (!readRotation(samples, at, turning[r] as Column[], bits))
      return fail('damaged', `the rotation at cell ${at} is out of its bounds`)
  }
  if (from.spent || bits.spent) return fail('damaged', 'it ends too soon')
  // Or a file of small chunks that inflate to 128 KiB each would take minutes to read.
  if (bits.left > 0) return fail('damaged', `${bits.left} bytes follow its samples; nothing may`)
  return ok(samples)
}

/** The bytes are gone with the next call. */
function inflate(packed: Uint8Array): Result<Uint8Array> {
  if (packed.length > MAX_PACKED) return fail('damaged', `it is longer than ${MAX_PACKED} bytes`)
  try {
    const body = inflateSync(packed, { out: UNPACKED })
    return body.length > MAX_UNPACKED ? fail('damaged', `it unpacks to more than ${MAX_UNPACKED} bytes`) : ok(body)
  } catch (error) {
    return fail('damaged', `it cannot be inflated (${error instanceof Error ? error.message : String(error)})`)
  }
}

interface Column {
  predictor: number
  k: number
  still: boolean
  first: number
}

/**
 * Writes how a column is coded and its first value, and its differences from what was expected where `coded` says so.
 */
function writeColumn(column: ArrayLike<number>, coded: (i: number) => boolean, out: ByteWriter, bits: BitWriter): void {
  const { id, left } = bestPredictor(column, coded)
  const still = left === 0 && id === 0
  const differences: number[] = []
  if (!still) {
    for (let i = 1; i < column.length; i++)
      if (coded(i)) differences.push(zigzag((column[i] as number) - predict(column, i, id)))
  }
  const k = bestK(differences)
  out.byte(still ? STILL : id * 16 + k)
  out.varint(zigzag(column[0] as number))
  for (const z of differences) bits.rice(z, k)
}

function readColumn(from: ByteReader): Column {
  const how = from.byte()
  const column = { predictor: how >> 4, k: how & 15, still: how === STILL, first: unzigzag(from.varint()) }
  if (column.still || (column.predictor < PREDICTORS.length && column.k <= MAX_K)) return column
  from.spent = true
  return { ...column, still: true }
}

function next(history: ArrayLike<number>, i: number, column: Column, bits: BitReader): number {
  if (column.still) return history[i - 1] as number
  return predict(history, i, column.predictor) + unzigzag(bits.rice(column.k))
}

function writeRotation(samples: readonly WireSample[], at: number, out: ByteWriter, bits: BitWriter): void {
  const chart = newChart(samples.length)
  for (const [i, { cells }] of samples.entries()) {
    const place = cells[at + 3] as number
    const sign = signAt(chart, i, place)
    let cell = at
    for (let c = 0; c < 4; c++) {
      if (c !== place) (chart.columns[c] as Int32Array)[i] = sign * (cells[cell++] as number)
    }
    completeChart(chart, i, place, sign)
  }
  for (let c = 0; c < 4; c++) {
    writeColumn(chart.columns[c] as Int32Array, (i) => samples[i]?.cells[at + 3] !== c, out, bits)
  }
}

/**
 * Fills in the components of a rotation, whose places are known already. All differences of one component lie
 * together, so they are read first and added up tick by tick.
 */
function readRotation(samples: WireSample[], at: number, columns: readonly Column[], bits: BitReader): boolean {
  const n = samples.length
  const places = samples.map((s) => s.cells[at + 3] as number)
  const differences = columns.map((column, c) =>
    places.map((place, i) => (i === 0 || place === c || column.still ? 0 : unzigzag(bits.rice(column.k)))),
  )
  const chart: Chart = newChart(n)
  for (let i = 0; i < n; i++) {
    const place = places[i] as number
    const sign = signAt(chart, i, place)
    const { cells } = samples[i] as WireSample
    let cell = at
    for (let c = 0; c < 4; c++) {
      if (c === place) continue
      const column = columns[c] as Column
      const history = chart.columns[c] as Int32Array
      const expected = i === 0 ? column.first : predict(history, i, column.still ? 0 : column.predictor)
      const v = expected + ((differences[c] as number[])[i] as number)
      if (!within(cell, sign * v)) return false
      history[i] = v
      cells[cell++] = sign * v
    }
    completeChart(chart, i, place, sign)
  }
  return true
}

const within = (cell: number, v: number): boolean => {
  const { lo, hi } = BOUNDS[cell] as { lo: number; hi: number }
  return v >= lo && v <= hi
}

function writeCommands(samples: readonly WireSample[], out: ByteWriter): void {
  const all = samples.flatMap((s, i) => s.commands.map((command): [number, Command] => [i, command]))
  out.varint(all.length)
  for (const [i, command] of all) {
    const coded = commandCode(command)
    if (!coded) throw new Error(`command '${command.kind}' has no code; settle commands before packing them`)
    out.varint(i)
    out.varint(coded.code)
    out.varint(coded.amount)
  }
}

function readCommands(from: ByteReader, samples: WireSample[]): Result<void> {
  const count = from.varint()
  if (count > samples.length * MAX_COMMANDS) return fail('damaged', `it says ${count} commands, more than fit`)
  let last = 0
  for (let c = 0; c < count; c++) {
    const i = from.varint()
    const command = commandOf(from.varint(), from.varint())
    const sample = samples[i]
    if (!command || !sample || i < last || sample.commands.length >= MAX_COMMANDS)
      return fail('damaged', `command ${c} is none that there is`)
    sample.commands.push(command)
    last = i
  }
  return ok(undefined)
}
