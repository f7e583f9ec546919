import type { FrameClock } from './clock'

const DRAWS = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const

/**
 * Lets the browser fill pixels only every so many frames. A software renderer needs 20 to 100 ms for a picture that a
 * test of the devices does not look at; everything else of a frame (input, ticks, the view's own work) goes on.
 */
export function thinDrawing(clock: FrameClock): (every: number) => void {
  let every = 1
  const { prototype } = WebGL2RenderingContext
  for (const name of DRAWS) {
    const draw = prototype[name] as (this: WebGL2RenderingContext, ...args: number[]) => void
    Object.defineProperty(prototype, name, {
      value(this: WebGL2RenderingContext, ...args: number[]): void {
        if (clock.frames % every === 0) draw.apply(this, args)
      },
    })
  }
  return (n) => {
    every = n
  }
}
