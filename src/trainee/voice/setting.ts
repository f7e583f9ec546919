import { createStore } from 'zustand/vanilla'
import type { Volume } from '../../view/sound/mixer'

const VOICES = 'muster.voices'
const SOUND = 'muster.sound'
const VOLUMES: readonly Volume[] = ['full', 'low', 'off']

/** Does the device say lines aloud? Kept for its next use. */
export const voiceSetting = createStore<{ on: boolean }>(() => ({ on: kept(VOICES) !== 'off' }))

/** How loud are the world and one's own clicks on this device? Kept for its next use. */
export const soundSetting = createStore<{ volume: Volume }>(() => ({
  volume: VOLUMES.find((volume) => volume === kept(SOUND)) ?? 'full',
}))

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Only the next visit forgets it.
  }
}

/** Switches voices off or on. */
export function toggleVoices(): void {
  const on = !voiceSetting.getState().on
  voiceSetting.setState({ on })
  keep(VOICES, on ? 'on' : 'off')
}

/** Softer, then silent, then as loud as before. */
export function nextVolume(): void {
  const volume = VOLUMES[(VOLUMES.indexOf(soundSetting.getState().volume) + 1) % VOLUMES.length] as Volume
  soundSetting.setState({ volume })
  keep(SOUND, volume)
}
