import {
  Color,
  DirectionalLight,
  FogExp2,
  HemisphereLight,
  PMREMGenerator,
  Scene,
  Vector3,
  type WebGLRenderTarget,
  type WebGLRenderer,
} from 'three'
import type { Site, Sky } from '../../site/types'
import { Rim } from '../ar/rim'
import { SKIES, type SkyLook } from '../look/skies'
import { bakeSky, landUnder, skyDome } from '../look/sky'
import { type LitMaterial, surfaceMaterial } from '../look/surface'
import { Cast } from '../person/cast'
import { personMaterial } from '../person/personMaterial'
import { Surroundings } from '../look/surroundings'
import { aimSun } from './light'
import type { Quality } from './quality'

/** Width of the baked sky in texels and samples along a line through clouds, for people and for automated browsers. */
const FINE = { wide: 2048, steps: 36 }
const COARSE = { wide: 512, steps: 10 }
/** Side of a face of the environment map, texels. */
const ENVIRONMENT = 128

/** Sky, light and the materials that every scene shares; made once for a canvas. */
export class Fixtures {
  readonly around = new Surroundings()
  /** Where a site in a real room ends. */
  readonly rim = new Rim(this.around.air)
  readonly noise = this.around.noise
  readonly solid
  readonly flat
  readonly glass
  readonly wire
  /**
   * The same for things, which are drawn in batches. Materials of their own: one that is shared with plain meshes would be another
   * program for every second mesh, and three would look for it in every frame.
   */
  readonly things
  /** Bodies of people, and what they are drawn with. */
  readonly cast = new Cast()
  readonly people
  /** The sky over the place that was attended to last. */
  look: SkyLook = SKIES.clear
  private name: Sky | null = null
  private scene: Scene | null = null
  private sky: WebGLRenderTarget | null = null
  private environment: WebGLRenderTarget | null = null
  private readonly dome
  private readonly sun = new DirectionalLight()
  private readonly ambient = new HemisphereLight()
  /** Only says that there is haze: its colour and density are the air's. */
  private readonly haze = new FogExp2(0, 0)
  private room = false

  constructor(
    private readonly renderer: WebGLRenderer,
    readonly quality: Quality,
  ) {
    const { around } = this
    const { detail } = quality
    const plain = !detail
    this.dome = skyDome(this.noise, around.air, { plain })
    this.solid = this.rim.fit(surfaceMaterial({ around, plain, detail }))
    this.flat = this.rim.fit(surfaceMaterial({ around, plain, detail, ground: true }))
    this.glass = this.rim.fit(surfaceMaterial({ around, plain, detail: false, transparent: true }))
    this.wire = this.rim.fit(surfaceMaterial({ around, plain, detail: false, wire: 0.09 }))
    this.things = {
      solid: this.rim.fit(surfaceMaterial({ around, plain, detail })),
      glass: this.rim.fit(surfaceMaterial({ around, plain, detail: false, transparent: true })),
    }
    this.people = this.rim.fit(personMaterial(around, this.cast.maps, detail))
  }

  /** Puts sky, sun, fog and reflections into `scene`; nothing is seen of them before a site is attended to. */
  enter(scene: Scene): void {
    this.scene = scene
    this.dome.visible = false
    scene.add(this.dome, this.sun, this.sun.target)
    if (!this.quality.detail) scene.add(this.ambient)
    scene.fog = this.haze
  }

  /** Sky, light and shadows are made those of `site`, or of another sky over it; without lights of its own until `shine` says so. */
  attend(site: Site, name: Sky = site.sky ?? 'clear'): void {
    if (name !== this.name) this.change(name)
    const toSun = new Vector3(...this.look.sun).normalize()
    aimSun(this.sun, toSun, site.half, site.land)
    const { uniforms } = this.around
    uniforms.siteHalf.value.set(site.half.x, site.half.z)
    this.around.air.landAt.value = site.land ?? 0
    this.shine(0)
  }

