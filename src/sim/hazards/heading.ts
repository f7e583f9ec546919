import { clamp } from '../../base/math'
import { type RoadNet, createRoadNet, fractionAt, roadOf } from './roadway'

/**
 * A heading (blind roadway) with forced auxiliary ventilation, as a network: the main road brings fresh air past the fan; the
 * fan blows it through a duct to the face; the heading itself is the return and joins the main road downwind of the fan.
 *
 *     outside -intake-> fan -bypass-> junction -outlet-> outside
 *                        |                ^
 *                      duct -> face -return
 */
export interface HeadingSpec {
  lengthM: number
  areaM2: number
  ductAreaM2: number
  /** Air that the fan draws, m3/s, and air of the main road, m3/s. */
  fanM3S: number
  mainM3S: number
  mainAreaM2: number
  /** Methane at the face, m3/s, and along the heading, m3/s a metre. */
  faceM3S: number
  ribsM3SM: number
  /** From the duct's end to the face, m. */
  ductGapM: number
  /** A tear: metres from the fan, and the share of the air lost there. */
  tear?: { atM: number; share: number }
  /** From the fan to where the heading joins, m. At least 10 m are asked for: Coal Mine Safety Regulations (2016), 164. */
  fanToJunctionM: number
}

/** Mixing of the air between duct's end and face by the jet, m2/s. Chosen, so that a gap shows within minutes. */
const POCKET_M2S = 0.3
/**
 * Air from a duct reaches the face up to here, m: 5 times the root of the cross-section, the common rule of Chinese textbooks
 * for the effective range of a forced jet, (4..5) sqrt S. Unconfirmed.
 */
export const jetReachM = (areaM2: number): number => 5 * Math.sqrt(Math.max(0, areaM2))

export interface Heading {
  spec: HeadingSpec
  net: RoadNet
  running: boolean
}

export function createHeading(spec: HeadingSpec): Heading {
  const { lengthM, areaM2, ductAreaM2 } = spec
  const pocketM = clamp(spec.ductGapM, 1, lengthM - 2)
  const mouthM = lengthM - pocketM
  const tearM = clamp(spec.tear?.atM ?? mouthM / 2, 1, mouthM - 1)
  const road = (id: string, from: string, to: string, m: number, area: number) => ({
    id,
    from,
    to,
    lengthM: m,
    areaM2: area,
    airM3S: 0,
    cellM: Math.min(5, m),
  })
  const net = createRoadNet(
    [
      road('intake', 'in', 'fan', 30, spec.mainAreaM2),
      road('bypass', 'fan', 'junction', spec.fanToJunctionM, spec.mainAreaM2),
      road('outlet', 'junction', 'out', 30, spec.mainAreaM2),
      road('duct-outby', 'fan', 'tear', tearM, ductAreaM2),
      road('duct-inby', 'tear', 'mouth', mouthM - tearM, ductAreaM2),
      road('leak', 'tear', 'abreast', 1, ductAreaM2),
      { ...road('pocket', 'mouth', 'face', pocketM, areaM2), mixingM2S: POCKET_M2S },
      road('return-inby', 'mouth', 'abreast', mouthM - tearM, areaM2),
      road('return-outby', 'abreast', 'junction', tearM, areaM2),
    ],
    [{ road: 'pocket', atM: pocketM, m3S: spec.faceM3S }],
  )
  for (const id of ['pocket', 'return-inby', 'return-outby']) {
    const r = roadOf(net, id)
    if (r !== null) r.gasM3SM = spec.ribsM3SM
  }
  const heading: Heading = { spec, net, running: false }
  runFan(heading, true)
  return heading
}

/** Starts or stops the fan; the air follows at once (its own inertia is left out). */
export function runFan(heading: Heading, on: boolean): void {
  const { spec, net } = heading
  const fan = on ? spec.fanM3S : 0
  const lost = fan * clamp(spec.tear?.share ?? 0, 0, 1)
  const set = (id: string, m3S: number): void => {
    const r = roadOf(net, id)
    if (r !== null) r.airM3S = m3S
  }
  set('intake', spec.mainM3S)
  set('outlet', spec.mainM3S)
  // Below 0 when the fan draws more than comes: then it draws its own return.
  set('bypass', spec.mainM3S - fan)
  set('duct-outby', fan)
  set('duct-inby', fan - lost)
  set('leak', lost)
  set('return-inby', fan - lost)
  set('return-outby', fan)
  // Within its reach the jet turns at the face: it mixes the pocket well. Beyond, little air gets there.
  const pocket = roadOf(net, 'pocket')
  if (pocket !== null) {
    const reached = on && spec.ductGapM <= jetReachM(spec.areaM2)
    pocket.mixingM2S = on ? (reached ? 20 * POCKET_M2S : POCKET_M2S) : POCKET_M2S / 10
  }
  heading.running = on
}

export type HeadingFlag = 'fan-recirculates' | 'fan-near-return' | 'duct-beyond-reach' | 'fan-stopped'
/** What is wrong with the heading's ventilation, all that holds. */
export function headingFlags({ spec, running }: Heading): HeadingFlag[] {
  const flags: HeadingFlag[] = []
  if (!running) flags.push('fan-stopped')
  if (running && spec.fanM3S >= spec.mainM3S) flags.push('fan-recirculates')
  if (spec.fanToJunctionM < 10) flags.push('fan-near-return')
  if (spec.ductGapM > jetReachM(spec.areaM2)) flags.push('duct-beyond-reach')
  return flags
}

/** Fraction of methane `m` metres outby of the face, 0..length. */
export function headingFraction({ spec, net }: Heading, m: number): number {
  const pocket = roadOf(net, 'pocket')?.lengthM ?? 0
  const inby = roadOf(net, 'return-inby')?.lengthM ?? 0
  if (m <= pocket) return fractionAt(net, 'pocket', pocket - m)
  if (m <= pocket + inby) return fractionAt(net, 'return-inby', m - pocket)
  return fractionAt(net, 'return-outby', Math.min(m, spec.lengthM) - pocket - inby)
}
