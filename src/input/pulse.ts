import type { Cue, CueKind } from './cues'

/** How each cue feels: strength 0..1 and ms. All Chosen: a hover only just felt, a mark not to be missed. */
const FEEL: Record<CueKind, { strength: number; ms: number }> = {
  hover: { strength: 0.15, ms: 8 },
  press: { strength: 0.45, ms: 18 },
  take: { strength: 0.6, ms: 30 },
  'let-go': { strength: 0.3, ms: 15 },
  mark: { strength: 0.8, ms: 60 },
  refused: { strength: 0.35, ms: 120 },
  tug: { strength: 0.9, ms: 90 },
}

/** A controller's motor as browsers offer it; the types of WebXR know none. */
interface Motors {
  hapticActuators?: ArrayLike<{ pulse?: (strength: number, ms: number) => unknown }>
}

/** Lets the controller of the cue's hand be felt. A bare hand, and a device without motors, feels nothing. */
export function pulse(sources: Iterable<XRInputSource>, { kind, side }: Cue): void {
  const { strength, ms } = FEEL[kind]
  for (const { handedness, gamepad, hand } of sources) {
    if (handedness !== side || !gamepad || hand) continue
    const [motor] = Array.from((gamepad as Motors).hapticActuators ?? [])
    const done = motor?.pulse
      ? motor.pulse(strength, ms)
      : gamepad.vibrationActuator?.playEffect?.('dual-rumble', { duration: ms, strongMagnitude: strength })
    // a motor that is busy or gone is no matter
    if (done instanceof Promise) done.catch(() => undefined)
  }
}
