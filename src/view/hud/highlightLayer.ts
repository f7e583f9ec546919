import { BackSide, Group, Matrix4, Mesh, MeshBasicMaterial, RingGeometry, type BufferGeometry } from 'three'
import { baseMatrix, movingMatrix } from '../entity/entityFrame'
import type { EntityShapeGeometry } from '../entity/entityLayer'
import type { DrawFrame, Layer } from '../stage/layer'

/** Width of the outline for a metre of distance (0.17 degrees), and its least, metres. */
const WIDTH = 0.003
const LEAST = 0.003
const COLOR = '#ffd23f'

const matrix = new Matrix4()
const inner = new Matrix4()

/** An outline round what the right hand (or else the left) points at: exactly the simulation's aim.target. */
export class HighlightLayer implements Layer {
  readonly object = new Group()
  private readonly width = { value: LEAST }
  private readonly material: MeshBasicMaterial
  private readonly base: Mesh
  private readonly moving: Mesh
  private readonly ring: Mesh<RingGeometry, MeshBasicMaterial>
  private target = ''

  constructor(private readonly geometries: ReadonlyMap<string, EntityShapeGeometry>) {
    this.material = new MeshBasicMaterial({ color: COLOR, side: BackSide, toneMapped: false, fog: false })
    const { width } = this
    this.material.onBeforeCompile = (shader) => {
      shader.uniforms.outline = width
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', '#include <common>\nuniform float outline;')
        .replace('#include <begin_vertex>', 'vec3 transformed = position + normal * outline;')
    }
    this.base = new Mesh(undefined, this.material)
    this.moving = new Mesh(undefined, this.material)
    const flat = new MeshBasicMaterial({
      color: COLOR,
      transparent: true,
      opacity: 0.9,
      toneMapped: false,
      depthWrite: false,
    })
    this.ring = new Mesh(new RingGeometry(0.36, 0.42, 40).rotateX(-Math.PI / 2), flat)
    for (const m of [this.base, this.moving]) {
      m.matrixAutoUpdate = false
      m.frustumCulled = false
    }
    this.ring.renderOrder = 3
    this.object.add(this.base, this.moving, this.ring)
  }

  update(f: DrawFrame): void {
    const { aim, hands } = f.sim.world
    const hand = hands.right.tracked && f.sim.index.has(aim.right.target) ? aim.right : aim.left
    const i = f.sim.world.panel ? undefined : f.sim.index.get(hand.target)
    const def = i === undefined ? undefined : f.sim.defs[i]
    const state = i === undefined ? undefined : f.sim.world.entities[i]
    if (i === undefined || !def || !state?.present || state.held !== '' || state.worn) return this.clear()
    if (def.mechanism.kind === 'person') {
      this.clear()
      this.ring.visible = state.mode !== 'sit'
      f.track.place(i, f.share, this.ring.position)
      this.ring.position.y += 0.02
      return
    }
    this.ring.visible = false
    if (hand.target !== this.target) this.take(hand.target)
    this.width.value = Math.max(LEAST, hand.distance * WIDTH)
    baseMatrix(def, i, f, matrix)
    this.base.matrix.copy(matrix)
    this.base.matrixWorldNeedsUpdate = true
    if (!this.moving.visible) return
    this.moving.matrix.copy(movingMatrix(def, f.track.value(i, f.share), inner).premultiply(matrix))
    this.moving.matrixWorldNeedsUpdate = true
  }

  dispose(): void {
    this.material.dispose()
    this.ring.geometry.dispose()
    this.ring.material.dispose()
  }

  private take(target: string): void {
    this.target = target
    const shape = this.geometries.get(target)
    show(this.base, shape?.base ?? null)
    show(this.moving, shape?.moving ?? null)
  }

  private clear(): void {
    this.target = ''
    this.base.visible = this.moving.visible = this.ring.visible = false
  }
}

function show(mesh: Mesh, geometry: BufferGeometry | null): void {
  mesh.visible = geometry !== null
  if (geometry) mesh.geometry = geometry
}
