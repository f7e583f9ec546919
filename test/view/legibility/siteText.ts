import type { SceneDef } from '../../../src/sim/scene'
import { createSim } from '../../../src/sim/create'
import { READ_RANGE } from '../../../src/sim/systems/notice'
import type { Label } from '../../../src/site/types'
import { pictureOf, readingInk } from '../../../src/view/entity/labelLayer'
import { buildAtlas } from '../../../src/view/label/atlas'
import { papersOf } from './world'
import type { Words, WorldText } from './worldText'

/** Signs and lettering of a site are read from here, metres. A requirement. */
const SIGN = 3
/** Side of the atlas's texture, pixels (src/view/label/atlas.ts); its regions are shares of it. */
const SIDE = 2048

/** A label as the atlas draws it, in millimetres: words under a sign shrink there. */
function lines(label: Label, text: (key: string) => string, away: number, style: string): WorldText[] {
  const picture = pictureOf(label, text)
  if (picture.text === '') return []
  const { value, drawn } = papersOf(() => buildAtlas([picture], 1).region(picture))
  if (!value) throw new Error(`'${picture.text}' is not on its atlas`)
  const mm = (value.h * 1000) / ((value.v1 - value.v0) * SIDE)
  const scaled = <K extends string>(box: Record<K, number>): Record<K, number> =>
    Object.fromEntries(Object.entries<number>(box).map(([k, v]) => [k, v * mm])) as Record<K, number>
  return drawn.map(({ x, y, width, size, ground, ...line }) => {
    const { color, ...area } = ground ?? { color: '', x: 0, y: 0, w: 0, h: 0 }
    // without a ground of its own it stands on the thing
    const own = picture.ground ? { ...scaled(area), color } : null
    return { style, seen: { ...line, ...scaled({ x, y, width, size }), ground: own, away } }
  })
}

/** What is written in the yard: on fixed parts, on things, and the figures of instruments, each from where it is read. */
export function siteTexts(scene: SceneDef, role: string, words: Words): WorldText[] {
  const text = (key: string): string => words[key] ?? key
  const sim = createSim(scene, role, 'legible', { practice: true })
  return [
    ...scene.site.parts.flatMap((part) => part.labels.flatMap((l) => lines(l, text, SIGN, 'sign or lettering'))),
    ...sim.defs.flatMap((def) => {
      const away = def.readable ?? READ_RANGE
      const labels = (def.labels ?? []).flatMap((l) => lines(l, text, away, 'plate on a thing'))
      if (!def.display) return labels
      const { at, yaw, height } = def.display
      const figures = { text: '8', at, yaw, height, ink: readingInk(def) }
      return [...labels, ...lines(figures, (key) => key, away, 'figures of an instrument')]
    }),
  ]
}
