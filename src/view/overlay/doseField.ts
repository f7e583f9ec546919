import { type PuffField, concentrationMgM3 } from '../../sim/hazards/puff'
import { PROBITS, toxicLoad } from '../../sim/hazards/probit'
import { TICK_RATE } from '../../base/time'
import type { Vec3 } from '../../base/vec'
import { type Grid, gridOver, sampleField } from './field'

/** Side of a cell, metres; the field is sampled every so many ticks, and its sum kept every so many samples. */
const CELL_M = 1
const EVERY = 2 * TICK_RATE
const KEEP = 5

/**
 * Toxic load that somebody without a mask would have taken up at each place since the run began, C^n t of the probit of
 * ammonia in mg/m3 and minutes. Added up while a run is gone through; the sum of every ten seconds is kept, so that any
 * moment has its map: 140 kB for a minute of gas in the air over the chemical site.
 */
export class DoseField {
  readonly grid: Grid
  private readonly now: Float32Array
  private readonly sum: Float32Array
  private readonly kept: { tick: number; load: Float32Array }[] = []
  private last = 0
  private samples = 0

  constructor(half: { x: number; z: number }) {
    this.grid = gridOver(half, CELL_M)
    this.now = new Float32Array(this.grid.nx * this.grid.nz)
    this.sum = new Float32Array(this.now.length)
  }

  /** Takes in the moment `tick`, which must not lie before the last one taken; cheap while there is no gas. */
  take(tick: number, gas: PuffField): void {
    if (tick % EVERY !== 0 || tick <= this.last) return
    this.add(tick, gas.puffs.length > 0 ? (at) => concentrationMgM3(gas, at) : null)
  }

  /** The same from any field, mg/m3; null for none. */
  add(tick: number, concentration: ((at: Vec3) => number) | null): void {
    const dtS = (tick - this.last) / TICK_RATE
    this.last = tick
    if (!concentration) return
    sampleField(this.grid, concentration, this.now)
    for (let k = 0; k < this.sum.length; k++)
      this.sum[k] = (this.sum[k] ?? 0) + toxicLoad(PROBITS.ammonia, this.now[k] ?? 0, dtS)
    if (this.samples++ % KEEP === 0) this.kept.push({ tick, load: this.sum.slice() })
  }

  /** Load of every cell up to `tick`; null before the first gas. */
  at(tick: number): Float32Array | null {
    if (tick >= this.last && this.samples > 0) return this.sum
    return this.kept.findLast((k) => k.tick <= tick)?.load ?? null
  }
}
