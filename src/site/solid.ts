import { type Vec3, vec } from '../base/vec'
import type { Look } from './look'
import type { Label, Material, Part, Solid } from './types'

type Triple = readonly [number, number, number]
interface Flags {
  /** One can walk through it. */
  passable?: boolean
  /** One can see past it. */
  clear?: boolean
  /** Turn of a box about the vertical, radians. */
  yaw?: number
}

const flagged = (solid: Solid, { passable, clear }: Flags): Solid => ({
  ...solid,
  ...(passable ? { passable } : {}),
  ...(clear ? { clear } : {}),
})

/** A box by its centre and full size (x, y, z), metres. */
export const block = (material: Material, centre: Triple, size: Triple, flags: Flags = {}): Solid =>
  flagged(
    {
      shape: {
        kind: 'box',
        at: vec(...centre),
        half: vec(size[0] / 2, size[1] / 2, size[2] / 2),
        ...(flags.yaw ? { yaw: flags.yaw } : {}),
      },
      material,
    },
    flags,
  )

/** A round bar, pipe or vessel along one axis, by its centre, radius and full length in metres. */
export const rod = (
  material: Material,
  axis: 'x' | 'y' | 'z',
  centre: Triple,
  radius: number,
  length: number,
  flags: Flags = {},
): Solid =>
  flagged({ shape: { kind: 'cylinder', at: vec(...centre), radius, half: length / 2, axis }, material }, flags)

export const ball = (material: Material, centre: Triple, radius: number, flags: Flags = {}): Solid =>
  flagged({ shape: { kind: 'sphere', at: vec(...centre), radius }, material }, flags)

/** Thin things on the floor (paint, slabs, gratings): walked on, and no obstacle to a teleport's ray. */
export const FLAT: Flags = { passable: true, clear: true }
/** Pipes, brackets and small gear: walked past and looked past. */
export const SLIGHT: Flags = { passable: true, clear: true }
/** Railings and mesh: in the way of a body, not of the eye. */
export const OPEN: Flags = { clear: true }

/** Lettering. `yaw` 0 faces south. */
export const letter = (
  text: string,
  at: Triple,
  yaw: number,
  height: number,
  ink: string,
  more: Partial<Pick<Label, 'ground' | 'sign' | 'within'>> = {},
): Label => ({ text, at: vec(...at), yaw, height, ink, ...more })

/** A part from its pieces; `at` on the ground unless it hangs. */
export const part = (kind: string, id: string, at: Vec3, yaw: number, solids: Solid[], labels: Label[] = []): Part => ({
  id,
  kind,
  at,
  yaw,
  solids,
  labels,
})

/** The same part with a look of its own. */
export const looking = (of: Part, look: Look): Part => ({ ...of, look })
