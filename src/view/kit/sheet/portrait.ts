import {
  Box3,
  type BufferGeometry,
  Color,
  Group,
  type Material,
  Mesh,
  PCFShadowMap,
  PerspectiveCamera,
  Scene,
  Vector3,
  NeutralToneMapping,
  WebGLRenderer,
} from 'three'
import type { Look } from '../../../site/look'
import { MeshBuilder } from '../../geometry/meshBuilder'
import { addTop } from '../../geometry/primitives'
import { Fixtures } from '../../stage/fixtures'
import { FULL } from '../../stage/quality'
import { drawLook } from '../kit'

/** Full size in metres (across, up, ahead) and how many triangles a part is drawn with. */
export interface Facts {
  size: [number, number, number]
  triangles: number
}

/** Height of the picture's angle of view, degrees: a long lens, that parts keep their form. */
const FOV = 24
/** The camera looks down on a part by this angle, radians. */
const DOWN = 0.3
/** Room round the part, as a share of its own. */
const MARGIN = 1.06
/** A part whose foot is this near to the ground stands on it, metres. */
const GROUNDED = 0.06
const BACKDROP = '#b9c2c6'

/** Draws parts of the kit one at a time, each alone before a plain backdrop, in the light of the sites. */
export class Portraits {
  private readonly renderer: WebGLRenderer
  private readonly scene = new Scene()
  private readonly camera = new PerspectiveCamera(FOV, 1, 0.02, 400)
  private readonly fixtures: Fixtures
  private readonly aim = new Vector3()
  private geometries: BufferGeometry[] = []
  private part: Group | null = null
  private radius = 1

  /** Throws when the browser has no WebGL2. `side` in pixels; the pictures are square. */
  constructor(readonly side: number) {
    this.renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: false })
    this.renderer.setSize(side, side, false)
    this.renderer.toneMapping = NeutralToneMapping
    this.renderer.shadowMap.enabled = true
    this.renderer.shadowMap.type = PCFShadowMap
    this.fixtures = new Fixtures(this.renderer, FULL)
    this.fixtures.enter(this.scene)
    this.scene.background = new Color(BACKDROP)
    this.fixtures.stand(this.scene, true)
    this.fixtures.rim.set(false)
  }

  /** Puts a part in place of the one before. */
  set(look: Look): Facts {
    this.clear()
    const [base, moving, lamps, glass, wire] = Array.from({ length: 5 }, () => new MeshBuilder()) as Builders
    drawLook({ base, moving, lamps, glass, wire }, look)
    const part = new Group()
    const { solid, glass: clear, wire: mesh } = this.fixtures
    const put = (b: MeshBuilder, material: Material): void => {
      if (b.triangles === 0) return
      const geometry = b.build()
      this.geometries.push(geometry)
      const mesh = new Mesh(geometry, material)
      mesh.castShadow = mesh.receiveShadow = material === solid
      part.add(mesh)
    }
    put(base, solid)
    put(moving, solid)
    put(lamps, solid)
    put(glass, clear)
    put(wire, mesh)
    const box = new Box3().setFromObject(part)
    const size = box.getSize(new Vector3())
    box.getCenter(this.aim)
    this.radius = size.length() / 2
    if (Math.abs(box.min.y) < GROUNDED) {
      const floor = new MeshBuilder().use('concrete')
      addTop(floor, [this.aim.x, box.min.y - 0.002, this.aim.z], [this.radius * 3, this.radius * 3])
      put(floor, solid)
    }
    this.part = part
    this.fixtures.attend({ id: look.kind, half: { x: this.radius * 2, z: this.radius * 2 }, parts: [] })
    this.fixtures.refreshShadows()
    this.scene.add(part)
    const triangles = [base, moving, lamps, glass, wire].reduce((n, b) => n + b.triangles, 0)
    return { size: [size.x, size.y, size.z], triangles }
  }

  /** Draws the part as seen from `turn` radians round it (0: from the south) into `to`, which is as large as the picture. */
  draw(turn: number, to: CanvasRenderingContext2D): void {
    const away = (this.radius * MARGIN) / Math.sin((FOV * Math.PI) / 360)
    this.camera.position.set(
      this.aim.x + Math.sin(turn) * Math.cos(DOWN) * away,
      this.aim.y + Math.sin(DOWN) * away,
      this.aim.z + Math.cos(turn) * Math.cos(DOWN) * away,
    )
    this.camera.far = away + this.radius * 8
    this.camera.near = Math.max(0.01, away - this.radius * 2)
    this.camera.updateProjectionMatrix()
    this.camera.lookAt(this.aim)
    this.renderer.render(this.scene, this.camera)
    to.drawImage(this.renderer.domElement, 0, 0)
  }

  dispose(): void {
    this.clear()
    this.fixtures.leave(this.scene)
    this.fixtures.dispose()
    this.renderer.dispose()
    this.renderer.forceContextLoss()
  }

  private clear(): void {
    if (this.part) this.scene.remove(this.part)
    for (const g of this.geometries) g.dispose()
    this.geometries = []
    this.part = null
  }
}

type Builders = [MeshBuilder, MeshBuilder, MeshBuilder, MeshBuilder, MeshBuilder]
