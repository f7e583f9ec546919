import { MOST_LAMPS } from './surroundings'

/** Farther than this a lamp gives nothing, metres. Chosen: four times the height of a mast. */
export const LAMP_REACH = '30.0'

/** How a light shines: down and to the sides, all round, or ahead in a beam. Numbers that shaders know it by (lampAt.w). */
export const SHINES = { down: 0, round: 1, ahead: 2 } as const

/** Lamps, and which share of its strength lamp `i` sends the way `to` leads to it (of length 1). A beam has its spill: see capLampLayer.ts. */
export const LAMP_SHINES = `
uniform vec4 lampAt[${MOST_LAMPS}];
uniform vec3 lampAim[${MOST_LAMPS}];
uniform vec3 lampLight[${MOST_LAMPS}];
float lampShines(int i, vec3 to) {
  if (lampAt[i].w > ${SHINES.round}.5) {
    float within = -dot(to, lampAim[i]);
    return 0.1 * smoothstep(0.2, 0.8, within) + 0.9 * smoothstep(0.88, 0.985, within);
  }
  return max(lampAt[i].w, smoothstep(-0.12, 0.75, to.y));
}`

export const LAMP_PARS = `
#if LAMPS > 0
${LAMP_SHINES}
#endif`

/**
 * Lamps of the site, which shine down and to the sides, fires, which shine all round, and lamps on helmets, without shadows. Only where
 * there are any: with none the program has no trace of it. A real light of three costs the same and changes the program of every material in the canvas.
 */
export const LAMP_LIGHT = `
#if LAMPS > 0
{
  IncidentLight lamp;
  lamp.visible = true;
  for (int i = 0; i < LAMPS; i++) {
    vec3 to = lampAt[i].xyz - vPlace;
    float d2 = dot(to, to);
    if (d2 > ${LAMP_REACH} * ${LAMP_REACH} || lampLight[i] == vec3(0.0)) continue;
    to *= inversesqrt(d2);
    float edge = 1.0 - d2 / (${LAMP_REACH} * ${LAMP_REACH});
    lamp.direction = normalize((viewMatrix * vec4(to, 0.0)).xyz);
    lamp.color = lampLight[i] * lampShines(i, to) * edge * edge / (d2 + 1.0);
    RE_Direct(lamp, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight);
  }
}
#endif`
