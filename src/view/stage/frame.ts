/**
 * Order of work within a frame, as priorities of useFrame. All are negative: a positive one would make
 * @react-three/fiber leave the rendering to us. @react-three/xr updates its session state at -1000.
 */
export const FRAME = {
  /** Tracking space is calibrated: everything that reads a pose comes after it. */
  place: -950,
  /** Input is read and the simulation advances. */
  advance: -900,
  /** The last ticks are taken note of, rig and camera stand where they are between them. */
  rig: -800,
  /** Entities, people, gas. */
  world: -700,
  /** Panels, pointers, captions, fades: everything that follows the head. */
  overlay: -600,
} as const
