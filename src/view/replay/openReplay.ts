import { type Result, ok } from '../../base/result'
import { decodeRecording } from '../../record/decode'
import { fromWire } from '../../record/quantise'
import { type ImportModule, importCore } from '../coreModule'
import { Replay } from './replay'

/** A recording as something to look at, in the core that it names. Fails when it cannot be read or has no such core here. */
export async function openReplay(bytes: Uint8Array, load?: ImportModule): Promise<Result<Replay>> {
  const recording = decodeRecording(bytes)
  if (!recording.ok) return recording
  const { start, samples } = recording.value
  const core = await importCore(start.core, load)
  if (!core.ok) return core
  return ok(new Replay(core.value, start, samples.map(fromWire)))
}
