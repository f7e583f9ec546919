import { MeshStandardMaterial, type Texture } from 'three'
import { BAKED_LIGHT, BAKED_LIGHT_PARS } from '../look/bakedLightShader'
import { LAMP_LIGHT, LAMP_PARS } from '../look/lampShader'
import type { Surroundings } from '../look/surroundings'
import { STEP } from './bodyFile'
import { REGION, REGIONS, type Region } from './regions'

/** Rows of both maps are people: matrices of three texels a bone, colours of two texels a region and one for the build. */
export interface CastMaps {
  boneMap: { value: Texture | null }
  paletteMap: { value: Texture | null }
}

const DECLARE_VERTEX = `#include <common>
attribute vec4 bones;
attribute vec4 weights;
attribute vec4 paint;
attribute float who;
uniform highp sampler2D boneMap;
uniform highp sampler2D paletteMap;
varying vec4 vTint;
varying vec4 vStuff;
varying vec4 vBind;
varying vec3 vFace;
bool isLoose(float region) { return region == ${REGION.vest}.0 || region == ${REGION.band}.0 || region == ${REGION.webbing}.0; }
vec4 palette(float region, int k) { return texelFetch(paletteMap, ivec2(int(region + 0.5) * 2 + k, int(who + 0.5)), 0); }
void addBone(float bone, float share, inout vec4 x, inout vec4 y, inout vec4 z) {
  int row = int(who + 0.5);
  int at = int(bone + 0.5) * 3;
  x += share * texelFetch(boneMap, ivec2(at, row), 0);
  y += share * texelFetch(boneMap, ivec2(at + 1, row), 0);
  z += share * texelFetch(boneMap, ivec2(at + 2, row), 0);
}`
/** What is not worn has no colour: its triangles fall into one point. */
const SKIN = `
vec4 skinX = vec4(0.0), skinY = vec4(0.0), skinZ = vec4(0.0);
// shares are bytes, and three of them may come to a little over one: the first makes up for it, or whoever is ten metres from
// the origin would be torn by centimetres
if (weights.x < 0.996) {
  float rest = max(0.0, 1.0 - weights.x - weights.y - weights.z);
  addBone(bones.x, 1.0 - weights.y - weights.z - rest, skinX, skinY, skinZ);
  addBone(bones.y, weights.y, skinX, skinY, skinZ);
  addBone(bones.z, weights.z, skinX, skinY, skinZ);
  addBone(bones.w, rest, skinX, skinY, skinZ);
} else addBone(bones.x, 1.0, skinX, skinY, skinZ);
vec4 colour = palette(paint.x, 0);
vec4 build = palette(${REGIONS.length}.0, 0);
vStuff = palette(paint.x, 1);
vTint = vec4(mix(colour.rgb, palette(paint.y, 0).rgb, paint.z / 255.0), paint.w / 255.0);
bool worn = colour.a >= 0.0;
vBind = vec4(position * ${STEP.toPrecision(9)}, paint.x);
vFace = normal;
float finish = colour.a;
vec3 objectNormal = vec3(dot(skinX.xyz, normal), dot(skinY.xyz, normal), dot(skinZ.xyz, normal));`
const PLACE = `
vec4 inBind = vec4(vBind.xyz + normal * (weights.w * build.x), 1.0);
vec3 transformed = worn ? vec3(dot(skinX, inBind), dot(skinY, inBind), dot(skinZ, inBind)) : vec3(0.0);
vRough = finish;`

/**
 * What is worn over something else is nearer to the eye by so much, metres, for hiding only: no cloth below shows through. Any more
 * and it would show through an arm before it.
 */