  /** Materials get ready for so many lights of the site at once. */
  shine(lights: number): void {
    const { uniforms } = this.around
    const { bakedLamps } = this.look
    for (const light of uniforms.lampLight.value) light.setRGB(0, 0, 0)
    for (const m of this.materials()) {
      const lit = bakedLamps ? (m === this.solid ? 1 : 2) : undefined
      if (m.defines?.LAMPS === lights && m.defines?.LIT === lit) continue
      const { LIT: _, ...kept } = m.defines ?? {}
      m.defines = { ...kept, LAMPS: lights, ...(lit ? { LIT: lit } : {}) }
      m.needsUpdate = true
    }
  }

  /** The site stands in a real room, which takes the place of sky and haze; or it does not. */
  stand(scene: Scene, room: boolean): void {
    if (this.room === room) return
    this.room = room
    this.dome.visible = !room
    scene.fog = room ? null : this.haze
    this.rim.set(room)
  }

  /** The shadow map is drawn again once: call after the site changed. */
  refreshShadows(): void {
    this.sun.shadow.needsUpdate = true
  }

  leave(scene: Scene): void {
    scene.remove(this.dome, this.sun, this.sun.target, this.ambient)
    scene.environment = null
    scene.fog = null
    this.scene = null
  }

  dispose(): void {
    this.around.dispose()
    this.cast.dispose()
    this.sky?.dispose()
    this.environment?.dispose()
    this.sun.dispose()
    for (const m of this.materials()) m.dispose()
    this.dome.geometry.dispose()
    this.dome.material.dispose()
  }

  private materials(): LitMaterial[] {
    const { solid, flat, glass, wire, things, people } = this
    return [solid, flat, glass, wire, things.solid, things.glass, people]
  }

  private change(name: Sky): void {
    const look = SKIES[name]
    this.name = name
    this.look = look
    const { around, quality, sun, ambient, renderer } = this
    const color = ([r, g, b]: readonly [number, number, number]): Color => new Color(r, g, b)
    const toSun = new Vector3(...look.sun).normalize()
    around.setAir(color(look.haze), color(look.glow), toSun, look.hazeDensity, look.hazeHeight)
    around.uniforms.wet.value = look.wet
    around.uniforms.rain.value = look.rain
    renderer.toneMappingExposure = look.exposure
    sun.color.set(look.sunColor)
    sun.intensity = look.sunStrength
    sun.castShadow = quality.shadows && look.shadow > 0
    sun.shadow.intensity = look.shadow
    this.sky?.dispose()
    const { wide, steps } = quality.detail ? FINE : COARSE
    this.sky = bakeSky(renderer, this.noise, look, around.air, wide, steps)
    this.dome.material.uniforms.sky = { value: this.sky.texture }
    this.dome.material.uniforms.land = { value: landUnder(look) }
    this.dome.visible = !this.room
    ambient.color.copy(color(look.zenith)).lerp(color(look.horizon), 0.5)
    ambient.groundColor.copy(color(look.ground))
    // a hemisphere of radiance 1 all round gives an irradiance of pi
    ambient.intensity = Math.PI * look.environment
    if (!this.scene || !quality.detail) return
    this.environment?.dispose()
    this.environment = this.bakeEnvironment(this.sky)
    this.scene.environment = this.environment.texture
    this.scene.environmentIntensity = look.environment
  }

  private bakeEnvironment(sky: WebGLRenderTarget): WebGLRenderTarget {
    const generator = new PMREMGenerator(this.renderer)
    const scene = new Scene()
    const dome = skyDome(sky.texture, this.around.air, { ground: this.look.ground })
    scene.add(dome)
    const made = generator.fromScene(scene, 0.01, 1, 500, { size: ENVIRONMENT })
    generator.dispose()
    dome.geometry.dispose()
    dome.material.dispose()
    return made
  }
}
