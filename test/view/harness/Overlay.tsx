import { useFrame } from '@react-three/fiber'
import { useEffect, useState } from 'react'
import { HIGH_CAB } from '../../../src/sim/hazards/blindZone'
import { msFromKmH } from '../../../src/sim/hazards/stopping'
import type { Sim } from '../../../src/sim/sim'
import { FieldLayer } from '../../../src/view/overlay/fieldLayer'
import { doseMap, gasMap } from '../../../src/view/overlay/maps'
import { type PatchSet, blindPatches, fallPatches, stoppingPatches } from '../../../src/view/overlay/patch'
import { PatchLayer, type PatchPlace } from '../../../src/view/overlay/patchLayer'
import { PathLayer } from '../../../src/view/overlay/pathLayer'
import type { Past } from '../../../src/view/replay/replay'
import { useStage } from '../../../src/view/stage/context'
import type { Fixtures } from '../../../src/view/stage/fixtures'
import type { DrawFrame, Layer } from '../../../src/view/stage/layer'
import { words } from './words'

/** The parked tanker as a vehicle: its cab looks west, its driver's eyes are 0.9 m behind the front at x = -4.25. */
const EYES: PatchPlace = { x: -3.35, z: 0, heading: Math.PI }
/** Inching out of the bay: 10 km/h, a second and a half of thinking, an easy 3.4 m/s2. */
const DRIVE = { speedMS: msFromKmH(10), reactionS: 1.5, decelMS2: 3.4 }

const PATCHES: Record<string, () => { set: PatchSet; place: PatchPlace }> = {
  blind: () => ({ set: blindPatches(HIGH_CAB, 1), place: EYES }),
  stop: () => ({ set: stoppingPatches(HIGH_CAB.eyeToFrontM, HIGH_CAB.halfWidthM, DRIVE), place: EYES }),
  fall: () => ({ set: fallPatches(8), place: { x: -14, z: 8, heading: 0 } }),
}

function layersOf(names: readonly string[], sim: Sim, past: Past, { rim }: Fixtures): Layer[] {
  const sets = names.flatMap((name) => PATCHES[name]?.() ?? [])
  return [
    ...(sets.length > 0 ? [new PatchLayer(sets, rim, words)] : []),
    ...(names.includes('gas')
      ? [
          new FieldLayer(
            gasMap(sim, () => 'gas'),
            rim,
            words,
          ),
        ]
      : []),
    ...(names.includes('dose')
      ? [
          new FieldLayer(
            doseMap(sim, past.doses, () => 'dose'),
            rim,
            words,
          ),
        ]
      : []),
    ...(names.includes('way') ? [new PathLayer(past.notes, rim)] : []),
  ]
}

/** `?overlay=blind,stop,fall,gas,dose,way` */
export function Overlay({ names, sim, past }: { names: readonly string[]; sim: Sim; past: Past }) {
  const { fixtures } = useStage()
  const [layers, setLayers] = useState<Layer[]>([])
  useEffect(() => {
    const made = layersOf(names, sim, past, fixtures)
    setLayers(made)
    return () => made.forEach((l) => l.dispose())
  }, [fixtures, names, sim, past])
  useFrame(() => layers.forEach((l) => l.update({ sim } as DrawFrame)))
  return layers.map((l) => <primitive key={l.object.uuid} object={l.object} />)
}
