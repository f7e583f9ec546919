import {
  DepthTexture,
  type DirectionalLight,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  RedFormat,
  UnsignedIntType,
  Vector3,
  WebGLRenderTarget,
} from 'three'

/** Side of the shadow map in texels. */
const SHADOW_MAP = 2048
/** What stands higher than this casts no whole shadow, and what stands farther out than the margin none, metres. */
const HIGHEST = 14
const MARGIN = 1.5
/** Distance of the light from the site's middle, metres: outside of everything, whatever the direction. */
const AWAY = 140
/** Shadows begin this many texels off a surface, along its normal: less shows acne, more lets things float. */
const OFF_TEXELS = 0.9

const turn = new Matrix4()
const corner = new Vector3()
const ORIGIN = new Vector3()
const UP = new Vector3(0, 1, 0)

/** Metres of the shadow map along its two sides, seen from the light, and how far from the light they begin and end. */
export interface ShadowFit {
  left: number
  right: number
  bottom: number
  top: number
  near: number
  far: number
}

/** The smallest box along the light's direction that holds the site from the land, at this height, up to HIGHEST. */
export function fitShadow(toSun: Vector3, half: { x: number; z: number }, land = 0): ShadowFit {
  turn.lookAt(toSun, ORIGIN, UP).transpose()
  const fit = { left: 1e9, right: -1e9, bottom: 1e9, top: -1e9, near: 1e9, far: -1e9 }
  for (const x of [-1, 1]) {
    for (const z of [-1, 1]) {
      for (const y of [land - 0.5, HIGHEST]) {
        corner.set(x * (half.x + MARGIN), y, z * (half.z + MARGIN)).applyMatrix4(turn)
        fit.left = Math.min(fit.left, corner.x)
        fit.right = Math.max(fit.right, corner.x)
        fit.bottom = Math.min(fit.bottom, corner.y)
        fit.top = Math.max(fit.top, corner.y)
        fit.near = Math.min(fit.near, AWAY - corner.z)
        fit.far = Math.max(fit.far, AWAY - corner.z)
      }
    }
  }
  return fit
}

/** The shadow map as three makes it for PCFShadowMap, but for the colours that nobody reads: a byte a texel in place of four. */
function shadowTarget(): WebGLRenderTarget {
  const target = new WebGLRenderTarget(SHADOW_MAP, SHADOW_MAP, { format: RedFormat, generateMipmaps: false })
  const depth = new DepthTexture(SHADOW_MAP, SHADOW_MAP, UnsignedIntType)
  depth.compareFunction = LessEqualCompare
  depth.minFilter = depth.magFilter = LinearFilter
  target.depthTexture = depth
  return target
}

/** Lets `sun` shine from `toSun` (unit) and its one shadow map cover a site of these half extents whose land lies so high, metres. */
export function aimSun(sun: DirectionalLight, toSun: Vector3, half: { x: number; z: number }, land = 0): void {
  sun.position.copy(toSun).multiplyScalar(AWAY)
  const fit = fitShadow(toSun, half, land)
  const { shadow } = sun
  shadow.mapSize.set(SHADOW_MAP, SHADOW_MAP)
  shadow.map ??= shadowTarget()
  Object.assign(shadow.camera, fit)
  shadow.camera.updateProjectionMatrix()
  const texel = Math.max(fit.right - fit.left, fit.top - fit.bottom) / SHADOW_MAP
  shadow.normalBias = texel * OFF_TEXELS
  // 2 mm, of the depth that the map spans
  shadow.bias = -0.002 / (fit.far - fit.near)
  shadow.autoUpdate = false
  shadow.needsUpdate = true
}
