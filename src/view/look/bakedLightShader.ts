/** Irradiance that the greatest byte of baked light stands for, in the scene's units. A byte is the root of its share. */
export const MOST_LIGHT = 40
/** Share of baked light that comes from one side: the rest has been thrown on by rock. Chosen. */
const ONE_SIDED = '0.6'

/**
 * Light of lamps that never change, baked (tools/bake). LIT 1: every vertex has its own (r: root of its share of MOST_LIGHT, gba:
 * where most of it comes from). LIT 2: what moves and people take that of their place from the map of the ground.
 */
export const BAKED_LIGHT_VERTEX_PARS = `
#if defined(LIT) && LIT == 1
attribute vec4 lamplight;
varying vec4 vLamplight;
#endif
`
export const BAKED_LIGHT_VERTEX = `
#if defined(LIT) && LIT == 1
vLamplight = vec4(lamplight.r * lamplight.r * ${MOST_LIGHT}.0, lamplight.gba * 2.0 - 1.0);
#endif
`
export const BAKED_LIGHT_PARS = `
#ifdef LIT
uniform sampler2D lightMap;
uniform vec2 lightHalf;
uniform vec3 bakedColor;
#if LIT == 1
varying vec4 vLamplight;
#endif
#endif
`
export const BAKED_LIGHT = `
#ifdef LIT
{
  IncidentLight lit;
  lit.visible = true;
  #if LIT == 1
  float most = vLamplight.x;
  vec3 from = normalize((viewMatrix * vec4(vLamplight.yzw + vec3(0.0, 1e-4, 0.0), 0.0)).xyz);
  lit.direction = from;
  // the bake knew the face, and not its relief
  lit.color = bakedColor * most * ${ONE_SIDED} / max(dot(normalize(vNormal), from), 0.35);
  RE_Direct(lit, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight);
  lit.direction = geometryNormal;
  lit.color = bakedColor * most * (1.0 - ${ONE_SIDED});
  #else
  float root = texture2D(lightMap, vPlace.xz / lightHalf * 0.5 + 0.5).r;
  lit.direction = geometryNormal;
  vec3 upright = (vec4(geometryNormal, 0.0) * viewMatrix).xyz;
  lit.color = bakedColor * root * root * ${MOST_LIGHT}.0 * (0.62 + 0.38 * upright.y);
  #endif
  RE_Direct(lit, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight);
}
#endif`
