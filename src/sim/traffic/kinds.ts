import { type Idm, CITY } from './idm'
import type { AgentKind, LaneKind } from './map'

/** What a kind of road user is like: sizes in m, speeds in m/s, rates in m/s2. */
export interface Kind {
  lane: LaneKind
  lengthM: number
  widthM: number
  /** From the front axle to the front, and to the rear axle; 0: it turns on the spot. */
  noseM: number
  wheelbaseM: number
  /** Speed that it likes, least and most. */
  likesMS: readonly [number, number]
  idm: Idm
  /** One cannot see through it or over it. */
  tall: boolean
  massKg: number
}

/** Walkers keep 0.5 m and 0.5 s behind each other and are at their speed in a second: chosen. */
const ON_FOOT: Idm = { timeGapS: 0.5, standM: 0.5, accelMS2: 1, decelMS2: 1.5 }
/** Riders follow nearer than drivers: chosen. Deceleration by hazards/ebike.ts stays within what a brake does on a wet road. */
const RIDING: Idm = { timeGapS: 0.9, standM: 1, accelMS2: 1, decelMS2: 1.5 }
const HEAVY: Idm = { ...CITY, timeGapS: 1.5, accelMS2: 0.8 }

const motor = { lane: 'motor', idm: CITY, likesMS: [9, 13] } as const

/**
 * Sizes: cars of the middle class and vans by makers' sheets; bus of 12 m and lorry within GB 1589-2016; e-bike within GB
 * 17761-2024 with its rider's breadth; persons by GB/T 10000-2023 with clothes. Masses and speeds chosen for training.
 */
export const KINDS: Record<AgentKind, Kind> = {
  car: { ...motor, lengthM: 4.6, widthM: 1.8, noseM: 0.9, wheelbaseM: 2.7, tall: false, massKg: 1500 },
  taxi: { ...motor, lengthM: 4.6, widthM: 1.8, noseM: 0.9, wheelbaseM: 2.7, tall: false, massKg: 1500 },
  van: { ...motor, lengthM: 5, widthM: 1.9, noseM: 0.9, wheelbaseM: 3, tall: true, massKg: 2500 },
  bus: { ...motor, idm: HEAVY, lengthM: 12, widthM: 2.55, noseM: 2.7, wheelbaseM: 5.9, tall: true, massKg: 16_000 },
  lorry: { ...motor, idm: HEAVY, lengthM: 8.5, widthM: 2.5, noseM: 1.4, wheelbaseM: 4.9, tall: true, massKg: 25_000 },
  ebike: {
    lane: 'bike',
    idm: RIDING,
    likesMS: [3.3, 5.2],
    lengthM: 1.8,
    widthM: 0.7,
    noseM: 0.3,
    wheelbaseM: 1.25,
    tall: false,
    massKg: 125,
  },
  tricycle: {
    lane: 'bike',
    idm: RIDING,
    likesMS: [2.8, 4],
    lengthM: 2.6,
    widthM: 1,
    noseM: 0.3,
    wheelbaseM: 1.9,
    tall: false,
    massKg: 250,
  },
  walker: {
    lane: 'foot',
    idm: ON_FOOT,
    likesMS: [1.1, 1.6],
    lengthM: 0.4,
    widthM: 0.55,
    noseM: 0.2,
    wheelbaseM: 0,
    tall: false,
    massKg: 68,
  },
  child: {
    lane: 'foot',
    idm: ON_FOOT,
    likesMS: [1, 1.4],
    lengthM: 0.3,
    widthM: 0.4,
    noseM: 0.15,
    wheelbaseM: 0,
    tall: false,
    massKg: 30,
  },
  dog: {
    lane: 'foot',
    idm: ON_FOOT,
    likesMS: [1.7, 1.9],
    lengthM: 0.8,
    widthM: 0.3,
    noseM: 0.4,
    wheelbaseM: 0,
    tall: false,
    massKg: 15,
  },
}
