import type { FrameClock } from './clock'

const DRAWS = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced', 'clear'] as const
const MULTI_DRAWS = [
  'multiDrawElementsWEBGL',
  'multiDrawArraysWEBGL',
  'multiDrawElementsInstancedWEBGL',
  'multiDrawArraysInstancedWEBGL',
] as const

/**
 * Lets the browser fill pixels only every so many frames. A software renderer needs 20 to 100 ms for a picture that a
 * test of the devices does not look at; everything else of a frame (input, ticks, the view's own work) goes on.
 */
export function thinDrawing(clock: FrameClock): (every: number) => void {
  let every = 1

  function thin(owner: object, names: readonly string[]): void {
    for (const name of names) {
      const draw: unknown = Reflect.get(owner, name)
      if (typeof draw !== 'function') continue
      Object.defineProperty(owner, name, {
        configurable: true,
        value(this: unknown, ...args: unknown[]): void {
          if (clock.frames % every === 0) Reflect.apply(draw, this, args)
        },
      })
    }
  }

  const { prototype } = WebGL2RenderingContext
  thin(prototype, DRAWS)
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
  return (n) => {
    every = n
  }
}