const OVER: Partial<Record<Region, number>> = {
  vest: 0.008,
  band: 0.02,
  belt: 0.012,
  buckle: 0.016,
  helmet: 0.012,
  brow: 0.004,
  webbing: 0.03,
  lanyard: 0.03,
  armband: 0.016,
  shaft: 0.014,
  riderHelmet: 0.012,
}
/** A vest and what is on it are nearer by so much more about the hips, metres, and by this share of the distance: coarse from afar. */
const HIPS = 0.014
const COARSE = 0.003
const NEARER = `#include <project_vertex>
float over = ${REGIONS.map((r, i) => (OVER[r] ? `paint.x == ${i}.0 ? ${OVER[r].toFixed(3)} : ` : '')).join('')}0.0;
// about the hips, where trousers and belt spread, and no arm is before it
float away = length(mvPosition.xyz);
if (isLoose(paint.x)) over += ${HIPS.toFixed(3)} * (1.0 - smoothstep(0.98, 1.06, vBind.y)) + ${COARSE.toFixed(4)} * away;
vec4 nearer = projectionMatrix * vec4(mvPosition.xyz * (1.0 - over / max(away, 0.05)), 1.0);
gl_Position.z = nearer.z / nearer.w * gl_Position.w;
if (!worn) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);`

const DECLARE_FRAGMENT = `#include <common>
uniform sampler2D noiseMap;
varying vec4 vTint;
varying vec4 vStuff;
varying vec4 vBind;
varying vec3 vFace;
varying float vRough;
bool isOf(float region) { return abs(vBind.w - region) < 0.5; }
vec2 clothAt() {
  vec3 face = abs(vFace);
  return face.y > max(face.x, face.z) ? vBind.xz : (face.x > face.z ? vBind.zy : vBind.xy);
}
float line(float d, float wide) { return 1.0 - smoothstep(wide * 0.4, wide, abs(d)); }`

/** Grain of cloth, seams, dirt towards the feet; skin is a little redder where it is thin. All in the pose it was modelled in. */
const COLOUR = `#include <color_fragment>
diffuseColor.rgb *= vTint.rgb;
float grainRough = vRough;
#ifdef DETAIL
{
  vec2 at = clothAt();
  vec4 broad = texture2D(noiseMap, at * 1.7);
  vec4 fine = texture2D(noiseMap, at * 9.0);
  float cloth = vStuff.y;
  diffuseColor.rgb *= 1.0 + cloth * ((broad.r - 0.5) * 0.5 + (fine.b - 0.5) * 0.5);
  if (isOf(${REGION.jacket}.0)) {
    float ax = abs(vBind.x);
    float ahead = step(vBind.z, -0.02);
    float seam = max(line(ax - 0.019, 0.0022), line(vBind.x, 0.0016)) * ahead * step(0.93, vBind.y);
    vec2 flap = abs(vec2(ax - 0.088, vBind.y - 1.325)) - vec2(0.048, 0.018);
    vec2 bag = abs(vec2(ax - 0.088, vBind.y - 1.275)) - vec2(0.048, 0.058);
    seam = max(seam, ahead * max(line(max(flap.x, flap.y), 0.0018), line(max(bag.x, bag.y), 0.0018)));
    seam = max(seam, line(vBind.y - 0.974, 0.0022));
    seam = max(seam, line(vBind.y + (ax - 0.2) * 0.9 - 1.375, 0.002) * step(0.17, ax) * step(ax, 0.3));
    diffuseColor.rgb *= 1.0 - 0.45 * seam;
  } else if (isOf(${REGION.vest}.0)) {
    float seam = line(abs(vBind.x) - 0.012, 0.002) * step(vBind.z, -0.02);
    diffuseColor.rgb *= 1.0 - 0.35 * seam;
  } else if (isOf(${REGION.trousers}.0)) {
    float seam = line(vBind.x, 0.002) * step(vBind.z, 0.0) * step(0.8, vBind.y);
    float low = smoothstep(0.42, 0.1, vBind.y) * broad.g;
    diffuseColor.rgb = mix(diffuseColor.rgb * (1.0 - 0.4 * seam), vec3(0.2, 0.17, 0.13), low * 0.3);
  } else if (isOf(${REGION.boot}.0) || isOf(${REGION.sole}.0)) {
    diffuseColor.rgb = mix(diffuseColor.rgb, vec3(0.22, 0.19, 0.15), smoothstep(0.1, 0.0, vBind.y) * broad.g * 0.7);
    grainRough = clamp(grainRough + (fine.r - 0.5) * 0.4, 0.1, 1.0);
  } else if (isOf(${REGION.helmet}.0)) {
    grainRough = clamp(grainRough + (broad.r - 0.5) * 0.25, 0.08, 1.0);
    diffuseColor.rgb *= 0.94 + 0.12 * broad.g;
  } else if (isOf(${REGION.band}.0)) {
    vec2 cell = fract(at * 260.0) - 0.5;
    diffuseColor.rgb *= 0.9 + 0.2 * step(0.12, dot(cell, cell));
  }
}
#endif`

