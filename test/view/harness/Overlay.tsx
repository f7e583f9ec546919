import { useEffect, useState } from 'react'
import { HIGH_CAB } from '../../../src/sim/hazards/blindZone'
import { msFromKmH } from '../../../src/sim/hazards/stopping'
import { type PatchSet, blindPatches, fallPatches, stoppingPatches } from '../../../src/view/overlay/patch'
import { PatchLayer, type PatchPlace } from '../../../src/view/overlay/patchLayer'
import { useStage } from '../../../src/view/stage/context'
import { words } from './words'

/** The parked tanker as a vehicle: its cab looks west, its driver's eyes are 0.9 m behind the front at x = -4.25. */
const EYES: PatchPlace = { x: -3.35, z: 0, heading: Math.PI }
/** Inching out of the bay: 10 km/h, a second and a half of thinking, an easy 3.4 m/s2. */
const DRIVE = { speedMS: msFromKmH(10), reactionS: 1.5, decelMS2: 3.4 }

const SETS: Record<string, () => { set: PatchSet; place: PatchPlace }> = {
  blind: () => ({ set: blindPatches(HIGH_CAB, 1), place: EYES }),
  stop: () => ({ set: stoppingPatches(HIGH_CAB.eyeToFrontM, HIGH_CAB.halfWidthM, DRIVE), place: EYES }),
  fall: () => ({ set: fallPatches(8), place: { x: -14, z: 8, heading: 0 } }),
}

/** `?overlay=blind,stop,fall` */
export function Overlay({ names }: { names: readonly string[] }) {
  const { fixtures } = useStage()
  const [layer, setLayer] = useState<PatchLayer | null>(null)
  useEffect(() => {
    const made = new PatchLayer(
      names.flatMap((name) => SETS[name]?.() ?? []),
      fixtures.rim,
      words,
    )
    setLayer(made)
    return () => made.dispose()
  }, [fixtures, names])
  return layer && <primitive object={layer.object} />
}
