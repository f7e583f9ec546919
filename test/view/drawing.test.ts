import { Matrix4, Object3D, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { distance, vec } from '../../src/base/vec'
import { bodyBlockers } from '../../src/sim/barriers'
import { createSim } from '../../src/sim/create'
import { entity } from '../../src/sim/sim'
import type { Puff } from '../../src/sim/hazards/puff'
import { movingMatrix } from '../../src/view/entity/entityFrame'
import { piecesOf } from '../../src/view/entity/pieces'
import { FOG_EDGE_KG_M3, type FogBall, coreKgM3, fogOfPuff } from '../../src/view/gas/fog'
import { GAS_LEVELS, levelOf } from '../../src/view/overlay/levels'
import { viewpoint } from '../../src/view/debrief/flight'
import { lastHeard } from '../../src/view/hud/captionLayer'
import { LOOKS, isTransparent } from '../../src/view/look/materials'
import { noisePixels } from '../../src/view/look/noise'
import { breakLines, evenLines } from '../../src/view/panel/paint'
import { layoutPanel } from '../../src/view/panel/worldPanel'
import { FRAME } from '../../src/view/stage/frame'
import { chooseQuality } from '../../src/view/stage/quality'
import { Track } from '../../src/view/stage/track'
import { yard } from '../sim/yard'
import { onTrack } from '../sim/ride/track'

const newSim = () => createSim(yard, 'worker', 'seed', { practice: false })

describe('agreements with others', () => {
  it('frame work runs after the headset session is read and before rendering: input, rig, world, overlay', () => {
    const order = [FRAME.advance, FRAME.rig, FRAME.world, FRAME.overlay]
    expect([...order].sort((a, b) => a - b)).toEqual(order)
    expect(Math.min(...order)).toBeGreaterThan(-1000)
    expect(Math.max(...order)).toBeLessThan(0)
  })
  it('automated browsers get the plain picture unless the address asks otherwise', () => {
    expect(chooseQuality(true, '').shadows).toBe(false)
    expect(chooseQuality(false, '').shadows).toBe(true)
    expect(chooseQuality(true, '?quality=full').antialias).toBe(true)
    expect(chooseQuality(false, '?quality=plain').detail).toBe(false)
  })
})

describe('materials', () => {
  it('have valid looks, and only glass lets light through', () => {
    for (const [name, look] of Object.entries(LOOKS)) {
      expect(look.color).toMatch(/^#[0-9a-f]{6}$/)
      for (const v of [look.roughness, look.metalness, look.grain, look.glow]) {
        expect(v).toBeGreaterThanOrEqual(0)
        expect(v).toBeLessThanOrEqual(1)
      }
      expect(isTransparent(name as keyof typeof LOOKS)).toBe(name === 'glass')
    }
  })
  it('share a noise that tiles: opposite edges differ no more than neighbours', () => {
    const pixels = noisePixels()
    const red = (x: number, y: number): number => pixels[(y * 256 + x) * 4] ?? 0
    let across = 0
    let beside = 0
    for (let y = 0; y < 256; y++) {
      across += Math.abs(red(0, y) - red(255, y))
      beside += Math.abs(red(100, y) - red(101, y))
    }
    expect(across / 256).toBeLessThan((beside / 256) * 2 + 4)
  })
})

describe('between ticks', () => {
  it('glides from the last place to the present one, whatever number of ticks a frame took', () => {
    const sim = newSim()
    const track = new Track(sim)
    const rig = new Object3D()
    sim.world.rig.p = { x: 0.2, y: 0, z: 4 }
    sim.world.tick += 2
    track.note()
    track.rig(track.share(0), rig)
    expect(rig.position.x).toBeCloseTo(0.1)
    track.rig(track.share(1), rig)
    expect(rig.position.x).toBeCloseTo(0.2)
  })
  it('does not glide through a teleport or a snap turn', () => {
    const sim = newSim()
    const track = new Track(sim)
    const rig = new Object3D()
    sim.world.rig = { ...sim.world.rig, p: { x: 5, y: 0, z: 4 }, yaw: 0.5 }
    sim.world.tick += 1
    track.note()
    track.rig(track.share(0), rig)
    expect(rig.position.x).toBe(5)
    expect(rig.rotation.y).toBe(0.5)
  })
  it('turns the short way round past the south', () => {
    const sim = newSim()
    sim.world.rig.yaw = Math.PI - 0.01
    const track = new Track(sim)
    const rig = new Object3D()
    sim.world.rig = { ...sim.world.rig, yaw: -Math.PI + 0.01 }
    sim.world.tick += 1
    track.note()
    track.rig(track.share(0.5), rig)
    expect(Math.abs(Math.abs(rig.rotation.y) - Math.PI)).toBeLessThan(1e-9)
  })
  it('glides on a ride though a frame was slow, as it does not on foot', () => {
    for (const riding of [true, false]) {
      const sim = riding ? onTrack() : newSim()
      if (sim.world.ride) sim.world.ride.state = 'riding'
      const { x } = sim.world.rig.p
      const track = new Track(sim)
      const rig = new Object3D()
      sim.world.rig = { ...sim.world.rig, p: { ...sim.world.rig.p, x: x + 0.7 } }
      sim.world.tick += 6
      track.note()
      track.rig(track.share(0), rig)
      expect(rig.position.x - x).toBeCloseTo(riding ? (0.7 * 5) / 6 : 0.7)
    }
  })
  it('tells what has moved and how fast it walks', () => {
    const sim = newSim()
    const track = new Track(sim)
    const i = sim.index.get('mate') ?? -1
    const mate = sim.world.entities[i]
    if (!mate) throw new Error('no mate')
    mate.p = vec(mate.p.x + 1.2 / 60, 0, mate.p.z)
    sim.world.tick += 1
    track.note()
    expect(track.moved(i)).toBe(true)
    expect(track.moved(sim.index.get('button') ?? -1)).toBe(false)
    expect(track.speed(i)).toBeCloseTo(1.2)
  })
})

describe('mechanisms', () => {
  const at = (id: string, value: number, local: Vector3): Vector3 => {
    const sim = newSim()
    const def = sim.defs[sim.index.get(id) ?? -1]
    if (!def) throw new Error(`no ${id}`)
    return local.applyMatrix4(movingMatrix(def, value, new Matrix4()))
  }
  it('turn and travel as the simulation says', () => {
    expect(at('lever', 1, new Vector3(0.3, 0, 0)).x).toBeCloseTo(0.3 * Math.cos(1.5))
    expect(at('wheel', 0.25, new Vector3(0.15, 0, 0)).y).toBeCloseTo(0.15 * Math.sin(0.25 * 3 * 2 * Math.PI))
    expect(at('cord', 1, new Vector3(0, 0, 0)).y).toBeCloseTo(-0.3)
    expect(at('button', 1, new Vector3(0, 0, 0)).z).toBeCloseTo(-0.012)
  })
  it('have a door that turns on its hinge, and is drawn where it stops people', () => {
    const sim = newSim()
    const i = sim.index.get('door') ?? -1
    const def = sim.defs[i]
    expect(def && piecesOf(def).moving?.triangles).toBeGreaterThan(0)
    entity(sim, 'door').value = 0.7
    bodyBlockers(sim)
    const stops = sim.shapes[i]?.broad[0]?.c
    const drawn = at('door', 0.7, new Vector3(0.3, 1, 0)).add(new Vector3(def?.at.x, def?.at.y, def?.at.z))
    expect(distance(stops ?? vec(0, 0, 0), drawn)).toBeLessThan(1e-6)
  })
  it('keep lamps and glass apart from the rest', () => {
    const solid = (material: 'lamp-red' | 'glass' | 'steel') => ({
      shape: { kind: 'sphere' as const, at: vec(0, 0, 0), radius: 0.1 },
      material,
    })
    const def = {
      id: 'x',
      at: vec(0, 0, 0),
      yaw: 0,
      mechanism: { kind: 'prop' as const },
      solids: [solid('lamp-red'), solid('glass'), solid('steel')],
    }
    const { base, lamps, glass, moving } = piecesOf(def)
    expect(base?.triangles).toBe(lamps?.triangles)
    expect(glass?.triangles).toBe(lamps?.triangles)
    expect(moving).toBeNull()
  })
})

describe('gas', () => {
  const puff = (massKg: number): Puff => ({
    x: 1,
    y: 0.5,
    z: 0,
    massKg,
    travelled: 2,
    ageS: 1,
    sigmaXY: 0.4,
    sigmaZ: 0.3,
    source: 0,
    open: false,
    leadX: 2,
    leadZ: 0,
    tailX: 0,
    tailZ: 0,
    dirX: 1,
    dirZ: 0,
    lengthM: 2,
    leadPath: 2,
    tailPath: 0,
    leadRun: 2,
    tailRun: 0,
    leadAgeS: 1,
    tailAgeS: 0,
    leadSigmaY: 0.4,
    leadSigmaZ: 0.3,
    tailSigmaY: 0.4,
    tailSigmaZ: 0.3,
    shape: { areaM2: 0, spread: 0, widestM: 0, slow: 1 },
  })
  const source = { id: 's', x: 5, y: 1, z: 5, rateKgS: 1, excess: 0, nominalKgS: 1 }
  const balls = (): FogBall[] =>
    Array.from({ length: 8 }, () => ({ x: 0, y: 0, z: 0, wide: 0, high: 0, opacity: 0, depth: 0, seed: 0 }))
  it('is seen only above the edge of the fog', () => {
    const edge = FOG_EDGE_KG_M3 / coreKgM3(1, 2, 0.4, 0.3)
    expect(fogOfPuff(puff(edge * 0.99), source, balls(), 0)).toBe(0)
    const out = balls()
    const n = fogOfPuff(puff(edge * 3), source, out, 0)
    expect(n).toBeGreaterThan(0)
    expect(out[0]?.opacity).toBeGreaterThan(0)
    expect(out[0]?.x).toBeGreaterThan(5)
  })
  it('never writes more balls than there is room for', () => {
    expect(fogOfPuff(puff(5), source, balls(), 7)).toBe(8)
  })
  it('has levels that rise from AEGL-1 to AEGL-3, 30 ppm first', () => {
    const from = GAS_LEVELS.map((l) => l.from)
    expect([...from].sort((a, b) => a - b)).toEqual(from)
    expect(levelOf(GAS_LEVELS, 20)).toBeNull()
    expect(levelOf(GAS_LEVELS, 21)?.id).toBe('aegl1')
    expect(levelOf(GAS_LEVELS, 2500)?.id).toBe('aegl3')
  })
})

describe('looking back', () => {
  it('finds a side from which the place is not hidden', () => {
    const sim = newSim()
    const at = vec(0, 1, -7)
    const spot = viewpoint(sim.site, at, vec(0, 0, 4), 5.5, true)
    expect(Math.hypot(spot.x - at.x, spot.z - at.z)).toBeGreaterThan(1.5)
    expect(spot.z).toBeLessThan(-6)
  })
})

describe('words', () => {
  const measure = (s: string): number => s.length
  it('break anywhere in Chinese, never inside a Latin word, never before a point', () => {
    expect(breakLines('液氨卸车作业，先接地', 6, measure)).toEqual(['液氨卸车作', '业，先接地'])
    expect(breakLines('Close the liquid valve', 9, measure)).toEqual(['Close the', 'liquid', 'valve'])
    expect(breakLines('a\nb', 9, measure)).toEqual(['a', 'b'])
  })
  it('are set in lines as equal as they get, and in no more of them', () => {
    const text = '驾驶员：鹤管慢，用我车上的软管快，十几分钟就完事。'
    expect(breakLines(text, 23, measure).map((l) => l.length)).toEqual([23, 2])
    expect(evenLines(text, 23, measure).map((l) => l.length)).toEqual([13, 12])
    expect(evenLines('Tap where to put it', 17, measure)).toEqual(['Tap where', 'to put it'])
    expect(evenLines('one line', 17, measure)).toEqual(['one line'])
  })
  it('panel buttons lie below the text, one under the other, inside the panel', () => {
    const { height, buttons } = layoutPanel(3, ['a', 'b'])
    expect(buttons[0]?.y).toBeGreaterThan(0.12 + 3 * 0.05)
    expect((buttons[1]?.y ?? 0) - (buttons[0]?.y ?? 0)).toBeGreaterThan(buttons[0]?.h ?? 0)
    expect((buttons[1]?.y ?? 0) + (buttons[1]?.h ?? 0)).toBeLessThan(height)
  })
  it('panel keys lie in rows of three above the buttons, each of three degrees and more at the distance it hangs at', () => {
    const ids = Array.from({ length: 12 }, (_, i) => `k${i}`)
    const { height, buttons, keys } = layoutPanel(3, ['a'], ids)
    expect(new Set(keys.map((k) => k.x)).size).toBe(3)
    expect(new Set(keys.map((k) => k.y)).size).toBe(4)
    const degrees = (metres: number): number => (2 * Math.atan(metres / 2 / 1.25) * 180) / Math.PI
    for (const k of keys) {
      expect(Math.min(degrees(k.w), degrees(k.h))).toBeGreaterThanOrEqual(3)
      expect(k.y + k.h).toBeLessThan(buttons[0]?.y ?? 0)
      expect(k.x + k.w).toBeLessThanOrEqual(0.9 - 0.05 + 1e-9)
    }
    expect(keys[0]?.y).toBeGreaterThan(0.12 + 3 * 0.05)
    expect((buttons[0]?.y ?? 0) + (buttons[0]?.h ?? 0)).toBeLessThan(height)
  })
  it('show the last thing heard for seven seconds', () => {
    const at = vec(0, 0, 0)
    const events = [
      { type: 'heard' as const, from: 'mate', line: 'hello', tick: 60, at },
      { type: 'read' as const, entity: 'gauge', value: 1, tick: 70, at },
    ]
    expect(lastHeard(events, 400)?.line).toBe('hello')
    expect(lastHeard(events, 60 + 7 * 60 + 1)).toBeNull()
  })
})
