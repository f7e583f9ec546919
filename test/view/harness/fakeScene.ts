import { vec } from '../../../src/base/vec'
import { type SceneDef, defineScene } from '../../../src/sim/scene'
import { entities } from '../../../scenes/chemical-unloading/entities/all'
import { site } from '../../../scenes/chemical-unloading/site'

/** The real site and its things, without its logic: to look at. */
export const fakeScene: SceneDef = defineScene({
  id: 'chemical-unloading',
  site,
  classes: ['0026', '0023', '0016', '0002', '0008', '0015', '0010', '0006'],
  limitS: 600,
  roles: [{ id: 'worker', start: { p: vec(-12, 0, -2), yaw: 0 }, wears: ['meter'], pass: { score: 60, duties: [] } }],
  hazards: [],
  decoys: [],
  duties: [],
  unsafeActs: [],
  forms: [
    {
      id: 'all',
      hazards: ['hot-work-in-zone', 'second-tanker', 'brass-fitting', 'eyewash-blocked', 'keys-in-cab', 'hose-instead-of-arm'],
      decoys: ['decoy-frost-arm', 'decoy-steam-trap', 'decoy-forklift-beyond', 'decoy-spare-hose', 'decoy-relief-tag', 'decoy-faint-smell'],
      draw: () => ({}),
    },
  ],
  entities,
  logic: {
    setup: () => {},
    mechanisms: () => {},
    actors: () => {},
    protection: () => 1,
    talk: () => ['hello', 'stop', 'report'],
    report: [],
    ends: () => null,
    hint: () => null,
  },
})
