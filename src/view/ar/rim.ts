import { type Material, Vector3, type WebGLProgramParametersWithUniforms } from 'three'
import { type AirUniforms, patchAir } from '../look/air'

/** Width of the rim in which a site thins out to the room, as a share of the radius. Chosen. */
const SOFT = 0.14

const VERTEX = `
#ifdef RIM
  vec4 rimAt = vec4(transformed, 1.0);
  #ifdef USE_BATCHING
  rimAt = batchingMatrix * rimAt;
  #endif
  #ifdef USE_INSTANCING
  rimAt = instanceMatrix * rimAt;
  #endif
  vRimAt = (modelMatrix * rimAt).xz;
#endif`

/** For shaders that are wholly our own: what they have to declare, and what cuts them. */
export const RIM_VARYING = `
#ifdef RIM
varying vec2 vRimAt;
#endif`
/** Pixels are left out by a fixed pattern, so that solid things need no sorting. */
export const RIM_CUT = `
#ifdef RIM
{
  float rimAway = distance(vRimAt, rim.xy);
  float rimLeft = clamp((rim.z - rimAway) / (rim.z * ${SOFT.toFixed(3)}), 0.0, 1.0);
  if (rimLeft <= fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))))) discard;
}
#endif`
export const RIM_UNIFORM = `
#ifdef RIM
uniform vec3 rim;
#endif`

/**
 * What every material of the world has in common: the haze of the place, and where a site that stands in a real room ends:
 * a round rim, beyond which none of them draws anything. Materials know of the rim only while there is one, because shaders
 * that leave pixels out are slower on a headset.
 */
export class Rim {
  /** Middle on the ground (x, z) and radius, metres of the site. */
  readonly place = { value: new Vector3(0, 0, 1) }
  private readonly materials = new Set<Material>()
  private on = false

  constructor(private readonly air: AirUniforms) {}

  /** Lets `material` end at the rim for as long as it lives. */
  fit<M extends Material>(material: M): M {
    const before = material.onBeforeCompile
    material.onBeforeCompile = (shader, renderer) => {
      before.call(material, shader, renderer)
      this.patch(shader)
    }
    this.materials.add(material)
    material.addEventListener('dispose', () => this.materials.delete(material))
    mark(material, this.on)
    return material
  }

  /** Is there a rim at all? */
  set(on: boolean): void {
    if (on === this.on) return
    this.on = on
    for (const m of this.materials) mark(m, on)
  }

  private patch(shader: WebGLProgramParametersWithUniforms): void {
    patchAir(shader, this.air)
    shader.uniforms.rim = this.place
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>${RIM_VARYING}`)
      .replace('#include <project_vertex>', `#include <project_vertex>${VERTEX}`)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>${RIM_VARYING}${RIM_UNIFORM}`)
      .replace('#include <clipping_planes_fragment>', `#include <clipping_planes_fragment>${RIM_CUT}`)
  }
}

function mark(material: Material, on: boolean): void {
  const { RIM: _, ...others } = material.defines ?? {}
  material.defines = on ? { ...others, RIM: '' } : others
  material.needsUpdate = true
}
