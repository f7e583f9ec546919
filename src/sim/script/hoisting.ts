/** One way in which a crane moves: slewing (rad), its trolley (m), its hoist (m of rope). */
export interface Drive {
  at: number
  speed: number
  goal: number
}

/** How fast a drive goes, and how it gets there and stops; per second, and per second squared. */
export interface Pace {
  most: number
  rate: number
}

export const createDrive = (at: number): Drive => ({ at, speed: 0, goal: at })

/** Moves the drive on for `dtS`: speeding up evenly, and slowing down so as to stand at its goal. */
export function stepDrive(drive: Drive, { most, rate }: Pace, dtS: number): void {
  const left = drive.goal - drive.at
  const way = Math.abs(left)
  // the speed from which it can still stop there, and a tick's way that is left exactly
  const brakes = Math.sqrt(2 * rate * way)
  const wanted = Math.min(most, brakes, way / dtS) * (left < 0 ? -1 : 1)
  const change = Math.max(-rate * dtS, Math.min(rate * dtS, wanted - drive.speed))
  // the very end is reached at once: what is left there is less than a tick's braking
  const arrives = way <= 2 * rate * dtS * dtS && Math.abs(drive.speed) <= 2 * rate * dtS
  drive.speed = arrives ? left / dtS : drive.speed + change
  drive.at += drive.speed * dtS
}

/** Its goal is where it comes to a stand by braking evenly. */
export function brake(drive: Drive, { rate }: Pace): void {
  drive.goal = drive.at + (drive.speed * Math.abs(drive.speed)) / (2 * rate)
}

/** It stands at once. */
export function lock(drive: Drive): void {
  drive.goal = drive.at
  drive.speed = 0
}
