import { DoubleSide, MeshLambertMaterial, MeshStandardMaterial } from 'three'
import { LINEAR_OF_SRGB, UNPACK_COLOR, UNPACK_SURFACE } from '../geometry/pack'
import { GROUND_SURFACE, RIPPLES } from './groundShader'
import { BAKED_LIGHT, BAKED_LIGHT_PARS, BAKED_LIGHT_VERTEX, BAKED_LIGHT_VERTEX_PARS } from './bakedLightShader'
import { LAMP_LIGHT, LAMP_PARS } from './lampShader'
import { UNROLLED } from './materials'
import { PLAIN_VERTEX, PLAIN_VERTEX_PARS, QUICK_SRGB, plainFragment } from './plainShader'
import { ROCK_FUNCTIONS } from './rockShader'
import { SOLID_SURFACE, TURNS } from './solidShader'
import type { Surroundings } from './surroundings'

/** Shines and mirrors; or, for weak devices, only takes light. */
export type LitMaterial = MeshStandardMaterial | MeshLambertMaterial

/** What distinguishes the few materials that draw everything solid. */
interface SurfaceOptions {
  around: Surroundings
  /** Without highlights and reflections, and but for the ground lit by vertices. */
  plain: boolean
  /** Grain, stains, relief and the patterns of kinds: about eight texture reads a pixel. */
  detail: boolean
  /** Paint and paving on the ground, whose occlusion is a map. */
  ground?: boolean
  transparent?: boolean
  /** Cuts a wire mesh of this pitch in metres out of the faces. */
  wire?: number
}

const DECLARE_VERTEX = `#include <common>
attribute vec4 color;
attribute vec4 surface;
uniform vec2 wind;
uniform float time;
varying vec4 vTint;
varying vec4 vSurface;
varying vec4 vAt;
varying vec3 vFace;
${BAKED_LIGHT_VERTEX_PARS}${LINEAR_OF_SRGB}`
/** A crown's tip (sway 1) leans with the wind and swings about that, by 0.3 m in 8 m/s; chosen. */
const SET_VERTEX = `#include <begin_vertex>
${UNPACK_SURFACE}
${UNPACK_COLOR}
vAt = vec4(position, packedKind);
vFace = normal;
${BAKED_LIGHT_VERTEX}
if (packedSway > 0.0) {
  float phase = dot(position, vec3(0.31, 0.17, 0.37));
  float swing = 0.45 + 0.35 * sin(time * 1.7 + phase) + 0.2 * sin(time * 4.3 + phase * 3.7);
  transformed.xz += wind * packedSway * swing * 0.038;
}`
const DECLARE_FRAGMENT = `#include <common>
uniform sampler2D noiseMap;
uniform sampler2D grainMap;
uniform sampler2D stoneMap;
uniform sampler2D groundMap;
uniform vec2 siteHalf;
uniform float wet;
uniform float rain;
uniform float time;
varying vec4 vTint;
varying vec4 vSurface;
varying vec4 vAt;
varying vec3 vFace;
float grainRough;
vec2 relief = vec2(0.0);
vec2 reliefAt = vec2(0.0);
// 0..1: how far the faces of the geometry are kept apart
float faceted = 0.0;
${TURNS}`

const COLOR = `#include <color_fragment>
diffuseColor.rgb *= vAt.w < ${UNROLLED}.0 - 0.5 ? vTint.rgb : vec3(0.13, 0.125, 0.115);
grainRough = vSurface.x;
#ifdef LAMBERT
// metal throws back less of what it does not mirror
diffuseColor.rgb *= 1.0 - vSurface.y;
#endif`

/** Turns the normal by a slope given along the axes of a pattern (C. Schueler, Normal Mapping without Precomputed Tangents, 2013). */
const SOLID_RELIEF = `#include <normal_fragment_maps>
{
  vec3 dx = dFdx(-vViewPosition);
  vec3 dy = dFdy(-vViewPosition);
  if (faceted > 0.0) normal = normalize(mix(normal, normalize(cross(dx, dy)), faceted));
  vec2 du = dFdx(reliefAt);
  vec2 dv = dFdy(reliefAt);
  vec3 px = cross(dy, normal);
  vec3 py = cross(normal, dx);
  vec3 t = px * du.x + py * dv.x;
  vec3 b = px * du.y + py * dv.y;
  float longest = max(dot(t, t), dot(b, b));
  if (longest > 0.0) normal = normalize(normal + (t * relief.x + b * relief.y) * inversesqrt(longest));
}`
const GROUND_RELIEF = `#include <normal_fragment_maps>
normal = normalize((viewMatrix * vec4(relief.x, 1.0, relief.y, 0.0)).xyz);`

