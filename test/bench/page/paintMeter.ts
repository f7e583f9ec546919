/** What the page keeps on the graphics card and how often it paints over itself. Installed before anything of the page's own. */
export interface PaintMeter {
  /** Bytes of all textures that are there, mipmaps included, by WebGL's own formats. */
  textureBytes(): number
  /** Bytes of each of the largest textures. */
  largest(count: number): number[]
  /** While on, the picture is a count: each blended layer adds one 255th, what is opaque only hides. */
  countLayers(on: boolean): void
  /** Layers of blended drawing over the whole picture, mean and most at a pixel; read right after a frame with the count on. */
  layers(): { mean: number; most: number }
}

type GL = WebGL2RenderingContext
type Call = (this: GL, ...args: never[]) => unknown

const COUNT = 'musterCount'

/** Bytes of a texel by internal format; others count as 4. */
function texelBytes(gl: GL, format: number): number {
  switch (format) {
    case gl.R8:
      return 1
    case gl.RG8:
    case gl.R16F:
      return 2
    case gl.RGB8:
    case gl.SRGB8:
      return 3
    case gl.RGBA16F:
    case gl.RG32F:
      return 8
    case gl.RGBA32F:
      return 16
    default:
      return 4
  }
}

export function meterPaint(): PaintMeter {
  const textures = new Map<WebGLTexture, Map<string, number>>()
  const blended = { on: false }
  let counting = false
  let last: GL | null = null
  const proto = WebGL2RenderingContext.prototype as unknown as Record<string, Call>
  const around = (name: string, before: (gl: GL, args: unknown[]) => void): void => {
    const own = proto[name]
    if (!own) throw new Error(`WebGL has no ${name}`)
    proto[name] = function (...args) {
      before(this, args)
      return own.apply(this, args)
    }
  }
  const bound = (gl: GL, target: number): WebGLTexture | null =>
    gl.getParameter(
      target === gl.TEXTURE_2D
        ? gl.TEXTURE_BINDING_2D
        : target === gl.TEXTURE_3D
          ? gl.TEXTURE_BINDING_3D
          : target === gl.TEXTURE_2D_ARRAY
            ? gl.TEXTURE_BINDING_2D_ARRAY
            : gl.TEXTURE_BINDING_CUBE_MAP,
    )
  const keep = (gl: GL, target: number, level: string, bytes: number): void => {
    const texture = bound(gl, target)
    if (!texture) return
    const levels = textures.get(texture) ?? new Map<string, number>()
    textures.set(texture, levels.set(level, bytes))
  }
  const n = (args: unknown[], i: number): number => args[i] as number

  around('texStorage2D', (gl, a) => {
    let bytes = 0
    for (let l = 0; l < n(a, 1); l++)
      bytes += Math.max(1, n(a, 3) >> l) * Math.max(1, n(a, 4) >> l) * texelBytes(gl, n(a, 2))
    keep(gl, n(a, 0), 'all', n(a, 0) === gl.TEXTURE_CUBE_MAP ? bytes * 6 : bytes)
  })
  around('texImage2D', (gl, a) => {
    const source = a[5] as { width?: number; height?: number }
    const [w, h] = a.length > 6 ? [n(a, 3), n(a, 4)] : [source?.width ?? 0, source?.height ?? 0]
    keep(gl, n(a, 0), `${n(a, 0)}:${n(a, 1)}`, w * h * texelBytes(gl, n(a, 2)))
  })
  around('deleteTexture', (_, a) => void textures.delete(a[0] as WebGLTexture))
  around('shaderSource', (gl, a) => {
    const source = a[1] as string
    if (gl.getShaderParameter(a[0] as WebGLShader, gl.SHADER_TYPE) !== gl.FRAGMENT_SHADER) return
    const out = /layout\(location = 0\) out highp vec4 (\w+)/.exec(source)?.[1]
    if (!out) return
    a[1] = `${source.replace(/void\s+main\s*\(\s*(void)?\s*\)/, 'void musterMain()')}
uniform float ${COUNT};
void main() { musterMain(); if (${COUNT} > 0.0) ${out} = vec4(${COUNT} - 1.0); }`
  })
  around('enable', (gl, a) => {
    if (a[0] === gl.BLEND) blended.on = true
  })
  around('disable', (gl, a) => {
    if (a[0] === gl.BLEND) blended.on = false
  })
  const own = {
    blendFuncSeparate: proto.blendFuncSeparate,
    getUniformLocation: proto.getUniformLocation,
    uniform1f: proto.uniform1f,
  }
  const draw = (gl: GL): void => {
    last = gl
    const program = gl.getParameter(gl.CURRENT_PROGRAM) as WebGLProgram | null
    if (!program) return
    const at = own.getUniformLocation?.call(gl, program as never, COUNT as never) as WebGLUniformLocation | null
    if (!at) return
    own.uniform1f?.call(gl, at as never, (counting ? (blended.on ? 1 + 1 / 255 : 1) : 0) as never)
    if (counting && blended.on) {
      const [one, add] = [gl.ONE as never, gl.ONE as never]
      own.blendFuncSeparate?.call(gl, one, add, one, add)
    }
  }
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])
    around(name, (gl) => draw(gl))
  const multi = document.createElement('canvas').getContext('webgl2')?.getExtension('WEBGL_multi_draw') as object | null
  if (multi) {
    const owner = Object.getPrototypeOf(multi) as Record<string, Call>
    for (const name of ['multiDrawArraysWEBGL', 'multiDrawElementsWEBGL']) {
      const call = owner[name]
      if (call)
        owner[name] = function (...args) {
          if (last) draw(last)
          return call.apply(this, args)
        }
    }
  }
  const sizes = (): number[] =>
    Array.from(textures.values(), (levels) => [...levels.values()].reduce((a, b) => a + b, 0))
  return {
    textureBytes: () => sizes().reduce((a, b) => a + b, 0),
    largest: (count) =>
      sizes()
        .toSorted((a, b) => b - a)
        .slice(0, count),
    countLayers: (on) => {
      counting = on
    },
    layers() {
      if (!last) throw new Error('nothing was drawn')
      const { drawingBufferWidth: w, drawingBufferHeight: h } = last
      const pixels = new Uint8Array(w * h * 4)
      last.readPixels(0, 0, w, h, last.RGBA, last.UNSIGNED_BYTE, pixels)
      let sum = 0
      let most = 0
      for (let i = 0; i < pixels.length; i += 4) {
        const v = pixels[i] ?? 0
        sum += v
        if (v > most) most = v
      }
      return { mean: sum / (w * h), most }
    },
  }
}
