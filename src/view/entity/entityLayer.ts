import { Color, Group, Matrix4, type Material } from 'three'
import type { BufferGeometry } from 'three'
import type { EntityDef } from '../../sim/entity'
import { goesAbout } from '../../sim/handling'
import type { Sim } from '../../sim/sim'
import { COARSE, type Detailed, levelFrom, levelsOf } from '../geometry/detail'
import { LOOKS } from '../look/materials'
import type { DrawFrame, Layer } from '../stage/layer'
import { Moved } from '../stage/moved'
import type { Quality } from '../stage/quality'
import { Batch } from './batch'
import { baseMatrix, movingMatrix } from './entityFrame'
import { piecesOf } from './pieces'
import { RUNNING, type Running } from './running'

/** Modes of an entity that set the colour of its lamps; any other leaves the lamps' own material. */
const LAMP_MODES: Record<string, keyof typeof LOOKS> = {
  red: 'lamp-red',
  green: 'lamp-green',
  amber: 'lamp-amber',
  off: 'lamp-off',
}

interface Drawn {
  def: EntityDef
  index: number
  base: number
  moving: number
  lamps: number
  glass: number
  /** Numbers of geometries by how many classes of small bodies are left out. */
  levels: { base: number[]; moving: number[] }
  level: number
  /** What was drawn last, to leave alone what has not changed. */
  shown: boolean | null
  mode: string
  value: number
  /** Mounted where it was put; else carried or moved, and `wasMoving` tells whether it was on its way a frame ago. */
  stays: boolean
  wasMoving: boolean
  /** How what moves by itself goes, and so long it has, seconds. */
  running: Running | undefined
  ranS: number
}

/** Geometries of an entity, for the outline of what is aimed at. */
export interface EntityShapeGeometry {
  base: BufferGeometry | null
  moving: BufferGeometry | null
}

const matrix = new Matrix4()
const inner = new Matrix4()

/** All entities but persons, in one draw. */
export class EntityLayer implements Layer {
  readonly object = new Group()
  readonly geometries = new Map<string, EntityShapeGeometry>()
  private readonly batch: Batch
  private readonly clear: Batch
  private readonly drawn: Drawn[] = []
  private readonly moved = new Moved()
  private readonly far: BufferGeometry[] = []
  private readonly lampColors = new Map(Object.keys(LAMP_MODES).map((mode) => [mode, lampColor(mode)]))

  constructor(
    sim: Sim,
    material: Material,
    glassMaterial: Material,
    private readonly quality: Quality,
  ) {
    const geometries: BufferGeometry[] = []
    const glasses: BufferGeometry[] = []
    const keep = (g: BufferGeometry | undefined, to = geometries): number => (g ? to.push(g) - 1 : -1)
    const plans = sim.defs.map((def, index) => {
      const { base, moving, lamps, glass } = piecesOf(def)
      // sorted before it is built
      const counts = { base: base?.sort(!quality.detail), moving: moving?.sort(!quality.detail) }
      const built = { base: base?.build(), moving: moving?.build(), lamps: lamps?.build() }
      const levels = (g: BufferGeometry | undefined, c: Detailed['counts'] | undefined): number[] => {
        const all = g && c && !goesAbout(def) ? levelsOf(g, c) : g ? [g] : []
        const own = [...new Set(all)]
        this.far.push(...own.slice(1))
        const numbers = own.map((each) => keep(each))
        return all.map((each) => numbers[own.indexOf(each)] as number)
      }
      this.geometries.set(def.id, { base: built.base ?? built.lamps ?? null, moving: built.moving ?? null })
      return {
        def,
        index,
        base: levels(built.base, counts.base),
        moving: levels(built.moving, counts.moving),
        lamps: keep(built.lamps),
        glass: keep(glass?.build(), glasses),
      }
    })
    this.batch = new Batch(geometries, geometries.length, material)
    this.batch.mesh.castShadow = quality.shadows
    this.batch.mesh.receiveShadow = quality.shadows
    this.clear = new Batch(glasses, glasses.length, glassMaterial)
    this.clear.mesh.renderOrder = 5
    for (const { def, index, base, moving, lamps, glass } of plans) {
      if (base.length + moving.length === 0 && lamps < 0 && glass < 0) continue
      const add = (g: number): number => (g < 0 ? -1 : this.batch.add(g))
      this.drawn.push({
        def,
        index,
        base: add(base[0] ?? -1),
        moving: add(moving[0] ?? -1),
        levels: { base, moving },
        level: 0,
        lamps: add(lamps),
        glass: glass < 0 ? -1 : this.clear.add(glass),
        shown: null,
        mode: '\u0000',
        value: Number.NaN,
        stays: !goesAbout(def),
        wasMoving: true,
        running: def.look && def.look.kind !== 'person' ? RUNNING[def.look.kind] : undefined,
        ranS: 0,
      })
    }
    this.object.add(this.batch.mesh)
    if (glasses.length > 0) this.object.add(this.clear.mesh)
  }