/** What is hidden from the sky gets less of the sky's light; the sun has its own shadows. */
const OCCLUDE = (open: string): string => `#include <aomap_fragment>
{
  float open = ${open};
  reflectedLight.indirectDiffuse *= open;
  reflectedLight.indirectSpecular *= mix(0.25, 1.0, open * open);
}`
const GROUND_OPEN = 'texture2D(groundMap, vPlace.xz / siteHalf * 0.5 + 0.5).r'

/**
 * The material of everything solid: colour, occlusion and surface come per vertex (see MeshBuilder), so that whole chunks
 * are one draw. Goes through Rim.fit, which puts in the haze and the pixel's place.
 */
export function surfaceMaterial({ around, plain, detail, ground, transparent, wire }: SurfaceOptions): LitMaterial {
  const material = plain ? new MeshLambertMaterial() : new MeshStandardMaterial()
  material.defines = {
    ...material.defines,
    LAMPS: 0,
    ...(wire ? { WIRE: wire.toFixed(4) } : {}),
  }
  // drawn after what stands, in the order of the site, later above earlier
  if (ground) material.depthWrite = false
  if (transparent) {
    material.transparent = true
    material.opacity = 0.38
    material.depthWrite = false
  }
  if (wire) material.side = DoubleSide
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, around.uniforms)
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', DECLARE_VERTEX)
      .replace('#include <begin_vertex>', SET_VERTEX)
    // under ground light comes from a lamp on the helmet: by vertices it would miss what is long
    if (plain && !ground && material.defines?.LIT === undefined) {
      Object.assign(shader.uniforms, around.air)
      shader.vertexShader = shader.vertexShader
        .replace('#include <fog_pars_vertex>', PLAIN_VERTEX_PARS)
        .replace('#include <fog_vertex>', PLAIN_VERTEX)
      shader.fragmentShader = plainFragment(wire ? WIRE_CUT : '')
      return
    }
    if (plain) shader.fragmentShader = shader.fragmentShader.replace('#include <colorspace_fragment>', QUICK_SRGB)
    const pattern = detail ? (ground ? GROUND_SURFACE : SOLID_SURFACE) : ''
    const normals = detail ? (ground ? GROUND_RELIEF : SOLID_RELIEF) : '#include <normal_fragment_maps>'
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        `${DECLARE_FRAGMENT}${detail ? (ground ? RIPPLES : ROCK_FUNCTIONS) : ''}${LAMP_PARS}${BAKED_LIGHT_PARS}`,
      )
      .replace('#include <color_fragment>', `${COLOR}${pattern}${wire ? WIRE_CUT : ''}${transparent ? CLOTH : ''}`)
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = grainRough;')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = vSurface.y;')
      .replace('#include <normal_fragment_maps>', normals)
      .replace(
        '#include <emissivemap_fragment>',
        '#include <emissivemap_fragment>\ntotalEmissiveRadiance += diffuseColor.rgb * vSurface.w;',
      )
      .replace('#include <lights_fragment_end>', `#include <lights_fragment_end>${LAMP_LIGHT}${BAKED_LIGHT}`)
      .replace('#include <aomap_fragment>', OCCLUDE(ground ? GROUND_OPEN : 'vTint.a'))
  }
  material.customProgramCacheKey = () =>
    `surface:${plain}:${detail}:${wire ?? 0}:${ground === true}:${transparent === true}`
  return material
}

/** What is rough in the layer of what light passes is cloth: denser than glass, uneven, with holes between its threads near by. */
const CLOTH = `
if (vSurface.x > 0.5) {
  vec2 at = vec2(vAt.x + vAt.z, vAt.y);
  vec2 thread = at * 280.0;
  float fine = 1.0 - smoothstep(0.15, 0.6, max(fwidth(thread.x), fwidth(thread.y)));
  float worn = texture2D(noiseMap, at * vec2(0.31, 0.11)).g;
  float dense = 0.4 + 0.5 * worn;
  vec2 hole = abs(fract(thread) - 0.5);
  diffuseColor.a = mix(dense, 0.2 + 0.75 * step(0.3, max(hole.x, hole.y)), fine);
  // dust lies in it
  diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.33, 0.34, 0.3), 0.4 * smoothstep(0.45, 0.65, texture2D(noiseMap, at * 0.07 + 0.3).r));
}`

/** A diamond mesh: wires thin out to a veil when they get narrower than a pixel. */
const WIRE_CUT = `
{
  vec2 m = vec2(vAt.x + vAt.z + vAt.y, vAt.x + vAt.z - vAt.y) / WIRE;
  vec2 width = fwidth(m);
  vec2 edge = abs(fract(m) - 0.5);
  float wire = max(edge.x, edge.y);
  float coarse = clamp(max(width.x, width.y) * 1.5, 0.0, 1.0);
  float keep = mix(step(0.46, wire), step(fract(dot(gl_FragCoord.xy, vec2(0.5, 0.25))), 0.3), coarse);
  if (keep < 0.5) discard;
}`
