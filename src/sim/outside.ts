import { type Sim, emit, happened } from './sim'

/**
 * Writes that a hazard model is used outside its range: once in a run for each model and flag, where and when it first is.
 * The model goes on; scoring does not read it; debrief and managers' pages show the words of content/outside.*.json.
 * @param model file of src/sim/hazards; @param flag what the model says, null inside its range
 */
export function noteOutside(sim: Sim, model: string, flag: string | null): void {
  if (flag === null) return
  if (happened(sim, (e) => e.type === 'outside' && e.model === model && e.flag === flag)) return
  emit(sim, { type: 'outside', model, flag })
}
