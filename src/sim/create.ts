import { type Pose, compose, standing } from '../base/pose'
import { yawOf } from '../base/quat'
import { type Rng, createRng } from '../base/random'
import { compileSite } from '../site/compile'
import { createBarriers } from './barriers'
import type { EntityDef, EntityState } from './entity'
import { closes } from './drops'
import { drawForm } from './form'
import { createExposure } from './hazards/exposure'
import { createPuffField } from './hazards/puff'
import { createWind } from './hazards/wind'
import { isCarried } from './handling'
import { drawChoices } from './judging'
import { createTie } from './lanyard'
import { type RideState, createRideState } from './ride/state'
import { floorOf } from './physics/floor'
import { createPhysics } from './physics/loose'
import type { RoleDef, SceneDef } from './scene'
import { shapeOf } from './shapes'
import type { Sim } from './sim'
import { createStance } from './stance'
import { askTick } from './systems/identity'
import type { AimState, DrawnForm, HandState, World } from './world'

/** Where an entity is put at the start: what is aboard another goes by that one. */
function startPose(defs: readonly EntityDef[], def: EntityDef): Pose {
  const own = standing(def.at, def.yaw)
  const on = defs.find((d) => d.id === def.aboard)
  return on ? compose(startPose(defs, on), own) : own
}

const initialState = (def: EntityDef, _: number, defs: readonly EntityDef[]): EntityState => {
  const { p, q } = startPose(defs, def)
  return {
    id: def.id,
    present: true,
    value: 0,
    held: '',
    p,
    q,
    socket: '',
    worn: false,
    mode: '',
    reading: 0,
    ...def.start,
  }
}

const hand = (at: RoleDef['start']): HandState => {
  const pose = standing(at.p, at.yaw)
  return {
    tracked: false,
    grip: pose,
    aim: pose,
    tip: at.p,
    select: false,
    squeeze: false,
    selectBefore: false,
    squeezeBefore: false,
    holds: '',
    grabbedAt: 0,
  }
}

const aim = (at: RoleDef['start']): AimState => ({
  target: '',
  point: at.p,
  distance: 0,
  button: '',
  heldTicks: 0,
  heldBefore: 0,
  began: '',
})

/** The bike as it stands at the start. Throws when the scene has none of that name. */
function startRide(bike: string, entities: readonly EntityState[]): RideState {
  const at = entities.find((e) => e.id === bike)
  if (!at) throw new Error(`the bike '${bike}' is no entity of the scene; add it to entities() or mend ride.bike`)
  return createRideState(at.p, yawOf(at.q))
}

function createWorld(
  scene: SceneDef,
  role: RoleDef,
  rng: Rng,
  form: DrawnForm,
  defs: readonly EntityDef[],
  seed: string,
  practice: boolean,
): World {
  const { start } = role
  const entities = defs.map(initialState)
  for (const e of entities) if (role.wears.includes(e.id)) e.worn = true
  return {
    tick: 0,
    rng,
    form,
    practice,
    rig: { p: { ...start.p }, yaw: start.yaw, freeAt: 0 },
    head: standing(start.p, start.yaw),
    stance: createStance(),
    hands: { left: hand(start), right: hand(start) },
    aim: { left: aim(start), right: aim(start) },
    headInWall: false,
    harm: null,
    ...(scene.lanyard && { tie: createTie() }),
    ...(scene.ride && { ride: startRide(scene.ride.bike, entities) }),
    worn: [...role.wears],
    entities,
    panel: null,
    notices: [...form.hazards, ...form.decoys].map((item) => ({
      item,
      perceivableAt: -1,
      seenTicks: 0,
      noticedAt: -1,
    })),
    gazeTicks: defs.map(() => 0),
    marks: [],
    ...(role.judges && { choices: drawChoices(scene, form, seed) }),
    overtaken: [],
    duties: scene.duties
      .filter((d) => d.roles.includes(role.id))
      .map((d) => ({ id: d.id, openedAt: -1, doneAt: -1, missed: false })),
    unsafe: [],
    controlled: [],
    wind: createWind(2, 270),
    gas: createPuffField('D'),
    exposure: createExposure(),
    vars: {},
    hint: null,
    told: {},
    device: { tracked: true, worn: true, paused: false },
    pauses: 0,
    brokenMs: 0,
    ask: { from: askTick(seed), dueAt: -1, had: false },
    ended: null,
    closed: false,
  }
}

/** Entities by whose place or handling something can be judged: what the scene names, and all that a hand can carry. */
const scoringEntities = ({ hazards, decoys, duties }: SceneDef, defs: readonly EntityDef[]): ReadonlySet<string> =>
  new Set([
    ...[...hazards, ...decoys].flatMap((h) => h.entities),
    ...duties.flatMap((d) => d.acts ?? []),
    ...defs.filter(isCarried).map((d) => d.id),
  ])

/**
 * A run at tick 0. The seed decides the form and every chance in it.
 * Throws when the scene has no such role, two entities of one id, or a role that judges and a hazard without its risk (mistakes
 * of the caller or the scene).
 */
export function createSim(scene: SceneDef, roleId: string, seed: string, options: { practice: boolean }): Sim {
  const role = scene.roles.find((r) => r.id === roleId)
  if (!role)
    throw new Error(`scene '${scene.id}' has no role '${roleId}'; it has ${scene.roles.map((r) => r.id).join(', ')}`)
  const rng = createRng(seed)
  const form = drawForm(scene, rng)
  const defs = scene.entities(form, roleId)
  const index = new Map(defs.map((def, i) => [def.id, i]))
  if (index.size !== defs.length) throw new Error(`scene '${scene.id}', form '${form.id}': two entities share an id`)
  const site = compileSite(scene.site)
  const world = createWorld(scene, role, rng, form, defs, seed, options.practice)
  const sim: Sim = {
    scene,
    role,
    site,
    defs,
    index,
    shapes: defs.map(shapeOf),
    barriers: createBarriers(site, defs),
    world,
    physics: createPhysics(
      site.colliders,
      scoringEntities(scene, defs),
      floorOf(scene.site, (id) => {
        const i = index.get(id) ?? -1
        const def = defs[i]
        const state = world.entities[i]
        return def !== undefined && state !== undefined && closes(def, state, world.entities)
      }),
    ),
    events: [],
  }
  scene.logic.setup(sim)
  return sim
}
