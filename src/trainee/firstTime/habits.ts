import { z } from 'zod'
import { sha256Hex } from '../../base/hash'
import type { Comfort } from '../../input/comfort'
import type { Span } from './breaks'

/** What somebody has got used to: what was learnt with one kind of device is new with another. */
export type DeviceKind = 'headset' | 'touch' | 'desk'

/** What this device remembers of one trainee, so that a shared headset suits each who puts it on. */
export interface Habits {
  /** Null until they have been asked: then the device's own usage holds. */
  comfort: Comfort | null
  /** Kinds of device on which the lesson was passed, or said not to be needed. */
  knows: DeviceKind[]
  /** When the headset was on, within the last hour. */
  worn: Span[]
}

export interface HabitStore {
  of: (trainee: string) => Habits
  keep: (trainee: string, change: Partial<Habits>) => void
}

/** Where the habits lie: one text. Neither call throws; a disk that keeps nothing reads as null. */
export interface Disk {
  read: () => string | null
  write: (text: string) => void
}

/** People of whom a device remembers; then whoever came longest ago is forgotten. A crew shares a headset, no town. Chosen. */
const MOST = 50
/** Digits of the SHA-256 that stands for a trainee: enough to tell fifty apart, and no id to be read off the disk. */
const DIGITS = 16

const personSchema = z.object({
  who: z.string().length(DIGITS),
  comfort: z
    .object({
      posture: z.enum(['standing', 'seated']),
      hand: z.enum(['right', 'left']),
      move: z.enum(['teleport', 'smooth']),
      turn: z.enum(['snap', 'smooth']),
      vignette: z.boolean(),
      text: z.enum(['normal', 'large']),
    })
    .nullable(),
  knows: z.array(z.enum(['headset', 'touch', 'desk'])),
  worn: z.array(z.object({ from: z.number(), to: z.number() })),
})
type Person = z.infer<typeof personSchema>

const whoIs = (trainee: string): string => sha256Hex(`muster-who\n${trainee}`).slice(0, DIGITS)

/** Who is on the disk, oldest first. What cannot be read is left out: everybody else keeps their habits. */
function read(disk: Disk): Person[] {
  try {
    const kept: unknown = JSON.parse(disk.read() ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.flatMap((one) => {
      const person = personSchema.safeParse(one)
      return person.success ? [person.data] : []
    })
  } catch {
    return []
  }
}

/** Habits of the people who use this device. Without a disk they last as long as the page. */
export function createHabits(disk: Disk): HabitStore {
  let people = read(disk)
  return {
    of(trainee) {
      const who = whoIs(trainee)
      const { comfort, knows, worn } = people.find((p) => p.who === who) ?? { comfort: null, knows: [], worn: [] }
      return { comfort, knows, worn }
    },
    keep(trainee, change) {
      const who = whoIs(trainee)
      people = [...people.filter((p) => p.who !== who), { who, ...this.of(trainee), ...change }].slice(-MOST)
      disk.write(JSON.stringify(people))
    },
  }
}

/** The browser's own store, which may be full or forbidden. */
export const browserDisk = (name: string): Disk => ({
  read() {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  write(text) {
    try {
      localStorage.setItem(name, text)
    } catch {
      // What is asked once more next time does no harm.
    }
  },
})
