import { MeshLambertMaterial, type Texture } from 'three'
import type { SkyLook } from '../look/skies'

/** Light that lettering gives of its own, as a share of the sky's at the horizon: signs have to be read in the shade and by night too. */
const SHADE = 0.3
const LEAST = 0.03

/** Lettering: lit like what it is painted on (and a little by itself), drawn just above it. */
export function labelMaterial(atlas: Texture, { horizon: [r, g, b] }: SkyLook): MeshLambertMaterial {
  return new MeshLambertMaterial({
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
}
