import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { BufferAttribute, BufferGeometry, Matrix4, MeshStandardMaterial, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import chemical from '../../scenes/chemical-unloading/scene'
import { vec } from '../../src/base/vec'
import type { PersonLook, Trade } from '../../src/site/looks/person'
import { createSim } from '../../src/sim/create'
import type { EntityState } from '../../src/sim/entity'
import { entityDef } from '../../src/sim/sim'
import { Rim } from '../../src/view/ar/rim'
import { airUniforms } from '../../src/view/look/air'
import { SKIES } from '../../src/view/look/skies'
import { Cast } from '../../src/view/person/cast'
import { OUTFITS } from '../../src/view/person/outfits'
import { PeopleLayer } from '../../src/view/person/peopleLayer'
import { pointsAt } from '../../src/view/person/tasks'
import { FULL } from '../../src/view/stage/quality'
import { yard } from '../sim/yard'
import { Actor } from '../../src/view/person/actor'
import { type BodyMesh, STEP, packBody, readBody } from '../../src/view/person/bodyFile'
import { BODY, BONES, boneOf } from '../../src/view/person/bones'
import { createPosture } from '../../src/view/person/channels'
import type { Doing } from '../../src/view/person/doing'
import { dressOf, palette } from '../../src/view/person/dress'
import { Feet } from '../../src/view/person/feet'
import { followJoints } from '../../src/view/person/handBones'
import { POSTURES, isBorne, posture } from '../../src/view/person/posture'
import { REGION, REGIONS, type Region } from '../../src/view/person/regions'
import { LIMB, createFrames, createGoals, poseFrames } from '../../src/view/person/skeleton'
import { solveTwoBones } from '../../src/view/person/twoBone'
import { bodyInputs } from '../../tools/bake/people/sources.mjs'
import { openEdges, volumeOf } from './mesh'

const stored = inflateRawSync(readFileSync('public/baked/people.bin'))
const file = readBody(new Uint8Array(stored))
if (!file) throw new Error('public/baked/people.bin is not to be read: npm run bake:people')
const [near, far, own] = file.meshes as [BodyMesh, BodyMesh, BodyMesh]

/** Triangles whose first corner is of one of these regions. */
function part(m: BodyMesh, of: (region: number) => boolean): BufferGeometry {
  const index: number[] = []
  for (let t = 0; t < m.index.length; t += 3)
    if (of(m.paint[(m.index[t] as number) * 4] as number)) index.push(...m.index.subarray(t, t + 3))
  const g = new BufferGeometry()
  const n = m.paint.length / 4
  g.setAttribute(
    'position',
    new BufferAttribute(
      Float32Array.from({ length: n * 3 }, (_, i) => (m.position[Math.floor(i / 3) * 4 + (i % 3)] as number) * STEP),
      3,
    ),
  )
  g.setAttribute(
    'normal',
    new BufferAttribute(
      Float32Array.from({ length: n * 3 }, (_, i) => (m.normal[Math.floor(i / 3) * 4 + (i % 3)] as number) / 127),
      3,
    ),
  )
  g.setIndex(index)
  return g
}

describe('the mesh of people', () => {
  it('is baked from the sources as they are now: npm run bake:people', async () => {
    expect(file.sources).toBe((await bodyInputs('.')).sources)
  }, 60_000)

  it('is closed and has its outside outside, region by region', () => {
    const eye = new Set([REGION.eyeWhite, REGION.iris, REGION.pupil])
    for (const m of [near, far, own]) {
      REGIONS.forEach((name, r) => {
        const of = eye.has(r) ? (p: number): boolean => eye.has(p) : (p: number): boolean => p === r
        const g = part(m, of)
        if (g.index?.count === 0) return
        expect(openEdges(g), name).toBe(0)
        expect(volumeOf(g), name).toBeGreaterThan(0)
      })
    }
  })

  it('keeps to its triangles: somebody in vest and helmet has 9,000 at most, of any trade 9,900, from afar fewer than 2,000', () => {
    for (const trade of Object.keys(OUTFITS) as Trade[]) {
      const worn = palette(dressOf(0, trade))
      const shown = (m: BodyMesh): number => (part(m, (r) => (worn[r * 8 + 3] as number) >= 0).index?.count ?? 0) / 3
      expect(shown(near), trade).toBeGreaterThan(6000)
      expect(shown(near), trade).toBeLessThan(trade === 'worker' ? 9000 : 9900)
      expect(shown(far), trade).toBeLessThan(2000)
    }
    expect(own.index.length / 3).toBeLessThan(6000)
  })

  it('hangs on bones that there are, by shares that come to one', () => {
    for (const m of [near, far, own]) {
      for (let v = 0; v < m.paint.length; v += 4) {
        const [a = 0, b = 0, c = 0] = m.weights.subarray(v, v + 4)
        expect(a + b + c).toBeLessThanOrEqual(257)
        expect(Math.max(a, b, c, 255 - a - b - c)).toBeGreaterThan(60)
        for (let k = 0; k < 4; k++) expect(m.bones[v + k]).toBeLessThan(BONES.length)
      }
    }
  })

  it('is stored and read back the same; anything else is none', () => {
    const bytes = packBody(file)
    expect(readBody(bytes)?.meshes[1]?.index).toEqual(far.index)
    expect(readBody(bytes.subarray(0, bytes.length - 2))).toBeNull()
    expect(readBody(new Uint8Array(100))).toBeNull()
  })
})

describe('two bones', () => {
  const solve = (target: Vector3): { reached: number; elbow: Vector3; along: number } => {
    const upper = new Matrix4().makeTranslation(0.2, 1.4, 0)
    const lower = new Matrix4()
    const limb = { upper: 0.3, lower: 0.25, bends: -1 } as const
    solveTwoBones(upper, lower, limb, target, new Vector3(0.3, -0.8, 0.5).normalize())
    const end = new Vector3(0, -0.25, 0).applyMatrix4(lower)
    const from = new Vector3(0.2, 1.4, 0)
    return {
      reached: end.distanceTo(target),
      elbow: new Vector3().setFromMatrixPosition(lower),
      along: end.clone().sub(from).normalize().dot(target.clone().sub(from).normalize()),
    }
  }
  it('end where they are wanted when that is within reach', () => {
    for (const at of [new Vector3(0.1, 1.2, -0.4), new Vector3(0.5, 1.5, -0.2), new Vector3(0, 1.0, -0.2)])
      expect(solve(at).reached).toBeLessThan(1e-6)
  })
  it('stretch towards what is out of reach', () => {
    const { along, reached } = solve(new Vector3(0.2, 1.4, -2))
    expect(along).toBeGreaterThan(0.9999)
    expect(reached).toBeLessThan(2 - 0.55 + 0.002)
  })
  it('bend an elbow to its side: down and back', () => {
    expect(solve(new Vector3(0.2, 1.4, -0.4)).elbow.y).toBeLessThan(1.35)
  })
})

describe('feet', () => {
  /** Greatest distance of a standing foot's ball in the drawn body from where it was put, metres, on a walk with bends. */
  function slides(speed: number, turns: number): number {
    const actor = new Actor(1)
    const doing: Doing = {
      mode: 'walk',
      speed,
      yaw: 0,
      eye: new Vector3(0, -99, 0),
      speaks: false,
      work: null,
      holds: null,
      points: null,
      timeS: 0,
      dtS: 1 / 60,
    }
    const root = new Matrix4()
    const at = new Vector3()
    const ball = new Vector3()
    let worst = 0
    for (let i = 0; i < 600; i++) {
      doing.yaw += turns / 60
      at.x -= (Math.sin(doing.yaw) * speed) / 60
      at.z -= (Math.cos(doing.yaw) * speed) / 60
      root.makeRotationY(doing.yaw).setPosition(at)
      doing.timeS = i / 60
      actor.update(root, doing)
      if (i < 90) continue
      for (const s of ['L', 'R'] as const) {
        const stands = actor.feet.standing(s)
        if (!stands) continue
        ball.setFromMatrixPosition(actor.frames[boneOf(`toe${s}`)] as Matrix4).applyMatrix4(root)
        worst = Math.max(worst, Math.hypot(ball.x - stands.x, ball.z - stands.z))
      }
    }
    return worst
  }
  it('stay within 3 cm of where they were put while they are on the ground, also in a bend', () => {
    expect(slides(1.4, 0)).toBeLessThan(0.03)
    expect(slides(1, 0.4)).toBeLessThan(0.03)
  })
  it('step to where they belong when somebody turns on the spot, one after the other', () => {
    const feet = new Feet()
    const goals = createGoals()
    const root = new Matrix4()
    let most = 0
    for (let i = 0; i < 240; i++) {
      const yaw = Math.min(1.6, i / 60)
      root.makeRotationY(yaw)
      feet.update(root, { yaw, speed: 0, dtS: 1 / 60 }, goals)
      most = Math.max(most, [feet.standing('L'), feet.standing('R')].filter((s) => s === null).length)
    }
    expect(most).toBe(1)
    expect(Math.abs(goals.footL.yaw)).toBeLessThan(0.6)
    expect(goals.footL.ankle.x).toBeLessThan(0)
    expect(goals.footR.ankle.x).toBeGreaterThan(0)
  })
})

describe('somebody', () => {
  const doing = (mode: string, eye = new Vector3(0, -99, 0)): Doing => ({
    mode,
    speed: 0,
    yaw: 0,
    eye,
    speaks: false,
    work: null,
    holds: null,
    points: null,
    timeS: 0,
    dtS: 1 / 60,
  })
  const HERE = new Matrix4()
  const after = (d: Doing, seconds: number, first = d): Actor => {
    const actor = new Actor(0)
    actor.update(HERE, first)
    for (let i = 0; i < seconds * 60; i++) actor.update(HERE, { ...d, timeS: i / 60 })
    return actor
  }
  const at = (a: Actor, bone: string, y = 0): Vector3 =>
    new Vector3(0, y, 0).applyMatrix4(a.frames[boneOf(bone)] as Matrix4)

  it('stands on the ground in every posture on feet, and lies or sits in the others', () => {
    for (const mode of POSTURES.filter((m) => !isBorne(m) && m !== 'run' && m !== 'walk')) {
      const a = after(doing(mode), 2)
      for (const s of ['L', 'R']) expect(Math.abs(at(a, `foot${s}`).y - BODY.ankle), mode).toBeLessThan(0.03)
      expect(at(a, 'head').y - at(a, 'hips').y, mode).toBeGreaterThan(0.3)
    }
    const down = after(doing('down'), 3, doing('idle'))
    expect(at(down, 'head').y).toBeLessThan(0.45)
    expect(at(down, 'hips').y).toBeLessThan(0.25)
    expect(Math.min(...BONES.map((b) => at(down, b.name).y))).toBeGreaterThan(-0.06)
  })
  it('hangs upright, its limbs down, whatever the floor is; pedals by turns when it was told to', () => {
    const hangs = after(doing('hang'), 3)
    expect(at(hangs, 'head').y - at(hangs, 'hips').y).toBeGreaterThan(0.4)
    for (const s of ['L', 'R']) {
      expect(at(hangs, `hand${s}`).y).toBeLessThan(at(hangs, `upperArm${s}`).y - 0.4)
      expect(at(hangs, `foot${s}`).y).toBeLessThan(at(hangs, `shin${s}`).y - 0.25)
    }
    const lifts = (mode: string): number => {
      const knees = Array.from({ length: 12 }, (_, i) => at(after(doing(mode), 2 + i / 8), 'shinL').y)
      return Math.max(...knees) - Math.min(...knees)
    }
    expect(lifts('pedal')).toBeGreaterThan(0.15)
    expect(lifts('hang')).toBeLessThan(0.05)
  })
  it('takes a second to fall, and lies at once where it fell long ago', () => {
    expect(at(after(doing('down'), 0.4, doing('idle')), 'head').y).toBeGreaterThan(0.8)
    expect(at(after(doing('down'), 0), 'head').y).toBeLessThan(0.45)
  })
  it('has its hands where it works', () => {
    const work = new Vector3(0.05, 1.1, -0.42)
    const a = after({ ...doing('work'), work }, 3)
    for (const s of ['L', 'R']) expect(at(a, `hand${s}`, -0.075).distanceTo(work)).toBeLessThan(0.15)
    const holds = new Vector3(0.25, 1.1, -0.35)
    expect(at(after({ ...doing('idle'), holds }, 3), 'handR', -0.06).distanceTo(holds)).toBeLessThan(0.06)
  })
  it('points at what it is to point at, with the arm on that side, and looks there; straight ahead where nothing is named', () => {
    const towards = (points: Vector3 | null): { arm: Vector3; left: Vector3; eyes: Vector3 } => {
      const a = after({ ...doing('point'), points }, 4)
      const dir = (bone: string, x: number, y: number, z: number): Vector3 =>
        new Vector3(x, y, z).transformDirection(a.frames[boneOf(bone)] as Matrix4)
      return { arm: dir('index2R', 0, -1, 0), left: dir('index2L', 0, -1, 0), eyes: dir('eyeL', 0, 0, -1) }
    }
    const bearing = (target: Vector3, from: Vector3): Vector3 => target.clone().sub(from).normalize()
    for (const target of [new Vector3(2, 0.5, -4), new Vector3(0.5, 3, -6), new Vector3(4, 1, 0.5)]) {
      const { arm, eyes } = towards(target)
      expect(arm.dot(bearing(target, new Vector3(0.2, 1.4, 0)))).toBeGreaterThan(0.97)
      expect(eyes.dot(bearing(target, new Vector3(0, 1.6, 0)))).toBeGreaterThan(0.93)
    }
    const left = new Vector3(-4, 1.2, -2)
    expect(towards(left).left.dot(bearing(left, new Vector3(-0.2, 1.4, 0)))).toBeGreaterThan(0.97)
    expect(towards(left).arm.y).toBeLessThan(-0.5)
    const { arm } = towards(null)
    expect(arm.z).toBeLessThan(-0.9)
  })
  it('points at an entity or a place that its state names', () => {
    const sim = createSim(yard, 'worker', 'seed', { practice: true })
    const [out, state] = [new Vector3(), { ...(sim.world.entities[0] as EntityState) }]
    expect(pointsAt(sim, state, out)).toBe(false)
    state.points = vec(1, 2, 3)
    expect(pointsAt(sim, state, out) && out.toArray()).toEqual([1, 2, 3])
    state.points = 'mate'
    expect(pointsAt(sim, state, out) && out.toArray()).toEqual([-5, 1.2, 0])
    state.points = 'nobody'
    expect(pointsAt(sim, state, out)).toBe(false)
  })
  it('looks at who is near and in front, and not at who stands behind', () => {
    const ahead = (a: Actor): Vector3 => new Vector3(0, 0, -1).transformDirection(a.frames[boneOf('eyeL')] as Matrix4)
    const eye = new Vector3(1.5, 1.65, -1.5)
    const to = eye
      .clone()
      .sub(new Vector3(0, 1.61, -0.06))
      .normalize()
    expect(ahead(after(doing('idle', eye), 3)).dot(to)).toBeGreaterThan(0.99)
    expect(ahead(after(doing('idle', new Vector3(0.3, 1.65, 2)), 3)).z).toBeLessThan(-0.6)
  })
  it('wears the same each time, a helmet by trade, and no two of a crew the same', () => {
    const rows = Array.from({ length: 6 }, (_, k) => [...palette(dressOf(k))].join())
    expect(Array.from({ length: 6 }, (_, k) => [...palette(dressOf(k))].join())).toEqual(rows)
    expect(new Set(rows).size).toBe(6)
    const wears = (trade: Trade, region: Region): boolean =>
      (palette(dressOf(1, trade))[REGION[region] * 8 + 3] as number) >= 0
    expect([wears('rescuer', 'fullMask'), wears('worker', 'fullMask')]).toEqual([true, false])
    for (const [trade, region] of [
      ['rescuer', 'cylinder'],
      ['miner', 'lamp'],
      ['miner', 'selfRescuer'],
      ['miner', 'shaft'],
      ['builder', 'webbing'],
      ['builder', 'lanyard'],
      ['builder', 'vest'],
      ['signaller', 'armband'],
      ['rider', 'riderHelmet'],
    ] as const)
      expect(wears(trade, region), `${trade} ${region}`).toBe(true)
    expect(wears('rider', 'helmet')).toBe(false)
    const helmets = (['worker', 'visitor', 'manager', 'electrician'] as const).map((t) => OUTFITS[t].helmet)
    expect(new Set(helmets).size).toBe(4)
    // everything that the mesh has is worn by somebody; the half mask is for what a scene gives to hold
    const worn = REGIONS.filter((r) => (Object.keys(OUTFITS) as Trade[]).some((t) => wears(t, r)))
    expect(REGIONS.filter((r) => !worn.includes(r))).toEqual(['mask', 'filter'])
  })
  it('wears what the data of its entity say', () => {
    const trades = ['driver', 'escort', 'contractor'].map((id) => {
      const look = entityDef(createSim(chemical, 'worker', 'seed', { practice: true }), id).look
      return look?.kind === 'person' ? look.trade : null
    })
    expect(trades).toEqual(['driver', 'escort', 'worker'])
    const rows = (look?: PersonLook): number[] => {
      const cast = new Cast(() => Promise.resolve(null))
      const sim = createSim(
        {
          ...yard,
          entities: () => [
            { id: 'who', at: vec(0, 0, 0), yaw: 0, mechanism: { kind: 'person' }, solids: [], ...(look && { look }) },
          ],
        },
        'worker',
        'seed',
        { practice: true },
      )
      const fixtures = {
        cast,
        people: new MeshStandardMaterial(),
        rim: new Rim(airUniforms()),
        look: SKIES.clear,
        quality: FULL,
        things: { solid: new MeshStandardMaterial(), glass: new MeshStandardMaterial() },
      }
      new PeopleLayer(sim, fixtures).dispose()
      const { data } = (cast.maps.paletteMap.value?.image as { data: Float32Array } | undefined) ?? {
        data: new Float32Array(),
      }
      return [...data.subarray(0, palette(dressOf(0)).length)]
    }
    expect(rows({ kind: 'person', trade: 'miner', build: 3 })).toEqual([...palette(dressOf(3, 'miner'))])
    expect(rows()).toEqual([...palette(dressOf(0))])
  })
})

describe('postures', () => {
  it('are the same for the same moment, and finite', () => {
    for (const mode of POSTURES) {
      const m = {
        timeS: 3.3,
        sinceS: 0.7,
        speed: mode === 'walk' ? 1.4 : 0,
        stride: 0.3,
        seed: 1.7,
        size: 1,
        left: false,
      }
      const [a, b] = [createPosture(), createPosture()]
      posture(mode, m, a)
      posture(mode, m, b)
      expect(a).toEqual(b)
      const frames = createFrames()
      poseFrames(a, null, frames)
      for (const f of frames) expect(f.elements.every(Number.isFinite)).toBe(true)
    }
  })
})

describe('a bare hand', () => {
  it('has its bones on the joints, from knuckle to tip', () => {
    const joints = new Float32Array(75)
    const p = createPosture()
    const frames = createFrames()
    poseFrames(p, null, frames)
    // the model's own joints, straight
    const put = (i: number, bone: number, y = 0): void =>
      void new Vector3(0, y, 0).applyMatrix4(frames[bone] as Matrix4).toArray(joints, i * 3)
    const { hand, thumb } = LIMB.R
    put(0, hand)
    for (let f = 0; f < 5; f++) {
      const first = f === 0 ? 1 : 6 + (f - 1) * 5
      for (let k = 0; k < 3; k++) put(first + k, thumb + f * 3 + k)
      put(first + 3, thumb + f * 3 + 2, BONES[thumb + f * 3 + 2]?.tip[1])
    }
    const out = createFrames()
    followJoints('R', joints, out)
    for (let b = hand; b < thumb + 15; b++) {
      expect(
        new Vector3()
          .setFromMatrixPosition(out[b] as Matrix4)
          .distanceTo(new Vector3().setFromMatrixPosition(frames[b] as Matrix4)),
      ).toBeLessThan(1e-6)
      const side = new Vector3().setFromMatrixColumn(out[b] as Matrix4, 0).normalize()
      expect(side.dot(new Vector3().setFromMatrixColumn(frames[b] as Matrix4, 0))).toBeGreaterThan(0.8)
    }
  })
})
