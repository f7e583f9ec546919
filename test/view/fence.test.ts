import { MeshLambertMaterial, ShaderLib, type WebGLProgramParametersWithUniforms, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { FENCE_RADIUS, FREE_RADIUS, fenceGeometry, freeFloorGeometry } from '../../src/view/ar/fenceGeometry'
import { Rim } from '../../src/view/ar/rim'
import { airUniforms } from '../../src/view/look/air'

const vertices = (g: ReturnType<typeof fenceGeometry>): { r: number; y: number }[] => {
  const p = g.getAttribute('position')
  return Array.from({ length: p.count }, (_, i) => ({ r: Math.hypot(p.getX(i), p.getZ(i)), y: p.getY(i) }))
}

describe('the fence round a site in a real room', () => {
  it('stands where the site ends, and low enough to be looked over', () => {
    for (const { r, y } of vertices(fenceGeometry())) {
      expect(r).toBeGreaterThan(FENCE_RADIUS - 0.2)
      expect(r).toBeLessThan(FENCE_RADIUS + 0.05)
      expect(y).toBeLessThan(1)
    }
  })

  it('is few triangles: it costs one draw, and so does the free floor', () => {
    expect(vertices(fenceGeometry()).length / 3).toBeLessThan(1500)
    expect(vertices(freeFloorGeometry()).length / 3).toBeLessThan(400)
  })
})

describe('the free floor', () => {
  it('is two metres across and lies on the ground', () => {
    const all = vertices(freeFloorGeometry())
    for (const { r, y } of all) {
      expect(r).toBeLessThanOrEqual(FREE_RADIUS + 1e-6)
      expect(y).toBeCloseTo(0.02, 6)
    }
    expect(Math.max(...all.map((v) => v.r))).toBeCloseTo(1, 3)
  })
})

describe('the rim of the drawn site', () => {
  const compile = (material: MeshLambertMaterial): WebGLProgramParametersWithUniforms => {
    const { vertexShader, fragmentShader } = ShaderLib.lambert
    const shader = { uniforms: {}, vertexShader, fragmentShader } as unknown as WebGLProgramParametersWithUniforms
    material.onBeforeCompile(shader, null as unknown as WebGLRenderer)
    return shader
  }

  it('is in the shaders of three as they are, at every place that it has to be', () => {
    const { vertexShader, fragmentShader, uniforms } = compile(new Rim(airUniforms()).fit(new MeshLambertMaterial()))
    expect(vertexShader).toContain('varying vec2 vRimAt')
    expect(vertexShader).toContain('vRimAt = (modelMatrix * rimAt).xz')
    expect(fragmentShader).toContain('uniform vec3 rim')
    expect(fragmentShader).toContain('discard')
    expect(uniforms).toHaveProperty('rim')
  })

  it('costs nothing where there is no room: it is compiled in only while it is on', () => {
    const rim = new Rim(airUniforms())
    const material = rim.fit(new MeshLambertMaterial())
    expect(material.defines).not.toHaveProperty('RIM')
    rim.set(true)
    expect(material.defines).toHaveProperty('RIM')
    expect(rim.fit(new MeshLambertMaterial()).defines).toHaveProperty('RIM')
    rim.set(false)
    expect(material.defines).not.toHaveProperty('RIM')
  })
})
