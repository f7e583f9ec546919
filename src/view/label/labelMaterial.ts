import { MeshLambertMaterial, type Texture } from 'three'

/** Share of its colour that lettering keeps in the shade: signs have to be read there too. */
const SHADE = 0.28

/** Lettering: lit like what it is painted on (and a little by itself), drawn just above it. */
export function labelMaterial(atlas: Texture): MeshLambertMaterial {
  return new MeshLambertMaterial({
    map: atlas,
    emissive: '#ffffff',
    emissiveMap: atlas,
    emissiveIntensity: SHADE,
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -4,
  })
}