/** Folds and weave turn the normal (M. Mikkelsen, Bump mapping unparametrized surfaces, 2010). */
const RELIEF = `#include <normal_fragment_maps>
#ifdef DETAIL
if (vStuff.y + vStuff.z > 0.0) {
  vec2 at = clothAt();
  vec2 ax = dFdx(at);
  vec2 ay = dFdy(at);
  vec2 wide = vec2(2.1, 3.4);
  vec2 f0 = texture2D(noiseMap, at * wide).rg;
  vec2 fx = texture2D(noiseMap, (at + ax) * wide).rg;
  vec2 fy = texture2D(noiseMap, (at + ay) * wide).rg;
  vec2 dh = vec2(fx.r + fx.g - f0.r - f0.g, fy.r + fy.g - f0.r - f0.g) * 0.0125 * vStuff.z;
  float n0 = texture2D(noiseMap, at * 17.0).b;
  dh += vec2(texture2D(noiseMap, (at + ax) * 17.0).b - n0, texture2D(noiseMap, (at + ay) * 17.0).b - n0) * 0.0011 * vStuff.y;
  vec3 px = dFdx(-vViewPosition);
  vec3 py = dFdy(-vViewPosition);
  vec3 r1 = cross(py, normal);
  vec3 r2 = cross(normal, px);
  float det = dot(px, r1);
  normal = normalize(abs(det) * normal - sign(det) * (dh.x * r1 + dh.y * r2));
}
#endif`

const OCCLUDE = `#include <aomap_fragment>
reflectedLight.indirectDiffuse *= vTint.a;
reflectedLight.indirectSpecular *= mix(0.2, 1.0, vTint.a * vTint.a);
reflectedLight.directDiffuse *= mix(0.55, 1.0, smoothstep(0.1, 0.55, vTint.a));`

/** Light goes a little way through skin: it is less dark, and redder, where light only grazes it. */
const THROUGH = `#include <emissivemap_fragment>
totalEmissiveRadiance += diffuseColor.rgb * vStuff.w * (isOf(${REGION.skin}.0) ? vec3(1.0, 0.35, 0.22) : vec3(1.0)) * vTint.a;`

/**
 * The material of all people: bones, colours and finish are read by instance from two small textures, so that everybody is one
 * draw. The mesh's matrix has to be the identity, since bones give places in the world. Goes through Rim.fit.
 */
export function personMaterial(around: Surroundings, maps: CastMaps, detail: boolean): MeshStandardMaterial {
  const material = new MeshStandardMaterial()
  material.defines = { ...material.defines, LAMPS: 0, ...(detail ? { DETAIL: '' } : {}) }
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, around.uniforms, maps)
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `${DECLARE_VERTEX}\nvarying float vRough;`)
      .replace('#include <beginnormal_vertex>', SKIN)
      .replace('#include <begin_vertex>', PLACE)
      .replace('#include <project_vertex>', NEARER)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `${DECLARE_FRAGMENT}${LAMP_PARS}${BAKED_LIGHT_PARS}`)
      .replace('#include <color_fragment>', COLOUR)
      .replace('#include <roughnessmap_fragment>', 'float roughnessFactor = grainRough;')
      .replace('#include <metalnessmap_fragment>', 'float metalnessFactor = vStuff.x;')
      .replace('#include <normal_fragment_maps>', RELIEF)
      .replace('#include <emissivemap_fragment>', THROUGH)
      .replace('#include <lights_fragment_end>', `#include <lights_fragment_end>${LAMP_LIGHT}${BAKED_LIGHT}`)
      .replace('#include <aomap_fragment>', OCCLUDE)
  }
  material.customProgramCacheKey = () => `person:${detail}`
  return material
}
