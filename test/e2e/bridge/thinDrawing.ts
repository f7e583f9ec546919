import type { FrameClock } from './clock'

const DRAWS = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced', 'clear'] as const
const MULTI_DRAWS = [
  'multiDrawElementsWEBGL',
  'multiDrawArraysWEBGL',
  'multiDrawElementsInstancedWEBGL',
  'multiDrawArraysInstancedWEBGL',
] as const

/** What a frame begins with is set by these, asked for by these names, and is this at first (WebGL 2). */
const CLEAR_VALUES = [
  ['clearColor', 'COLOR_CLEAR_VALUE', [0, 0, 0, 0]],
  ['clearDepth', 'DEPTH_CLEAR_VALUE', 1],
  ['clearStencil', 'STENCIL_CLEAR_VALUE', 0],
] as const

/** The emulator asks the renderer for them in every frame, and each time waits until all that was drawn is done. */
function rememberClearValues(prototype: WebGL2RenderingContext): void {
  const known = new WeakMap<WebGL2RenderingContext, Map<number, unknown>>()
  const of = (gl: WebGL2RenderingContext): Map<number, unknown> => {
    const values = known.get(gl) ?? new Map(CLEAR_VALUES.map(([, name, first]) => [gl[name], first]))
    known.set(gl, values)
    return values
  }
  for (const [setter, name] of CLEAR_VALUES) {
    const set = prototype[setter] as (...to: number[]) => void
    Object.defineProperty(prototype, setter, {
      configurable: true,
      value(this: WebGL2RenderingContext, ...to: number[]): void {
        of(this).set(this[name], setter === 'clearColor' ? to : to[0])
        set.apply(this, to)
      },
    })
  }
  const ask = prototype.getParameter as (name: number) => unknown
  Object.defineProperty(prototype, 'getParameter', {
    configurable: true,
    value(this: WebGL2RenderingContext, name: number): unknown {
      return of(this).get(name) ?? ask.call(this, name)
    },
  })
}

/**
 * Lets the browser fill pixels only in the frames in which the clock draws. A software renderer needs 20 to 100 ms for a picture that a
 * test of the devices does not look at; everything else of a frame (input, ticks, the view's own work) goes on.
 */
export function thinDrawing(clock: FrameClock): void {
  function thin(owner: object, names: readonly string[]): void {
    for (const name of names) {
      const draw: unknown = Reflect.get(owner, name)
      if (typeof draw !== 'function') continue
      Object.defineProperty(owner, name, {
        configurable: true,
        value(this: unknown, ...args: unknown[]): void {
          if (clock.draws) Reflect.apply(draw, this, args)
        },
      })
    }
  }

  const { prototype } = WebGL2RenderingContext
  thin(prototype, DRAWS)
  rememberClearValues(prototype)
  const getExtension = prototype.getExtension as (this: WebGL2RenderingContext, name: string) => object | null
  Object.defineProperty(prototype, 'getExtension', {
    value(this: WebGL2RenderingContext, name: string): object | null {
      const extension = getExtension.call(this, name)
      if (extension && name === 'WEBGL_multi_draw' && !Object.hasOwn(extension, MULTI_DRAWS[0])) {
        thin(extension, MULTI_DRAWS)
      }
      return extension
    },
  })
}
