import { vec } from '../../../src/base/vec'
import type { SceneDef } from '../../../src/sim/scene'
import { type CraneDef, createCrane, place, stepCrane } from '../../../src/sim/script/craneLoad'
import { prop, thing } from '../../../src/sim/script/things'
import { cutOut } from '../../../src/site/drops'
import type { Part, Solid } from '../../../src/site/types'
import { storey } from '../../sim/storey'

const box = (x: number, y: number, z: number, material: Solid['material'] = 'steel'): Solid => ({
  shape: { kind: 'box', at: vec(0, 0, 0), half: vec(x, y, z) },
  material,
})

/** The slab as it is left between its holes. */
const slab: Part[] = cutOut(storey.site.slab?.floor ?? [], storey.site.drops?.map((d) => d.rect) ?? []).map((r, i) => ({
  id: `slab-${i}`,
  kind: 'slab',
  at: vec((r.x[0] + r.x[1]) / 2, -0.1, (r.z[0] + r.z[1]) / 2),
  yaw: 0,
  solids: [box((r.x[1] - r.x[0]) / 2, 0.1, (r.z[1] - r.z[0]) / 2, 'concrete')],
  labels: [],
}))

const crane: CraneDef = {
  load: 'load',
  trolley: 'trolley',
  block: 'block',
  mast: vec(0, 14, 10),
  massKg: 800,
  half: vec(0.4, 0.4, 1.5),
  slingM: 1.8,
  start: { slew: 0, trolleyM: 12, ropeM: 10 },
}
const rope = { radius: 0.012, material: 'black' as const }
const corner = (x: number, z: number) => ({ ...rope, at: vec(0, 0, 0), to: 'load', toAt: vec(x * 0.4, 0.4, z * 1.3) })

/** Four anchors and hooks before one, holes, an edge, and a load that swings over it all: `?site=storey`. */
export const storeySheet: SceneDef = {
  ...storey,
  id: 'storey-sheet',
  site: { ...storey.site, parts: [...storey.site.parts, ...slab] },
  entities: (form, role) => [
    ...storey.entities(form, role),
    prop('post', vec(0, 0.95, -7.6), [box(0.03, 0.95, 0.03, 'paint-yellow')]),
    thing('load', vec(0, 0, 0), { kind: 'moved' }, [box(0.4, 0.4, 1.5, 'rust')]),
    thing('block', vec(0, 0, 0), { kind: 'moved' }, [box(0.15, 0.25, 0.1, 'paint-yellow')], {
      ropes: [corner(-1, -1), corner(1, -1), corner(-1, 1), corner(1, 1)],
    }),
    thing('trolley', vec(0, 0, 0), { kind: 'moved' }, [box(0.6, 0.2, 0.8, 'paint-yellow')], {
      ropes: [-0.1, 0.1].map((x) => ({ ...rope, at: vec(x, 0, 0), to: 'block', toAt: vec(x, 0.2, 0) })),
    }),
    thing('lead', vec(2.5, 1.2, -3), { kind: 'prop' }, [box(0.1, 0.1, 0.1, 'paint-red')], {
      ropes: [{ radius: 0.012, material: 'rubber', at: vec(0, 0, 0), to: 'load', toAt: vec(0, 0.3, 0), lengthM: 5.5 }],
    }),
  ],
  logic: {
    ...storey.logic,
    setup: (sim) => {
      const state = createCrane(crane)
      state.load.v.x = 1
      sim.world.cranes = { load: state }
      place(sim, crane, state)
    },
    mechanisms: (sim) => {
      stepCrane(sim, crane, vec(0, 0, 0))
    },
  },
}
