import { type Failure, type Result, fail, ok } from '../base/result'
import { readBlock, readOpening } from './block'
import { unpackChunk } from './chunk'
import { parseClaim, parseStart } from './fields'
import type { Claim, RunStart } from './types'
import type { WireSample } from './wire'

/** An hour at 60 ticks a second: no drill is longer, and a small file cannot ask for more memory than this. */
const MAX_TICKS = 216_000
const NO_CLAIM = 'the file ends before its claim'

export interface Recording {
  start: RunStart
  samples: WireSample[]
  claim: Claim
}

/** A recording as far as it can be read: after a crash there is no claim, and `broken` says where it ends. */
export interface PartialRecording {
  start: RunStart
  samples: WireSample[]
  claim: Claim | null
  broken: Failure | null
}

/** Who, what and with which core, without reading on. The part of the file that every version has alike. */
export function readStart(bytes: Uint8Array): Result<RunStart> {
  const header = readHeader(bytes)
  return header.ok ? ok(header.value.start) : header
}

/** The whole recording, or the first thing that is wrong with it. Never throws, whatever the bytes. */
export function decodeRecording(bytes: Uint8Array): Result<Recording> {
  const partial = decodePartial(bytes)
  if (!partial.ok) return partial
  const { start, samples, claim, broken } = partial.value
  if (broken) return { ok: false, error: broken }
  return claim ? ok({ start, samples, claim }) : fail('truncated', NO_CLAIM)
}

/** What can be read up to the first damage. Fails only where not even the header can be read. */
export function decodePartial(bytes: Uint8Array): Result<PartialRecording> {
  const header = readHeader(bytes)
  if (!header.ok) return header
  const samples: WireSample[] = []
  let at = header.value.end
  const so = (claim: Claim | null, broken: Failure | null): Result<PartialRecording> =>
    ok({ start: header.value.start, samples, claim, broken })
  for (let index = 0; at < bytes.length; index++) {
    const name = `chunk ${index}`
    const block = readBlock(bytes, at, ['samples', 'claim'], index, name)
    if (!block.ok) return so(null, block.error)
    at = block.value.end
    if (block.value.kind === 'claim') {
      const claim = parseClaim(block.value.content)
      if (!claim.ok) return so(null, claim.error)
      if (at < bytes.length)
        return so(null, { code: 'damaged', message: `${bytes.length - at} bytes follow the claim; nothing may` })
      return so(claim.value, null)
    }
    const chunk = unpackChunk(block.value.content)
    if (!chunk.ok) return so(null, { code: chunk.error.code, message: `${name} is damaged: ${chunk.error.message}` })
    if (samples.length + chunk.value.length > MAX_TICKS)
      return so(null, { code: 'too-long', message: `the recording has more than ${MAX_TICKS} ticks (an hour)` })
    for (const sample of chunk.value) samples.push(sample)
  }
  return so(null, { code: 'truncated', message: NO_CLAIM })
}

function readHeader(bytes: Uint8Array): Result<{ start: RunStart; end: number }> {
  const opening = readOpening(bytes)
  if (!opening.ok) return opening
  const block = readBlock(bytes, opening.value, ['header'], 0, 'the header')
  if (!block.ok) return block
  const start = parseStart(block.value.content)
  return start.ok ? ok({ start: start.value, end: block.value.end }) : start
}
