/** A lamp or a fire as a source of light; strengths are candela over the scene's unit, places metres. */
export interface Light {
  x: number
  y: number
  z: number
  /** Steady strength, by which it is chosen; 0 while it does not burn. */
  strength: number
  /** What flickers: a share of the strength at this moment. */
  flicker: number
  /** Linear colour. */
  color: readonly [number, number, number]
  /** How it shines: SHINES of lampShader.ts. */
  shines: 0 | 1 | 2
  /** Which way it shines ahead, of length 1. */
  aim: { x: number; y: number; z: number }
}

/** What the shader is told of one of its few lights. */
export interface Slot {
  light: Light | null
  /** 0..1: comes up when it is chosen, goes down before it gives way to another. */
  share: number
}

/** Seconds in which a light comes up or goes down when the choice changes. Chosen: slower than the eye takes for a switch. */
const FADE_S = 1.2
/** Who is lit stays until another is so much brighter, so that two of a kind do not take turns. Chosen. */
const KEEPS = 1.25

/** Chooses which lights the shader has: those that are brightest where the viewer is, without popping. Keeps no lists of a frame. */
export class LampSlots {
  readonly slots: readonly Slot[]
  private readonly best: (Light | null)[]
  private first = true

  constructor(count: number) {
    this.slots = Array.from({ length: count }, () => ({ light: null, share: 0 }))
    this.best = this.slots.map(() => null)
  }

  /** Brings the slots up to date for an eye at (x, y, z), `dtS` seconds after the last call. The first call fades nothing. */
  follow(lights: readonly Light[], x: number, y: number, z: number, dtS: number): void {
    const { slots } = this
    this.rank(lights, x, y, z)
    const step = this.first ? 1 : dtS / FADE_S
    this.first = false
    for (const slot of slots) {
      const stays = slot.light !== null && this.best.includes(slot.light)
      slot.share = Math.max(0, Math.min(1, slot.share + (stays ? step : -step)))
      if (slot.share === 0) slot.light = null
    }
    for (const light of this.best) {
      if (!light || this.has(light)) continue
      for (const slot of slots) {
        if (slot.light) continue
        slot.light = light
        slot.share = Math.min(1, step)
        break
      }
    }
  }

  private has(light: Light): boolean {
    for (const slot of this.slots) if (slot.light === light) return true
    return false
  }

  /** The brightest lights, as many as there are slots. */
  private rank(lights: readonly Light[], x: number, y: number, z: number): void {
    const { best } = this
    best.fill(null)
    const bright = (l: Light): number => {
      const d2 = (l.x - x) ** 2 + (l.y - y) ** 2 + (l.z - z) ** 2
      return (l.strength / (d2 + 1)) * (this.has(l) ? KEEPS : 1)
    }
    for (const light of lights) {
      if (light.strength <= 0) continue
      let next: Light | null = light
      for (let i = 0; i < best.length && next; i++) {
        const there = best[i] ?? null
        if (there && bright(there) >= bright(next)) continue
        best[i] = next
        next = there
      }
    }
  }
}
