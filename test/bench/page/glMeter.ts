/** What the page asked WebGL for since it was last taken. */
export interface GlCount {
  calls: number
  draws: number
  triangles: number
  /** Time inside of calls, ms; only while they are timed. */
  ms: number
}

type Call = (this: object, ...args: unknown[]) => unknown
type Methods = Record<string, Call>

const trianglesOf = (mode: number, vertices: number): number =>
  mode === WebGL2RenderingContext.TRIANGLES ? vertices / 3 : mode > WebGL2RenderingContext.TRIANGLES ? vertices - 2 : 0

const arg = (args: unknown[], i: number): number => args[i] as number
const list = (args: unknown[], i: number): ArrayLike<number> => args[i] as ArrayLike<number>

/** Triangles of a call, by the function's name; multi-draws are one call of the page for many draws of the driver. */
const DRAWS: Record<string, (args: unknown[]) => number> = {
  drawArrays: (a) => trianglesOf(arg(a, 0), arg(a, 2)),
  drawElements: (a) => trianglesOf(arg(a, 0), arg(a, 1)),
  drawArraysInstanced: (a) => trianglesOf(arg(a, 0), arg(a, 2)) * arg(a, 3),
  drawElementsInstanced: (a) => trianglesOf(arg(a, 0), arg(a, 1)) * arg(a, 4),
  multiDrawArraysWEBGL: (a) => sum(arg(a, 0), list(a, 3), arg(a, 4), arg(a, 5)),
  multiDrawElementsWEBGL: (a) => sum(arg(a, 0), list(a, 1), arg(a, 2), arg(a, 6)),
}

function sum(mode: number, counts: ArrayLike<number>, from: number, draws: number): number {
  let all = 0
  for (let i = 0; i < draws; i++) all += trianglesOf(mode, counts[from + i] ?? 0)
  return all
}

/** Counts draws always; fills pixels only when told; times every call only between time(true) and time(false). */
export function meterGl(now: () => number): { fill(on: boolean): void; time(on: boolean): void; take(): GlCount } {
  let filling = true
  let count: GlCount = { calls: 0, draws: 0, triangles: 0, ms: 0 }
  const { prototype } = WebGL2RenderingContext
  const multi = document.createElement('canvas').getContext('webgl2')?.getExtension('WEBGL_multi_draw')
  const owners = [prototype, multi ? Object.getPrototypeOf(multi) : null].filter(
    (o) => o !== null,
  ) as unknown as Methods[]

  for (const owner of owners)
    for (const [name, triangles] of Object.entries(DRAWS)) {
      const draw = owner[name]
      if (!draw) continue
      owner[name] = function (...args) {
        count.draws++
        count.triangles += triangles(args)
        return filling ? draw.apply(this, args) : undefined
      }
    }

  const untimed = new Map<Methods, Methods>()
  function time(on: boolean): void {
    for (const owner of owners) {
      if (!on) {
        Object.assign(owner, untimed.get(owner))
        continue
      }
      const before: Methods = {}
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
        if (typeof value !== 'function' || name === 'constructor') continue
        const call = (before[name] = value as Call)
        owner[name] = function (...args) {
          const from = now()
          const result = call.apply(this, args)
          count.ms += now() - from
          count.calls++
          return result
        }
      }
      untimed.set(owner, before)
    }
  }

  return {
    fill: (on) => {
      filling = on
    },
    time,
    take() {
      const taken = count
      count = { calls: 0, draws: 0, triangles: 0, ms: 0 }
      return taken
    },
  }
}
