import { createStore } from 'zustand/vanilla'

const KEPT = 'muster.voices'

/** Does the device say lines aloud? Kept for its next use. */
export const voiceSetting = createStore<{ on: boolean }>(() => ({ on: kept() }))

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

/** Switches voices off or on. */
export function toggleVoices(): void {
  const on = !voiceSetting.getState().on
  voiceSetting.setState({ on })
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
  } catch {
    // Only the next visit forgets it.
  }
}