  update(f: DrawFrame): void {
    const moved = this.moved.note(f.eye)
    for (const d of this.drawn) this.updateOne(d, f, moved)
  }

  private updateOne(d: Drawn, f: DrawFrame, moved: boolean): void {
    const state = f.sim.world.entities[d.index]
    if (!state) return
    const shown = state.present && !state.worn
    if (shown !== d.shown) {
      for (const id of [d.base, d.moving, d.lamps]) if (id >= 0) this.batch.show(id, shown)
      if (d.glass >= 0) this.clear.show(d.glass, shown)
    }
    if (state.mode !== d.mode && d.lamps >= 0) {
      this.batch.tint(d.lamps, this.lampColors.get(state.mode) ?? ownLampColor(d.def))
    }
    d.mode = state.mode
    const appeared = shown && d.shown !== true
    d.shown = shown
    if (!shown) return
    if (moved || appeared) this.standOff(d, f)
    this.run(d, state.mode, f)
    const value = f.track.value(d.index, f.share)
    const moving = !d.stays && (state.held !== '' || f.track.moved(d.index))
    if (value === d.value && !appeared && !moving && !d.wasMoving) return
    d.value = value
    d.wasMoving = moving
    baseMatrix(d.def, d.index, f, matrix)
    if (d.base >= 0) this.batch.move(d.base, matrix)
    if (d.lamps >= 0) this.batch.move(d.lamps, matrix)
    if (d.glass >= 0) this.clear.move(d.glass, matrix)
    if (d.moving >= 0 && !d.running) this.batch.move(d.moving, movingMatrix(d.def, value, inner).premultiply(matrix))
  }

  /** What moves by itself goes on while its thing runs. */
  private run(d: Drawn, mode: string, f: DrawFrame): void {
    if (!d.running || d.moving < 0) return
    if (mode === 'run') d.ranS += f.dtS
    baseMatrix(d.def, d.index, f, matrix)
    this.batch.move(d.moving, d.running(d.ranS, inner).premultiply(matrix))
  }

  /** What stands far away is drawn without its small parts; in plain quality everything counts as far away. */
  private standOff(d: Drawn, { eye }: DrawFrame): void {
    const { base, moving } = d.levels
    if (base.length < 2 && moving.length < 2) return
    const away = Math.hypot(d.def.at.x - eye.x, d.def.at.y - eye.y, d.def.at.z - eye.z)
    const level = this.quality.detail ? levelFrom(away, d.level) : COARSE
    if (level === d.level) return
    const { level: before } = d
    d.level = level
    if (base[level] !== base[before]) this.batch.swap(d.base, base[level] as number)
    if (moving[level] !== moving[before]) this.batch.swap(d.moving, moving[level] as number)
  }

  dispose(): void {
    for (const g of this.far) g.dispose()
    this.batch.dispose()
    this.clear.dispose()
    for (const { base, moving } of this.geometries.values()) {
      base?.dispose()
      moving?.dispose()
    }
  }
}

function lampColor(mode: string): Color {
  const material = LAMP_MODES[mode]
  return new Color(material ? LOOKS[material].color : '#ffffff')
}

function ownLampColor(def: EntityDef): Color {
  const lamp = def.solids.find((s) => s.material.startsWith('lamp-'))
  return new Color(lamp ? LOOKS[lamp.material].color : '#ffffff')
}
