import { MeshLambertMaterial, type Texture } from 'three'

/** Lettering: lit like what it is painted on, drawn just above it. */
export function labelMaterial(atlas: Texture): MeshLambertMaterial {
  return new MeshLambertMaterial({
    map: atlas,
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -4,
  })
}
