import { MOST_LAMPS } from './surroundings'

/** Farther than this a lamp gives nothing, metres. Chosen: four times the height of a mast. */
export const LAMP_REACH = '30.0'

export const LAMP_PARS = `
#if LAMPS > 0
uniform vec4 lampAt[${MOST_LAMPS}];
uniform vec3 lampLight[${MOST_LAMPS}];
#endif`

/**
 * Lamps of the site, which shine down and to the sides, and fires, which shine all round (lampAt.w), without shadows. Only where
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
    lamp.color = lampLight[i] * max(lampAt[i].w, smoothstep(-0.12, 0.75, to.y)) * edge * edge / (d2 + 1.0);
    RE_Direct(lamp, geometryPosition, geometryNormal, geometryViewDir, geometryClearcoatNormal, material, reflectedLight);
  }
}
#endif`
