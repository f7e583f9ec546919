import { vec } from '../../../src/base/vec'
import type { EntityDef } from '../../../src/sim/entity'
import type { SceneDef } from '../../../src/sim/scene'
import type { Effect } from '../../../src/site/effect'

/** Grams of soot a second of a fire of so many kW of oil: 0.1 g/g of what burns at 43 MJ/kg. */
const sootOf = (heatKW: number): number => (heatKW / 43_000) * 1000 * 0.1

/** One of each, in sizes that later scenes have. `s`: 0..1. */
const EFFECTS: Record<string, (s: number) => Effect[]> = {
  steam: () => [{ kind: 'steam', at: vec(0, 0.7, 0), radius: 0.05, speed: 1.8 }],
  exhaust: () => [{ kind: 'steam', at: vec(0, 1.2, 0), radius: 0.06, speed: 1.6, sooty: true }],
  jet: () => [{ kind: 'jet', at: vec(-0.8, 0.95, 0), towards: vec(1, -0.2, 0.2), reach: 2.2 }],
  smoke: (s) => [{ kind: 'smoke', at: vec(0, 0, 0), diameter: 1, heatKW: 900 * s, sootGS: sootOf(900 * s) }],
  fire: (s) => [
    { kind: 'smoke', at: vec(0, 0.1, 0), diameter: 1.2, heatKW: 1500 * s, sootGS: sootOf(1500 * s) },
    { kind: 'fire', at: vec(0, 0.05, 0), diameter: 1.2, heatKW: 1500 * s },
  ],
  sparks: () => [{ kind: 'sparks', at: vec(0, 0.9, 0), towards: vec(2.4, 1.2, 1.2) }],
  arc: () => [{ kind: 'sparks', at: vec(0, 0.9, 0), towards: vec(0.4, 1.2, 1.6), arc: true }],
  dust: () => [{ kind: 'dust', at: vec(0, 1.5, 0), half: vec(3, 1.4, 4) }],
  curtain: () => [{ kind: 'curtain', at: vec(-3, 3.9, 0), to: vec(3, 3.9, 0), nozzles: 2, drop: 3.9 }],
  water: () => [{ kind: 'water', at: vec(-2, 1, 0), towards: vec(7, 4, 0.5), radius: 0.02, drop: 1 }],
  foam: () => [{ kind: 'water', at: vec(-2, 1, 0), towards: vec(6, 3.5, 0.5), radius: 0.04, drop: 1, foam: true }],
  shower: () =>
    [-0.08, 0, 0.08].map((x) => ({
      kind: 'water',
      at: vec(x, 2.3, 0),
      towards: vec(x * 2, -1.5, 0.1),
      radius: 0.014,
      drop: 2.3,
    })),
  powder: () => [{ kind: 'powder', at: vec(-1.5, 1, 0), towards: vec(1, -0.25, 0.1), reach: 3.5 }],
}

/**
 * `?effect=fire,steam&strength=0.7&ex=-13&ez=-6`: each named effect on a place of its own, 2.5 m apart from west to east, from
 * (ex, ez) on.
 */
export function withEffects(scene: SceneDef, asked: URLSearchParams): SceneDef {
  const names = asked.get('effect')?.split(',') ?? []
  if (names.length === 0) return scene
  const from = { x: Number(asked.get('ex') ?? -13), z: Number(asked.get('ez') ?? -6) }
  const pitch = Number(asked.get('pitchM') ?? 2.5)
  const strength = Number(asked.get('strength') ?? 1)
  const shown = names.map((name, i): EntityDef => {
    const make = EFFECTS[name]
    if (!make) throw new Error(`effect '${name}' is not one of ${Object.keys(EFFECTS).join(', ')}`)
    const at = vec(from.x + i * pitch, 0, from.z)
    return { id: `effect-${i}`, at, yaw: 0, mechanism: { kind: 'prop' }, solids: [], effects: make(strength) }
  })
  return { ...scene, entities: (form, role) => [...scene.entities(form, role), ...shown] }
}
