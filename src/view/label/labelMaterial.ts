import { MeshLambertMaterial, type Texture } from 'three'
import { LAMP_LIGHT, LAMP_PARS } from '../look/lampShader'
import type { SkyLook } from '../look/skies'
import type { Surroundings } from '../look/surroundings'

/** Light that lettering gives of its own, as a share of the sky's at the horizon: signs have to be read in the shade and by night too. */
const SHADE = 0.3
const LEAST = 0.03

/**
 * Lettering: lit like what it is painted on (and a little by itself), by `lamps` lights of the site too, drawn just above it. Goes
 * through Rim.fit.
 */
export function labelMaterial(
  atlas: Texture,
  { horizon: [r, g, b] }: SkyLook,
  around: Surroundings,
  lamps: number,
): MeshLambertMaterial {
  const material = new MeshLambertMaterial({
    map: atlas,
    emissive: '#ffffff',
    emissiveMap: atlas,
    emissiveIntensity: Math.max(LEAST, ((r + g + b) / 3) * SHADE),
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -4,
  })
  material.defines = { LAMPS: lamps }
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, around.uniforms)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>${LAMP_PARS}`)
      .replace('#include <lights_fragment_end>', `#include <lights_fragment_end>${LAMP_LIGHT}`)
  }
  material.customProgramCacheKey = () => 'label'
  return material
}
