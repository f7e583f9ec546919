import {
  BackSide,
  type BufferAttribute,
  BoxGeometry,
  type BufferGeometry,
  ClampToEdgeWrapping,
  Color,
  HalfFloatType,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  RepeatWrapping,
  ShaderMaterial,
  SphereGeometry,
  type Texture,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { type AirUniforms, HAZE_AT, HAZE_SHARE } from './air'
import { LAND } from './groundShader'
import type { Radiance, SkyLook } from './skies'
import { QUICK_SRGB } from './plainShader'
import { CLOUDS, SKYLINE } from './skyShader'
import { TURNS } from './solidShader'

/** Side of the box that the sky is painted on, metres; it is drawn behind everything, and only its directions are seen. */
const SIDE = 500
/** The sun's disc would light things a second time through the environment: it takes no more than this from anywhere. */
const BRIGHTEST = '2.2'

/** u: direction, v: square root of elevation, so that the horizon gets most of the texels. */
const BAKE = `
varying vec2 vUv;
uniform sampler2D noise;
uniform vec3 zenith;
uniform vec3 horizon;
uniform vec3 cloudLit;
uniform vec3 cloudDark;
uniform vec3 cover;
uniform float stars;
uniform vec3 disc;
${HAZE_AT}${TURNS}${CLOUDS}${SKYLINE}
void main() {
  float turn = vUv.x * 6.2831853;
  float rise = vUv.y * vUv.y * 1.5707963;
  vec3 d = vec3(cos(turn) * cos(rise), sin(rise), sin(turn) * cos(rise));
  float toSun = max(dot(d, hazeSun), 0.0);
  vec3 c = mix(horizon, zenith, 1.0 - exp(-d.y * 3.4));
  c += hazeGlow * (pow(toSun, 4.0) * 0.16 + pow(toSun, 24.0) * 0.5 + pow(toSun, 160.0) * 1.4) * (0.4 + 0.6 * exp(-d.y * 2.0));
  c += disc * smoothstep(0.99985, 0.99994, toSun);
  if (stars > 0.0) c += starlight(turn, rise) * stars;
  if (cover.y > 0.0) c = cirrus(c, d, cover.y);
  if (cover.z > 0.0) c = stratus(c, d, cover.z);
  if (cover.x > 0.0) c = cumulus(c, d, cover.x, vUv);
  float low = exp(-d.y * mix(13.0, 3.0, clamp(haze.x * 60.0, 0.0, 1.0)));
  c = mix(c, hazeAt(d), low);
  c = skyline(c, turn, rise, d);
  gl_FragColor = vec4(c, 1.0);
}`

/**
 * Renders a sky once into a texture that the dome shows.
 * @param wide its width in texels; a quarter of it is its height
 * @param steps samples along a line of sight through clouds
 * The caller disposes of it.
 */
export function bakeSky(
  renderer: WebGLRenderer,
  noise: Texture,
  look: SkyLook,
  air: AirUniforms,
  wide: number,
  steps: number,
): WebGLRenderTarget {
  const target = new WebGLRenderTarget(wide, wide / 4, {
    type: HalfFloatType,
    depthBuffer: false,
    wrapS: RepeatWrapping,
    wrapT: ClampToEdgeWrapping,
  })
  const rgb = ([r, g, b]: Radiance) => ({ value: new Color(r, g, b) })
  const disc = new Color(look.sunColor).multiplyScalar(look.sunStrength * 2.5)
  const material = new ShaderMaterial({
    defines: { STEPS: steps },
    uniforms: {
      ...air,
      noise: { value: noise },
      zenith: rgb(look.zenith),
      horizon: rgb(look.horizon),
      cloudLit: rgb(look.cloudLit),
      cloudDark: rgb(look.cloudDark),
      cover: { value: new Vector3(look.cumulus, look.cirrus, look.stratus) },
      stars: { value: look.stars },
      // behind a closed layer there is no disc to be seen
      disc: { value: disc.multiplyScalar(look.stratus > 0 ? 0 : 1) },
    },
    vertexShader: 'varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: BAKE,
    depthTest: false,
    depthWrite: false,
  })
  const quad = new Mesh(new PlaneGeometry(2, 2), material)
  quad.frustumCulled = false
  const before = renderer.getRenderTarget()
  const presenting = renderer.xr.enabled
  renderer.xr.enabled = false
  renderer.setRenderTarget(target)
  renderer.render(quad, new OrthographicCamera())
  renderer.setRenderTarget(before)
  renderer.xr.enabled = presenting
  material.dispose()
  quad.geometry.dispose()
  return target
}

/** Radiance of open land far away: its albedo under the sun and the sky. */
export function landUnder(look: SkyLook): Color {
  const [, up] = look.sun
  const sun = new Color(look.sunColor).multiplyScalar((look.sunStrength * up) / Math.hypot(...look.sun) / Math.PI)
  const sky = new Color(...look.zenith).lerp(new Color(...look.horizon), 0.5).multiplyScalar(look.environment)
  return sun.add(sky).multiply(new Color(...LAND))
}

/**
 * The dome that shows a baked sky; below the horizon land goes on, where the ground has ended, into the haze.
 * @param ground what lies below instead, for lighting things by it: the ground's own light
 * @param plain the place in the picture is worked out for vertices, not for pixels
 */
export function skyDome(
  sky: Texture,
  air: AirUniforms,
  { ground, plain = false }: { ground?: Radiance; plain?: boolean } = {},
): Mesh<BufferGeometry, ShaderMaterial> {
  const material = new ShaderMaterial({
    side: BackSide,
    depthWrite: false,
    fog: false,
    defines: { ...(ground && { GROUND: '' }), ...(plain && { PLAIN: '' }) },
    uniforms: {
      ...air,
      sky: { value: sky },
      land: { value: new Color(0, 0, 0) },
      ground: { value: new Color(...(ground ?? [0, 0, 0])) },
    },
    vertexShader: `varying vec3 vAt;
varying vec2 vUv;
void main() {
  vAt = position;
  vUv = vec2(0.5 - uv.x, uv.y * 2.0 - 1.0);
  vec4 p = projectionMatrix * mat4(mat3(modelViewMatrix)) * vec4(position, 1.0);
  gl_Position = p.xyww;
}`,
    fragmentShader: `varying vec3 vAt;
varying vec2 vUv;
uniform sampler2D sky;
uniform vec3 ground;
uniform vec3 land;
${HAZE_AT}${HAZE_SHARE}
void main() {
  vec3 d = normalize(vAt);
  #ifdef PLAIN
  vec2 at = vec2(vUv.x, max(vUv.y, 0.0));
  #else
  float rise = asin(clamp(d.y, 0.0, 1.0));
  vec2 at = vec2(atan(d.z, d.x) / 6.2831853, sqrt(rise / 1.5707963));
  #endif
  vec3 c = textureLod(sky, at, 0.0).rgb;
  #ifdef GROUND
  // what reaches the shade has been thrown on by other things: it is paler than the sky
  c = mix(c, vec3(dot(c, vec3(0.3, 0.55, 0.15))), 0.45);
  c = min(mix(c, ground, smoothstep(0.01, -0.05, d.y)), ${BRIGHTEST});
  #else
  if (d.y < 0.0) c = mix(land, hazeAt(d), hazeShare(cameraPosition.y, d * max(cameraPosition.y - landAt, 0.1) / -d.y));
  #endif
  gl_FragColor = vec4(c, 1.0);
  #include <tonemapping_fragment>
  ${plain ? QUICK_SRGB : '#include <colorspace_fragment>'}
}`,
  })
  const dome = new Mesh(plain ? domeOfSky() : new BoxGeometry(SIDE, SIDE, SIDE), material)
  dome.frustumCulled = false
  dome.renderOrder = -20
  return dome
}

/** A ball whose rows lie where the rows of the baked sky do: close together at the horizon. Its `v` is a half there. */
function domeOfSky(): BufferGeometry {
  const g = new SphereGeometry(1, 32, 16)
  const { position, uv } = g.attributes as Record<'position' | 'uv', BufferAttribute>
  for (let i = 0; i < position.count; i++) {
    const turn = (0.5 - uv.getX(i)) * 2 * Math.PI
    const v = uv.getY(i) * 2 - 1
    const rise = (v * Math.abs(v) * Math.PI) / 2
    position.setXYZ(i, Math.cos(turn) * Math.cos(rise), Math.sin(rise), Math.sin(turn) * Math.cos(rise))
  }
  return g
}
