import type { Mode } from '../../record/types'
import type { DeviceKind } from './habits'

const KINDS: Partial<Record<Mode, DeviceKind>> = { vr: 'headset', ar: 'headset', touch: 'touch' }

/** What one holds in the hand in this way of taking part; on a screen without fingers a mouse. */
export const deviceKind = (mode: Mode | null | undefined): DeviceKind => (mode && KINDS[mode]) ?? 'desk'
