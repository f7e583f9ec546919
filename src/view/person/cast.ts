import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  type Material,
  Matrix4,
  Mesh,
  NearestFilter,
  RGBAFormat,
  Sphere,
  Vector3,
} from 'three'
import { bindFrames } from './bind'
import { type BodyFile, type BodyMesh, readBody } from './bodyFile'
import { BONES } from './bones'
import type { CastMaps } from './personMaterial'
import { type Dress, PALETTE_TEXELS, palette } from './dress'

/** So many people, riders, figures and pairs of hands there can be at once: a street has thirty and more. */
const ROWS = 64
const BONE_TEXELS = BONES.length * 3
/** After a failed load it is tried again, milliseconds. */
const AGAIN_MS = 3000

/** Which of the meshes in the file. */
export const MESH = { near: 0, far: 1, own: 2 } as const

/**
 * Meshes, bones and colours of everybody in a canvas: one row of two textures each. Bones are uploaded once a frame, when any
 * has moved.
 */
export class Cast {
  private readonly boneMap = floats(BONE_TEXELS, ROWS)
  private readonly paletteMap = floats(PALETTE_TEXELS, ROWS)
  readonly maps: CastMaps = { boneMap: { value: this.boneMap }, paletteMap: { value: this.paletteMap } }
  private readonly free = Array.from({ length: ROWS }, (_, i) => ROWS - 1 - i)
  private readonly unbind = bindFrames().map((m) => m.clone().invert())
  private readonly waiting = new Set<() => void>()
  private meshes: BufferGeometry[] | null = null
  private gone = false

  /** Fetches the meshes; before they are there, nobody is seen. */
  constructor(load: () => Promise<BodyFile | null> = fetchBody) {
    const attempt = (): void => {
      void load().then((file) => {
        if (this.gone) return
        if (!file) {
          setTimeout(attempt, AGAIN_MS)
          return
        }
        this.meshes = file.meshes.map(geometryOf)
        for (const go of this.waiting) go()
        this.waiting.clear()
      })
    }
    attempt()
  }

  /** A row for somebody dressed so; give it back with `leave`. */
  join(dress: Dress): number {
    const row = this.free.pop()
    if (row === undefined) throw new Error(`no more than ${ROWS} people`)
    ;(this.paletteMap.image.data as Float32Array).set(palette(dress), row * PALETTE_TEXELS * 4)
    this.paletteMap.needsUpdate = true
    return row
  }

  leave(row: number): void {
    this.free.push(row)
  }

  /** Puts somebody's bones, given in the frame of `root`, into the world. */
  pose(row: number, frames: readonly Matrix4[], root: Matrix4): void {
    const to = this.boneMap.image.data as Float32Array
    let k = row * BONE_TEXELS * 4
    for (let i = 0; i < frames.length; i++) {
      const e = skin.multiplyMatrices(root, frames[i] as Matrix4).multiply(this.unbind[i] as Matrix4).elements
      for (let r = 0; r < 3; r++) {
        to[k++] = e[r] as number
        to[k++] = e[r + 4] as number
        to[k++] = e[r + 8] as number
        to[k++] = e[r + 12] as number
      }
    }
    this.boneMap.needsUpdate = true
  }

  /** One draw of all whose rows are shown in it, of one of the meshes. */
  crowd(mesh: number, most: number, material: Material): Crowd {
    const crowd = new Crowd(most, material)
    const give = (): void => crowd.wear((this.meshes as BufferGeometry[])[mesh] as BufferGeometry)
    if (this.meshes) give()
    else this.waiting.add(give)
    return crowd
  }

  dispose(): void {
    this.gone = true
    this.boneMap.dispose()
    this.paletteMap.dispose()
    for (const g of this.meshes ?? []) g.dispose()
  }
}

const skin = new Matrix4()

/** Some people in one draw. */
export class Crowd {
  readonly mesh: Mesh<InstancedBufferGeometry>
  private readonly who: InstancedBufferAttribute
  private count = 0

  constructor(most: number, material: Material) {
    this.who = new InstancedBufferAttribute(new Float32Array(most), 1)
    const g = new InstancedBufferGeometry()
    g.setAttribute('position', new BufferAttribute(new Float32Array(0), 3))
    // people move about: the layer decides who is shown
    g.boundingSphere = new Sphere(new Vector3(), Number.POSITIVE_INFINITY)
    g.instanceCount = 0
    this.mesh = new Mesh(g, material)
    this.mesh.frustumCulled = false
    this.mesh.visible = false
    this.mesh.receiveShadow = true
  }

  wear(base: BufferGeometry): void {
    const { geometry } = this.mesh
    for (const name of Object.keys(base.attributes)) geometry.setAttribute(name, base.getAttribute(name))
    geometry.setAttribute('who', this.who)
    geometry.setIndex(base.index)
    this.mesh.visible = this.count > 0
  }

  /** Nobody is shown until `show` says so. */
  clear(): void {
    this.count = 0
  }

  show(row: number): void {
    this.who.array[this.count++] = row
  }

  /** After everybody has been shown. */
  done(): void {
    this.mesh.geometry.instanceCount = this.count
    this.mesh.visible = this.count > 0 && this.mesh.geometry.index !== null
    this.who.needsUpdate = true
  }

  dispose(): void {
    this.mesh.geometry.dispose()
  }
}

function geometryOf(m: BodyMesh): BufferGeometry {
  const g = new BufferGeometry()
  g.setAttribute('position', new BufferAttribute(m.position, 4))
  g.setAttribute('normal', new BufferAttribute(m.normal, 4, true))
  g.setAttribute('bones', new BufferAttribute(m.bones, 4))
  g.setAttribute('weights', new BufferAttribute(m.weights, 4, true))
  g.setAttribute('paint', new BufferAttribute(m.paint, 4))
  g.setIndex(new BufferAttribute(m.index, 1))
  return g
}

function floats(wide: number, high: number): DataTexture {
  const t = new DataTexture(new Float32Array(wide * high * 4), wide, high, RGBAFormat, FloatType)
  t.minFilter = t.magFilter = NearestFilter
  t.needsUpdate = true
  return t
}

/** The baked meshes of people, or null when they are not to be had now. */
async function fetchBody(): Promise<BodyFile | null> {
  try {
    const answer = await fetch('/baked/people.bin')
    if (!answer.ok) return null
    const stream = (await answer.blob()).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return readBody(new Uint8Array(await new Response(stream).arrayBuffer()))
  } catch {
    return null
  }
}
