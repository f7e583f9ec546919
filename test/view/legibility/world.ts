import { type Mesh, Object3D, PerspectiveCamera, Quaternion, Vector3 } from 'three'
import type { Sample } from '../../../src/sim/sample'
import type { Sim } from '../../../src/sim/sim'
import { ON_SCREEN } from '../../../src/view/ar/sight'
import type { DrawFrame, Layer } from '../../../src/view/stage/layer'
import { Track } from '../../../src/view/stage/track'
import { type Drawn, PaperCanvas } from './canvas'

/** A line of text in the world, as one who stands in a run sees it. */
export interface Seen extends Drawn {
  /** From the eyes to the middle of the line, metres. */
  away: number
}

/** Papers by the canvas they stand for. */
const papers = new Map<HTMLCanvasElement, PaperCanvas>()

/** From now on every canvas of the page is one of paper. */
export function usePaper(): void {
  Object.assign(globalThis, { Path2D: Object })
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    const paper = papers.get(this) ?? new PaperCanvas()
    papers.set(this, paper)
    return paper.context
  } as unknown as HTMLCanvasElement['getContext']
}

/** Does something that draws on canvases, and says what it wrote. */
export function papersOf<T>(draw: () => T): { value: T; drawn: Drawn[] } {
  papers.clear()
  const value = draw()
  return { value, drawn: [...papers.values()].flatMap((paper) => paper.drawn) }
}

const eyesOf = ({ world: { head } }: Sim): Vector3 => new Vector3(head.p.x, head.p.y, head.p.z)

/** A frame of a headset's session in this run, looking straight ahead. */
function frameOf(sim: Sim, text: DrawFrame['text'], live: Sample | null): DrawFrame {
  const rig = new Object3D()
  rig.position.set(sim.world.rig.p.x, sim.world.rig.p.y, sim.world.rig.p.z)
  rig.rotation.y = sim.world.rig.yaw
  rig.updateMatrixWorld()
  return {
    sim,
    track: new Track(sim),
    share: 1,
    live,
    rig,
    eye: eyesOf(sim),
    gaze: new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), sim.world.rig.yaw),
    camera: new PerspectiveCamera(),
    inXR: true,
    sight: { ...ON_SCREEN, presenting: true, headset: true },
    dtS: 1 / 72,
    timeS: 0,
    text,
  }
}

/** Has the layer draw a frame, and says what is written on its planes and from how far each line is read. */
export function look(layer: Layer, sim: Sim, text: DrawFrame['text'], live: Sample | null = null): Seen[] {
  papers.clear()
  const f = frameOf(sim, text, live)
  layer.update(f)
  layer.object.updateMatrixWorld(true)
  return layer.object.children.flatMap((child) => {
    const mesh = child as Mesh
    const canvas = canvasOf(mesh)
    const paper = canvas && papers.get(canvas)
    if (!mesh.visible || !paper) return []
    // the plane is one metre wide and high before it is scaled; the canvas's unit is its millimetre
    return paper.drawn.map((line) => ({
      ...line,
      away: f.eye.distanceTo(onPlane(mesh, line.x + line.width / 2, line.y)),
    }))
  })
}

/** A place on a plane, from millimetres right of and below its upper left corner. */
export const onPlane = (mesh: Object3D, xMm: number, yMm: number): Vector3 =>
  mesh.localToWorld(new Vector3(xMm / 1000 / mesh.scale.x - 0.5, 0.5 - yMm / 1000 / mesh.scale.y, 0))

function canvasOf({ material }: Mesh): HTMLCanvasElement | null {
  const { map } = material as { map?: { image: HTMLCanvasElement } | null }
  return map?.image ?? null
}

/** The angle between two places as seen from the eyes, degrees. */
export function between(sim: Sim, a: Vector3, b: Vector3): number {
  const eye = eyesOf(sim)
  return (a.clone().sub(eye).angleTo(b.clone().sub(eye)) * 180) / Math.PI
}
