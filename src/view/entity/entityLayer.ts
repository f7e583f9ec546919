import { Color, Group, Matrix4, type Material } from 'three'
import type { BufferGeometry } from 'three'
import type { EntityDef } from '../../sim/entity'
import { goesAbout } from '../../sim/handling'
import type { Sim } from '../../sim/sim'
import type { Vec3 } from '../../base/vec'
import { COARSE, levelFrom, levelsOf } from '../geometry/detail'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { LOOKS } from '../look/materials'
import type { DrawFrame, Layer } from '../stage/layer'
import { Moved } from '../stage/moved'
import type { Quality } from '../stage/quality'
import { Batch } from './batch'
import { baseMatrix, movingMatrix } from './entityFrame'
import { piecesOf } from './pieces'
import { RUNNING, type Running } from './running'
import type { Worded } from '../kit/pieces'
import { hasOwnShade } from './vehicleShade'
import { blinks, isBlinkOn, isSeen } from './worded'

/** Modes of an entity that set the colour of its lamps; any other leaves the lamps' own material. */
const LAMP_MODES: Record<string, keyof typeof LOOKS> = {
  red: 'lamp-red',
  green: 'lamp-green',
  amber: 'lamp-amber',
  off: 'lamp-off',
}

/** A piece that is seen by a word of the mode. */
interface Seen {
  word: Worded
  id: number
  levels: number[]
  /** By the mode alone, and in the end. */
  wanted: boolean
  shown: boolean
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
  worded: Seen[]
  /** What was drawn last, to leave alone what has not changed. */
  shown: boolean | null
  mode: string
  value: number
  /** Mounted where it was put, or moved by the scene: then it may be far away; what is carried is near by. */
  mayBeFar: boolean
  /** Mounted where it was put; else carried or moved, and `wasMoving` tells whether it was on its way a frame ago. */
  stays: boolean
  wasMoving: boolean
  /** How what moves by itself goes, and so long it has, seconds. */
  running: Running | undefined
  ranS: number
}

