import { Matrix4, Vector3 } from 'three'
import type { Look } from '../../site/look'
import { BELT_ROUND } from '../kit/mine/belt'
import { CUTTER } from '../kit/mine/roadheader'

/** Speed of a belt, m/s (DSJ 80: 1.6 to 2), and turns of a cutter head a second (46 a minute, EBZ 160 class). */
const BELT_SPEED = 1.6
const CUTTER_TURNS = 46 / 60

const axis = new Vector3(...CUTTER.axis).normalize()
const back = new Matrix4()

/** Where it is in the thing's own frame after so many seconds. */
export type Running = (ranS: number, out: Matrix4) => Matrix4

/**
 * What moves by itself while its thing is in the mode `run`. Looks only:
 * nothing that is judged depends on how far it has come.
 */
export const RUNNING: Partial<Record<Look['kind'], Running>> = {
  'belt-load': (ranS, out) => out.makeTranslation(-((ranS * BELT_SPEED) % BELT_ROUND), 0, 0),
  roadheader: (ranS, out) => {
    const [x, y, z] = CUTTER.at
    out.makeRotationAxis(axis, (ranS * CUTTER_TURNS * 2 * Math.PI) % (2 * Math.PI)).setPosition(x, y, z)
    return out.multiply(back.makeTranslation(-x, -y, -z))
  },
}
