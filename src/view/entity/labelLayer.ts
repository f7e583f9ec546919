import { type BufferGeometry, Group, type Material, Matrix4 } from 'three'
import type { EntityDef } from '../../sim/entity'
import { goesAbout } from '../../sim/handling'
import type { Sim } from '../../sim/sim'
import type { Label } from '../../site/types'
import { type LabelAtlas, type LabelPicture, READING_GLYPHS, readingPictures } from '../label/atlas'
import { LabelMesh } from '../label/labelGeometry'
import type { DrawFrame, Layer } from '../stage/layer'
import { Batch } from './batch'
import { baseMatrix } from './entityFrame'

/** Most characters of a reading. */
const SLOTS = 6
/** Distance between the characters of a reading, in line heights: figures of Noto Sans are 0.555 em wide. */
const ADVANCE = 0.56
/** Colours of readings: on a dial or plate, and on the dark screens of instruments. */
const DARK_INK = '#0d1a14'
const LIT_INK = '#7dffb0'
/** Height of a unit against that of its figures, and its distance from them. */
const UNIT = { height: 0.5, gap: 0.15 }

interface Reading {
  index: number
  def: EntityDef
  slots: number[]
  ink: 0 | 1
  /** What was drawn last; NaN draws anew. */
  value: number
  text: string
}

/** Ink that can be read on what the display sits on. */
export const readingInk = (def: EntityDef): typeof DARK_INK | typeof LIT_INK =>
  def.solids.some((s) => s.material === 'screen' || s.material === 'black') ? LIT_INK : DARK_INK

/** Every picture that the labels and readings of `defs` need on the atlas, with their final text. */
export function entityPictures(defs: readonly EntityDef[], text: (key: string) => string): LabelPicture[] {
  const labels = defs.flatMap((d) => [...(d.labels ?? []), ...unitLabel(d)])
  return [...labels.map((l) => pictureOf(l, text)), ...readingPictures(DARK_INK), ...readingPictures(LIT_INK)]
}

/** A label as it is drawn: keys become text, an empty one stays a bare sign. */
export const pictureOf = (l: Label, text: (key: string) => string): LabelPicture => ({
  ...l,
  text: l.text === '' ? '' : text(l.text),
})

/** The unit under a reading. */
function unitLabel(def: EntityDef): Label[] {
  const d = def.display
  if (!d) return []
  const at = { ...d.at, y: d.at.y - d.height * (0.5 + UNIT.gap + UNIT.height / 2) }
  return [{ text: d.unit, at, yaw: d.yaw, height: d.height * UNIT.height, ink: readingInk(def) }]
}

const matrix = new Matrix4()
const slot = new Matrix4()
const scaled = new Matrix4()

/** Lettering and readings on entities, in two draws. */
export class EntityLabelLayer implements Layer {
  readonly object = new Group()
  private readonly labels: Batch | null
  private readonly figures: Batch | null
  private readonly lettered: { def: EntityDef; index: number; id: number; shown: boolean | null }[] = []
  private readonly readings: Reading[] = []
  private readonly geometries: BufferGeometry[] = []

  constructor(sim: Sim, material: Material, atlas: LabelAtlas, text: (key: string) => string) {
    const meshes: BufferGeometry[] = []
    sim.defs.forEach((def, index) => {
      const mesh = new LabelMesh()
      for (const label of [...(def.labels ?? []), ...unitLabel(def)]) {
        const region = atlas.region(pictureOf(label, text))
        if (region) mesh.add(label, region, undefined, def.solids)
      }
      if (mesh.empty) return
      this.lettered.push({ def, index, id: meshes.length, shown: null })
      meshes.push(mesh.build())
    })
    this.labels = meshes.length > 0 ? new Batch(meshes, meshes.length, material) : null
    for (const l of this.lettered) l.id = this.labels?.add(l.id) ?? -1
    const glyphs = [DARK_INK, LIT_INK].flatMap((ink) => readingPictures(ink).map((p) => glyphGeometry(atlas, p)))
    const shown = sim.defs.flatMap((def, index) => (def.display ? [{ def, index }] : []))
    this.figures = shown.length > 0 ? new Batch(glyphs, shown.length * SLOTS, material) : null
    for (const { def, index } of shown) {
      const slots = Array.from({ length: SLOTS }, () => this.figures?.add(0) ?? -1)
      this.readings.push({ def, index, slots, ink: readingInk(def) === LIT_INK ? 1 : 0, value: Number.NaN, text: '' })
    }
    this.geometries.push(...meshes, ...glyphs)
    for (const batch of [this.labels, this.figures]) {
      if (!batch) continue
      batch.mesh.renderOrder = 3
      this.object.add(batch.mesh)
    }
  }

  update(f: DrawFrame): void {
    for (const l of this.lettered) {
      const state = f.sim.world.entities[l.index]
      if (!state) continue
      const visible = state.present && !state.worn
      if (visible !== l.shown) this.labels?.show(l.id, visible)
      const fixed =
        l.def.mechanism.kind === 'prop' || l.def.mechanism.kind === 'lever' || l.def.mechanism.kind === 'wheel'
      if (visible && !(fixed && l.shown === true)) this.labels?.move(l.id, baseMatrix(l.def, l.index, f, matrix))
      l.shown = visible
    }
    for (const r of this.readings) this.updateReading(r, f)
  }

  private updateReading(r: Reading, f: DrawFrame): void {
    const state = f.sim.world.entities[r.index]
    const display = r.def.display
    if (!state || !display || !this.figures) return
    const visible = state.present && !state.worn
    const value = visible ? state.reading : Number.POSITIVE_INFINITY
    const moves = visible && goesAbout(r.def)
    if (value === r.value && !moves) return
    const text = value === r.value ? r.text : visible ? value.toFixed(display.decimals).slice(0, SLOTS) : ''
    r.value = value
    if (text === r.text && !moves) return
    r.text = text
    baseMatrix(r.def, r.index, f, matrix)
    const sin = Math.sin(display.yaw)
    const cos = Math.cos(display.yaw)
    const h = display.height
    for (let i = 0; i < SLOTS; i++) {
      const id = r.slots[i] as number
      this.figures.show(id, i < text.length)
      if (i >= text.length) continue
      const glyph = READING_GLYPHS.indexOf(text.charAt(i))
      this.figures.swap(id, Math.max(0, glyph) + r.ink * READING_GLYPHS.length)
      const off = (i - (text.length - 1) / 2) * ADVANCE * h
      slot
        .makeRotationY(display.yaw)
        .setPosition(
          display.at.x + cos * off + sin * 0.003,
          display.at.y + h * 0.1,
          display.at.z - sin * off + cos * 0.003,
        )
      this.figures.move(id, slot.multiply(scaled.makeScale(h, h, 1)).premultiply(matrix))
    }
  }

  dispose(): void {
    this.labels?.dispose()
    this.figures?.dispose()
    for (const g of this.geometries) g.dispose()
  }
}

/** A character one metre high about the origin, facing +z. */
function glyphGeometry(atlas: LabelAtlas, picture: LabelPicture): BufferGeometry {
  const region = atlas.region(picture)
  if (!region)
    throw new Error(`the figure '${picture.text}' is not on the atlas; pass entityPictures() to buildAtlas()`)
  const mesh = new LabelMesh()
  const scale = 1 / picture.height
  mesh.add({ ...picture, at: { x: 0, y: 0, z: 0 }, yaw: 0 }, { ...region, w: region.w * scale, h: region.h * scale })
  return mesh.build()
}
