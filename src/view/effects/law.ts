export type Triple = readonly [number, number, number]

/** How a particle is drawn: the numbers that the shader knows them by. */
export const SHAPES = { puff: 0, flame: 1, streak: 2, sheet: 3, glow: 4, mote: 5, fog: 6 } as const
/** Where particles are born about the emitter's place: within an ellipsoid, within a box, evenly along a line. */
export const BIRTHS = { round: 0, box: 1, line: 2 } as const

/**
 * The law of one emitter. A particle's place, size, colour and opacity are functions of this, of its number and of time;
 * src/view/effects/vertexShader.ts works them out, the processor keeps nothing of a particle. Metres and seconds.
 */
export interface Law {
  shape: keyof typeof SHAPES
  birth: keyof typeof BIRTHS
  at: Triple
  /** Half extents of where they are born; for a line, from its middle to its end. */
  half: Triple
  count: number
  /** A particle is born every `lifeS / count` and lives so long. */
  lifeS: number
  /** At birth, m/s, and how far any component may differ from it. */
  velocity: Triple
  spread: number
  /** Speed that is lost, 1/s; acceleration upwards, m/s2; share of the wind at 10 m that carries it once it has slowed. */
  drag: number
  lift: number
  wind: number
  /** It wanders by so many m/s. */
  wobble: number
  /** Radius at birth and at the end; between them it grows as age to the power `grow`. */
  size: readonly [number, number]
  grow: number
  opacity: number
  /** Share of life in which it appears, and the power by which it fades. */
  fadeIn: number
  fadeOut: number
  /** Linear colour: of what scatters light, or radiance of what gives it. */
  color: Triple
  /** 0: hides what is behind and is lit; 1: adds light of its own. */
  glow: number
  /** Streaks and flames are longer than wide by the way made in so many seconds. */
  stretchS: number
  /** Particles draw together to the axis by this share until they end. */
  taper: number
  /** Ground under it: nothing is drawn below, what falls stays or leaps up. */
  floor: number
}

/** What most have in common. */
export const REST = {
  birth: 'round',
  half: [0, 0, 0],
  velocity: [0, 0, 0],
  spread: 0,
  drag: 0.01,
  lift: 0,
  wind: 0,
  wobble: 0,
  grow: 1,
  fadeIn: 0.1,
  fadeOut: 1,
  glow: 0,
  stretchS: 0,
  taper: 0,
  floor: 0,
} as const satisfies Partial<Law>

/** Way made with drag `k` (1/s) in `a` seconds: at 1 m/s of speed at birth, and at 1 m/s2 of lift. */
export function coast(k: number, a: number): { way: number; lifted: number } {
  const way = (1 - Math.exp(-k * a)) / k
  // the difference of nearly equal terms: without drag, a^2 / 2
  return { way, lifted: k * a < 0.02 ? (a * a) / 2 : (a - way) / k }
}

/** Height over its birth that a particle of `law` has at the end, metres, in still air. */
export function riseOf(law: Law): number {
  const { way, lifted } = coast(law.drag, law.lifeS)
  return law.velocity[1] * way + law.lift * lifted
}

/** Sphere that holds all particles of `law` with the wind (m/s at 10 m) given: middle and radius. */
export function boundsOf(law: Law, windX: number, windZ: number): { x: number; y: number; z: number; radius: number } {
  const { way } = coast(law.drag, law.lifeS)
  const carried = law.wind * (law.lifeS - way)
  const dx = law.velocity[0] * way + windX * carried
  const dz = law.velocity[2] * way + windZ * carried
  const dy = Math.max(law.floor - law.at[1], riseOf(law))
  const own = Math.hypot(...law.half) + Math.max(...law.size) + law.spread * way + law.wobble * law.lifeS
  return {
    x: law.at[0] + dx / 2,
    y: law.at[1] + dy / 2,
    z: law.at[2] + dz / 2,
    radius: Math.hypot(dx, dy, dz) / 2 + own,
  }
}
