import {
  Color,
  DirectionalLight,
  FogExp2,
  HemisphereLight,
  PMREMGenerator,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three'
import { Rim } from '../ar/rim'
import { noiseTexture } from '../look/noise'
import { bakeSky, skyDome } from '../look/sky'
import { surfaceMaterial } from '../look/surface'
import { HAZE, HAZE_DENSITY, SHADOW_HALF, SHADOW_MAP, SKY_STRENGTH, SUN, SUN_STRENGTH } from './light'
import type { Quality } from './quality'

/** Sky, light and the materials that every scene shares; made once for a canvas. */
export class Fixtures {
  /** Where a site in a real room ends. */
  readonly rim = new Rim()
  readonly noise = noiseTexture()
  readonly solid
  readonly flat
  readonly glass
  readonly wire
  private readonly sky
  private readonly dome
  private readonly sun = new DirectionalLight('#fff1dc', SUN_STRENGTH)
  private readonly ambient: HemisphereLight
  private readonly haze = new FogExp2(new Color(HAZE), HAZE_DENSITY)
  private environment: Texture | null = null

  constructor(
    private readonly renderer: WebGLRenderer,
    readonly quality: Quality,
  ) {
    const { noise } = this
    const { detail } = quality
    this.solid = this.rim.fit(surfaceMaterial({ noise, detail }))
    this.flat = this.rim.fit(surfaceMaterial({ noise, detail, flat: true }))
    this.glass = this.rim.fit(surfaceMaterial({ noise, detail: false, transparent: true }))
    this.wire = this.rim.fit(surfaceMaterial({ noise, detail: false, wire: 0.09 }))
    this.sky = bakeSky(renderer, noise, SUN)
    this.dome = skyDome(this.sky.texture)
    this.ambient = new HemisphereLight('#dbe8f4', '#a39d92', detail ? SKY_STRENGTH * 0.4 : SKY_STRENGTH * 2.8)
  }

  /** Puts sky, sun, fog and reflections into `scene`. */
  enter(scene: Scene): void {
    const { sun, quality } = this
    sun.position.copy(SUN).multiplyScalar(90)
    sun.castShadow = quality.shadows
    if (quality.shadows) {
      sun.shadow.mapSize.set(SHADOW_MAP, SHADOW_MAP)
      const c = sun.shadow.camera
      c.left = c.bottom = -SHADOW_HALF
      c.right = c.top = SHADOW_HALF
      c.near = 10
      c.far = 190
      sun.shadow.bias = -0.0004
      sun.shadow.normalBias = 0.03
      sun.shadow.autoUpdate = false
      sun.shadow.needsUpdate = true
    }
    scene.add(this.dome, sun, sun.target, this.ambient)
    scene.fog = this.haze
    if (quality.detail) {
      this.environment ??= this.bakeEnvironment()
      scene.environment = this.environment
      scene.environmentIntensity = SKY_STRENGTH
    }
  }

  /** The site stands in a real room, which takes the place of sky and haze; or it does not. */
  stand(scene: Scene, room: boolean): void {
    if (this.dome.visible !== room) return
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
  }

  dispose(): void {
    this.noise.dispose()
    this.sky.dispose()
    this.environment?.dispose()
    this.sun.dispose()
    for (const m of [this.solid, this.flat, this.glass, this.wire]) m.dispose()
    this.dome.geometry.dispose()
    this.dome.material.dispose()
  }

  private bakeEnvironment(): Texture {
    const generator = new PMREMGenerator(this.renderer)
    const scene = new Scene()
    const dome = skyDome(this.sky.texture)
    scene.add(dome)
    const { texture } = generator.fromScene(scene, 0.02, 1, 500)
    generator.dispose()
    dome.geometry.dispose()
    dome.material.dispose()
    return texture
  }
}