/** May it be seen from afar? What is carried is not. */
const mayBeFar = (def: EntityDef): boolean => !goesAbout(def) || def.mechanism.kind === 'moved'

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
    /** Vehicles have their lamps on under this sky. */
    private readonly lampsOn = false,
  ) {
    const geometries: BufferGeometry[] = []
    const glasses: BufferGeometry[] = []
    const keep = (g: BufferGeometry | undefined, to = geometries): number => (g ? to.push(g) - 1 : -1)
    const plans = sim.defs.map((def, index) => {
      const { base, moving, lamps, glass, worded } = piecesOf(def)
      const levels = (piece: MeshBuilder | null | undefined, afar?: MeshBuilder | null): number[] =>
        piece ? this.levelsOf(piece, afar, mayBeFar(def), geometries) : []
      // what a scene moves is seen from near by and from afar in turn
      const afar = def.look && def.mechanism.kind === 'moved' ? piecesOf(def) : null
      const numbers = { base: levels(base, afar?.base), moving: levels(moving, afar?.moving) }
      const lampsAt = keep(lamps?.build())
      const numberOf = (list: readonly number[]): number => list[0] ?? -1
      this.geometries.set(def.id, {
        base: geometries[numbers.base[0] ?? lampsAt] ?? null,
        moving: geometries[numberOf(numbers.moving)] ?? null,
      })
      return {
        def,
        index,
        ...numbers,
        worded: worded.map(([word, piece], i) => ({ word, levels: levels(piece, afar?.worded[i]?.[1]) })),
        lamps: lampsAt,
        glass: keep(glass?.build(), glasses),
      }
    })
    this.batch = new Batch(geometries, geometries.length, material)
    this.batch.mesh.castShadow = quality.shadows
    this.batch.mesh.receiveShadow = quality.shadows
    this.keepOutOfShadows()
    this.clear = new Batch(glasses, glasses.length, glassMaterial)
    this.clear.mesh.renderOrder = 5
    for (const { def, index, base, moving, lamps, glass, worded } of plans) {
      if (base.length + moving.length === 0 && lamps < 0 && glass < 0) continue
      const add = (g: number): number => (g < 0 ? -1 : this.batch.add(g))
      this.drawn.push({
        def,
        index,
        base: add(base[0] ?? -1),
        moving: add(moving[0] ?? -1),
        levels: { base, moving },
        level: 0,
        worded: worded.map(({ word, levels }) => ({
          word,
          levels,
          id: add(levels[0] ?? -1),
          wanted: false,
          shown: true,
        })),
        mayBeFar: mayBeFar(def),
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

  /** The static shadow map is drawn without what drives away from its shadow. */
  private keepOutOfShadows(): void {
    const { mesh } = this.batch
    const draw = mesh.onBeforeShadow
    const show = (shown: boolean): void => {
      for (const d of this.drawn) {
        if (!d.shown || !hasOwnShade(d.def)) continue
        for (const id of [d.base, d.moving, d.lamps]) if (id >= 0) this.batch.show(id, shown)
        for (const { id, shown: is } of d.worded) if (is) this.batch.show(id, shown)
      }
    }
    mesh.onBeforeShadow = (...args) => {
      show(false)
      draw.apply(mesh, args)
    }
    mesh.onAfterShadow = () => show(true)
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
    if (state.mode !== d.mode) this.enterMode(d, state.mode)
    const changed = d.worded.length > 0 && this.showWorded(d, shown, f.timeS)
    const appeared = shown && d.shown !== true
    d.shown = shown
    if (!shown) return
    const moving = !d.stays && (state.held !== '' || f.track.moved(d.index))
    if (moved || appeared || moving) this.standOff(d, d.stays ? d.def.at : state.p, f)
    this.run(d, state.mode, f)
    const value = f.track.value(d.index, f.share)
    if (value === d.value && !appeared && !moving && !d.wasMoving && !changed) return
    d.value = value
    d.wasMoving = moving
    baseMatrix(d.def, d.index, f, matrix)
    if (d.base >= 0) this.batch.move(d.base, matrix)
    if (d.lamps >= 0) this.batch.move(d.lamps, matrix)
    for (const piece of d.worded) if (piece.shown) this.batch.move(piece.id, matrix)
    if (d.glass >= 0) this.clear.move(d.glass, matrix)
    if (d.moving >= 0 && !d.running) this.batch.move(d.moving, movingMatrix(d.def, value, inner).premultiply(matrix))
  }

  private enterMode(d: Drawn, mode: string): void {
    d.mode = mode
    if (d.lamps >= 0) this.batch.tint(d.lamps, this.lampColors.get(mode) ?? ownLampColor(d.def))
    const { look } = d.def
    const lit = this.lampsOn && !(look && 'empty' in look && look.empty)
    for (const piece of d.worded) piece.wanted = isSeen(piece.word, mode) || (lit && piece.word === 'lights')
  }

  /** Shows what the mode wants to be seen now; has something come or gone? */
  private showWorded(d: Drawn, shown: boolean, timeS: number): boolean {
    const on = isBlinkOn(timeS)
    let changed = false
    for (const piece of d.worded) {
      const now = shown && piece.wanted && (on || !blinks(piece.word))
      if (now === piece.shown) continue
      piece.shown = now
      this.batch.show(piece.id, now)
      changed = true
    }
    return changed
  }

  /** What moves by itself goes on while its thing runs. */
  private run(d: Drawn, mode: string, f: DrawFrame): void {
    if (!d.running || d.moving < 0) return
    if (mode === 'run') d.ranS += f.dtS
    baseMatrix(d.def, d.index, f, matrix)
    this.batch.move(d.moving, d.running(d.ranS, inner).premultiply(matrix))
  }

  /** What stands far away is drawn without its small parts; in plain quality everything counts as far away. */
  private standOff(d: Drawn, at: Vec3, { eye }: DrawFrame): void {
    if (!d.mayBeFar) return
    const away = Math.hypot(at.x - eye.x, at.y - eye.y, at.z - eye.z)
    const level = this.quality.detail ? levelFrom(away, d.level) : COARSE
    if (level === d.level) return
    const { level: before } = d
    d.level = level
    this.swap(d.base, d.levels.base, before, level)
    this.swap(d.moving, d.levels.moving, before, level)
    for (const piece of d.worded) this.swap(piece.id, piece.levels, before, level)
  }

  private swap(id: number, levels: readonly number[], before: number, level: number): void {
    if (id >= 0 && levels[level] !== levels[before]) this.batch.swap(id, levels[level] as number)
  }

  /**
   * Numbers of a piece's geometries in `all` by how many classes of small bodies are left out, the same one again where little
   * would be saved.
   * @param afar the same piece again, which is then drawn with half of the faces round what is turned, at the last
   */
  private levelsOf(
    piece: MeshBuilder,
    afar: MeshBuilder | null | undefined,
    isLeveled: boolean,
    all: BufferGeometry[],
  ): number[] {
    // sorted before it is built
    const counts = piece.sort(!this.quality.detail)
    const whole = piece.build()
    const levels = isLeveled ? levelsOf(whole, counts) : [whole]
    if (afar && isLeveled) {
      const rough = afar.sort(true)
      levels[COARSE] = levelsOf(afar.build(), rough)[COARSE] as BufferGeometry
    }
    const own = [...new Set(levels)]
    this.far.push(...own.slice(1))
    const numbers = own.map((each) => all.push(each) - 1)
    return levels.map((each) => numbers[own.indexOf(each)] as number)
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
