import type { PipingLook, ValveAt } from '../../src/site/looks/pipe'

/**
 * How the lines of the unloading station run, as they are drawn (world frame, metres). The straight runs that are met and aimed
 * at are the solids in site.ts; liquid DN 100, gas DN 65, nitrogen DN 40, in the colours of GB 7231.
 */
type Routes = Omit<PipingLook, 'kind'>

/** A vessel's outlet at its foot, up beside the shell and over to the rack; the vessel's middle is at `x`. */
const outlet = (x: number) =>
  ({
    dn: 100,
    material: 'paint-yellow',
    route: [
      [x, 1.3, -20],
      [x, 0.6, -20],
      [x, 0.6, -18.3],
      [x, 4.9, -18.3],
      [x, 4.9, -14],
    ],
    flanges: [0.35, 1.9, 5.2, -0.5],
    far: true,
  }) as const

export const liquid: Routes = {
  runs: [
    {
      dn: 100,
      material: 'paint-yellow',
      route: [
        [2.6, 0.5, -4.73],
        [2.6, 0.5, -13.2],
        [2.6, 4.95, -13.2],
        [2.6, 4.95, -13.9],
      ],
      flanges: [0.12, 5.4, 9.5],
    },
    outlet(-9),
    outlet(9),
    // back to the arm by the check valve, and the blow-down of the stretch between the two block valves
    {
      dn: 100,
      material: 'paint-yellow',
      route: [
        [1.25, 0.72, -4.3],
        [0.95, 0.72, -4.3],
        [0.95, 0, -4.3],
      ],
    },
    {
      dn: 100,
      material: 'paint-yellow',
      route: [
        [2.25, 0.72, -4.3],
        [2.6, 0.72, -4.3],
        [2.6, 0.72, -4.6],
      ],
    },
    {
      dn: 100,
      material: 'paint-yellow',
      route: [
        [1.5, 0.87, -5.44],
        [2.6, 0.87, -5.44],
        [2.6, 0.5, -5.44],
      ],
      flanges: [0.25],
    },
    {
      dn: 100,
      material: 'paint-yellow',
      route: [
        [0.1, 0.87, -5.44],
        [-0.35, 0.87, -5.44],
        [-0.35, 0, -5.44],
      ],
      flanges: [0.12],
    },
  ],
  valves: [-9, 9].map((x) => ({
    type: 'gate',
    dn: 100,
    at: [x, 2.2, -18.3],
    along: [0, 1, 0],
    up: [0, 0, 1],
    material: 'paint-yellow',
    far: true,
  })),
  stands: [-6.2, -9.4, -11.8].map((z) => ({ at: [2.6, 0.5, z], dn: 100 })),
}

export const gas: Routes = {
  runs: [
    {
      dn: 65,
      material: 'paint-yellow',
      route: [
        [3.9, 0.5, -4.73],
        [3.9, 0.5, -13.2],
        [3.9, 5, -13.2],
        [3.9, 5, -13.55],
      ],
      flanges: [0.12, 5.4, 9.5],
    },
  ],
  stands: [-6.2, -9.4, -11.8].map((z) => ({ at: [3.9, 0.5, z], dn: 65 })),
}

export const nitrogen: Routes = {
  runs: [
    {
      dn: 40,
      material: 'paint-blue',
      route: [
        [5.8, 1.15, -4.95],
        [5.8, 1.15, -4.5],
        [5.8, 0.7, -4.5],
        [4.2, 0.7, -4.5],
        [4.2, 0.7, -4.62],
        [3.98, 0.7, -4.62],
      ],
      flanges: [0.25, 1.7],
    },
    // up behind the post to the valve, and down to the metal hose
    {
      dn: 25,
      material: 'paint-blue',
      route: [
        [5, 0.7, -4.5],
        [5, 0.7, -4.06],
        [5, 1.15, -4.06],
        [5, 1.15, -3.9],
      ],
    },
  ],
  stands: [{ at: [4.5, 0.7, -4.5], dn: 40 }],
}

/** Root valves of both lines in the frame of their part, whose origin is under the liquid line. */
export const rootValves: ValveAt[] = [
  { type: 'driven', dn: 100, at: [0, 0.5, 0], along: [0, 0, 1], up: [0, 1, 0], material: 'paint-red' },
  { type: 'gate', dn: 65, at: [1.3, 0.5, 0], along: [0, 0, 1], up: [0, 1, 0], material: 'paint-red' },
]
