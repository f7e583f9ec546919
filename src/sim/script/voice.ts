import type { Vec3 } from '../../base/vec'
import { type Sim, emit, entity, has } from '../sim'

/** Somebody says a line (`heard.<line>`); from a person in the site, or 'control' and 'voice' by radio and from afar. */
export function hear(sim: Sim, from: string, line: string): void {
  const at: Vec3 | undefined = has(sim, from) ? entity(sim, from).p : undefined
  emit(sim, { type: 'heard', from, line }, at)
}
