import { DoubleSide, MeshStandardMaterial, type Texture } from 'three'

/** What distinguishes the few materials that draw everything solid. */
interface SurfaceOptions {
  noise: Texture
  /** Grain, stains and streaks; costs four texture reads a pixel. */
  detail: boolean
  /** Paint and paving on the ground. */
  flat?: boolean
  transparent?: boolean
  /** Cuts a wire mesh of this pitch in metres out of the faces. */
  wire?: number
}

const DECLARE_VERTEX = `#include <common>
attribute vec4 surface;
varying vec4 vSurface;
varying vec3 vGrainAt;
varying vec3 vGrainFace;`
const SET_VERTEX = `#include <begin_vertex>
vSurface = surface;
vGrainAt = position;
vGrainFace = normal;`
const DECLARE_FRAGMENT = `#include <common>
uniform sampler2D grainMap;
varying vec4 vSurface;
varying vec3 vGrainAt;
varying vec3 vGrainFace;
float grainRough;`
/** Clouds of three sizes lighten and darken, streaks run down walls, dirt gathers near the ground. */
const GRAIN = `
grainRough = vSurface.x;
#ifdef GRAIN
{
  vec3 face = abs(vGrainFace);
  vec2 at = face.y > 0.6 ? vGrainAt.xz : (face.x > face.z ? vGrainAt.zy : vGrainAt.xy);
  vec4 fine = texture2D(grainMap, at * 0.61);
  vec4 broad = texture2D(grainMap, at.yx * 0.093 + 0.37);
  vec4 vast = texture2D(grainMap, at * 0.017 + 0.61);
  float g = vSurface.z;
  float wall = 1.0 - face.y;
  float shade = 1.0 + g * ((fine.b - 0.5) * 0.4 + (fine.r - 0.5) * 0.25 + (broad.r - 0.5) * 0.55 + (vast.g - 0.5) * 0.5);
  float streak = smoothstep(0.52, 0.8, texture2D(grainMap, vec2(at.x * 0.55, at.y * 0.045)).a) * wall;
  float low = exp(-max(vGrainAt.y, 0.0) * 3.0) * wall * (0.3 + broad.g);
  shade *= 1.0 - g * (0.5 * streak + 0.35 * low);
  diffuseColor.rgb *= shade;
  grainRough = clamp(grainRough + g * ((fine.b - 0.5) * 0.3 + streak * 0.2), 0.04, 1.0);
}
#endif`

/**
 * The material of everything solid: colour, roughness, metalness, grain and glow come per vertex (see
 * MeshBuilder), so that whole chunks are one draw.
 */
export function surfaceMaterial({ noise, detail, flat, transparent, wire }: SurfaceOptions): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ vertexColors: true })
  material.defines = {
    ...material.defines,
    ...(detail ? { GRAIN: '' } : {}),
    ...(wire ? { WIRE: wire.toFixed(4) } : {}),
  }
  if (flat) {
    material.polygonOffset = true
    material.polygonOffsetFactor = -2
    material.polygonOffsetUnits = -8
    material.depthWrite = false
  }
  if (transparent) {
    material.transparent = true
    material.opacity = 0.38
    material.depthWrite = false
  }
  if (wire) material.side = DoubleSide
  material.onBeforeCompile = (shader) => {
    shader.uniforms.grainMap = { value: noise }
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', DECLARE_VERTEX)
      .replace('#include <begin_vertex>', SET_VERTEX)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', DECLARE_FRAGMENT)
      .replace('#include <color_fragment>', `#include <color_fragment>${GRAIN}${wire ? WIRE_CUT : ''}`)
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = grainRough;')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = vSurface.y;')
      .replace(
        '#include <emissivemap_fragment>',
        '#include <emissivemap_fragment>\ntotalEmissiveRadiance += diffuseColor.rgb * vSurface.w;',
      )
  }
  material.customProgramCacheKey = () => `surface:${detail}:${wire ?? 0}`
  return material
}

/** A diamond mesh: wires thin out to a veil when they get narrower than a pixel. */
const WIRE_CUT = `
{
  vec2 m = vec2(vGrainAt.x + vGrainAt.z + vGrainAt.y, vGrainAt.x + vGrainAt.z - vGrainAt.y) / WIRE;
  vec2 width = fwidth(m);
  vec2 edge = abs(fract(m) - 0.5);
  float wire = max(edge.x, edge.y);
  float coarse = clamp(max(width.x, width.y) * 1.5, 0.0, 1.0);
  float keep = mix(step(0.46, wire), step(fract(dot(gl_FragCoord.xy, vec2(0.5, 0.25))), 0.3), coarse);
  if (keep < 0.5) discard;
}`
