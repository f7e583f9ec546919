import type { DeviceKind } from './habits'

/** What one holds in the hand here: a headset where there is one, else a finger or a mouse. `vr` as useVrSupport says it. */
export function deviceKind(vr: boolean | null): DeviceKind {
  if (vr) return 'headset'
  return window.matchMedia('(pointer: coarse)').matches ? 'touch' : 'desk'
}
