import { CanvasTexture, LinearMipmapLinearFilter, SRGBColorSpace } from 'three'
import type { Label } from '../../site/types'
import { fontOf } from './font'
import { type Placed, packShelves } from './pack'
import { drawSign } from './signs'

/** Side of the one texture that holds all lettering, pixels. */
const SIDE = 2048
/** Pixels a line gets for a metre of its height, and its bounds: near signs are fine, far letters do not waste. */
const PX_PER_M = 420
const LEAST_LINE = 26
const MOST_LINE = 96
/** Pitch of lines and free rim of a grounded label, in line heights. */
const PITCH = 1.22
const RIM = { x: 0.3, y: 0.18 }
/** Side of a pictogram over a line of text, and alone, in line heights. */
const SIGN_OVER_TEXT = 2.6
/** Lettering leaves so much of what it is on free at either side, metres. */
const MARGIN = 0.01
/** Words under a pictogram are at most this many of its sides wide: they shrink rather than overhang the board. */
const WORDS_UNDER_SIGN = 1.3

/** A label's picture in the atlas: texture coordinates (v up) and its size in metres. */
export interface Region {
  u0: number
  v0: number
  u1: number
  v1: number
  w: number
  h: number
}

/** What distinguishes the pictures of labels. `text` is final text, lines parted by \n. */
export type LabelPicture = Pick<Label, 'text' | 'height' | 'ink' | 'ground' | 'sign' | 'within'>

interface Item {
  picture: LabelPicture
  lines: string[]
  px: number
  squeeze: number
  w: number
  h: number
}

/** Characters that readings are made of; each gets a picture of its own. */
export const READING_GLYPHS = '0123456789.-'
/** Line height of the reading glyphs, pixels. */
const READING_PX = 56

export const pictureKey = (p: LabelPicture): string =>
  [p.text, p.height, p.ink, p.ground ?? '', p.sign ?? '', p.within ?? ''].join('\u0000')

/** All lettering of a site and its entities on one texture. Made again when the language changes. */
export interface LabelAtlas {
  texture: CanvasTexture
  region: (picture: LabelPicture) => Region | undefined
  /** A white rectangle. */
  blank: Region
}

function measure(ctx: CanvasRenderingContext2D, picture: LabelPicture, scale: number): Item {
  const px = Math.max(10, Math.min(MOST_LINE, Math.max(LEAST_LINE, picture.height * PX_PER_M)) * scale)
  const lines = picture.text === '' ? [] : picture.text.split('\n')
  ctx.font = fontOf(px, 700)
  const rim = picture.ground ? RIM : { x: 0.06, y: 0.02 }
  const sign = picture.sign ? (lines.length > 0 ? SIGN_OVER_TEXT * px : px) : 0
  const full = Math.max(0, ...lines.map((l) => ctx.measureText(l).width))
  const squeeze = sign > 0 && full > sign * WORDS_UNDER_SIGN ? (sign * WORDS_UNDER_SIGN) / full : 1
  const wide = full * squeeze
  const textH = lines.length > 0 ? (1 + (lines.length - 1) * PITCH) * px * squeeze : 0
  const gap = sign > 0 && lines.length > 0 ? 0.2 * px : 0
  const free = lines.length > 0 ? 2 * px : 0
  return {
    picture,
    lines,
    px,
    squeeze,
    w: Math.ceil(Math.max(wide, sign) + free * rim.x),
    h: Math.ceil(textH + gap + sign + free * rim.y),
  }
}

function draw(ctx: CanvasRenderingContext2D, { picture, lines, px, squeeze, w, h }: Item, at: Placed): void {
  ctx.save()
  ctx.translate(at.x, at.y)
  if (picture.ground) {
    ctx.fillStyle = picture.ground
    ctx.fillRect(0, 0, w, h)
  }
  let y = picture.ground && lines.length > 0 ? RIM.y * px : 0
  if (picture.sign) {
    const side = lines.length > 0 ? SIGN_OVER_TEXT * px : Math.min(w, h)
    drawSign(ctx, picture.sign, (w - side) / 2, y, side)
    y += side + 0.2 * px
  }
  ctx.font = fontOf(px * squeeze, 700)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = picture.ink
  lines.forEach((line, i) => ctx.fillText(line, w / 2, y + (0.52 + i * PITCH) * px * squeeze))
  ctx.restore()
}

/**
 * Draws every picture once. When they do not fit on the page all get smaller together. Throws when even
 * tiny letters do not fit (a mistake of the scene).
 */
export function buildAtlas(pictures: readonly LabelPicture[], anisotropy: number): LabelAtlas {
  const canvas = document.createElement('canvas')
  canvas.width = SIDE
  canvas.height = SIDE
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('no 2D canvas: the browser refuses to draw lettering')
  const unique = [...new Map(pictures.map((p) => [pictureKey(p), p])).values()]
  const blank: LabelPicture = { text: '', height: 0.05, ink: '#ffffff', ground: '#ffffff' }
  for (let scale = 1; scale > 0.1; scale *= 0.85) {
    const items = [
      ...unique.map((p) => measure(ctx, p, scale)),
      { picture: blank, lines: [], px: 8, squeeze: 1, w: 8, h: 8 },
    ]
    const places = packShelves(items, SIDE)
    if (!places) continue
    ctx.clearRect(0, 0, SIDE, SIDE)
    const regions = new Map<string, Region>()
    items.forEach((item, i) => {
      const at = places[i] as Placed
      draw(ctx, item, at)
      const { height, within = Infinity } = item.picture
      const perPx = Math.min(height / item.px, (within - 2 * MARGIN) / item.w)
      regions.set(pictureKey(item.picture), {
        u0: at.x / SIDE,
        u1: (at.x + item.w) / SIDE,
        v0: 1 - (at.y + item.h) / SIDE,
        v1: 1 - at.y / SIDE,
        w: item.w * perPx,
        h: item.h * perPx,
      })
    })
    const texture = new CanvasTexture(canvas)
    texture.colorSpace = SRGBColorSpace
    texture.minFilter = LinearMipmapLinearFilter
    texture.premultiplyAlpha = true
    texture.anisotropy = anisotropy
    return {
      texture,
      region: (p) => regions.get(pictureKey(p)),
      blank: regions.get(pictureKey(blank)) as Region,
    }
  }
  throw new Error(`${unique.length} labels do not fit on a texture of ${SIDE} pixels; shorten or repeat them`)
}

/** The pictures of the characters of readings in `ink`. */
export const readingPictures = (ink: string): LabelPicture[] =>
  [...READING_GLYPHS].map((text) => ({ text, height: READING_PX / PX_PER_M, ink }))
