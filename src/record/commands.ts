import type { Command } from '../sim/sample'

/** More commands than this in one tick come from a broken device; the rest are dropped. */
export const MAX_COMMANDS = 16
/** Milliseconds that fit a gap or a pause: about 24 days. No turn comes near to it in milliradians. */
const MAX_AMOUNT = 2_147_483_647

/** Every command that there is, by its number in the file. Never renumber; add at the end. */
const CODES: readonly Command[] = [
  { kind: 'snap-turn', dir: 1 },
  { kind: 'snap-turn', dir: -1 },
  { kind: 'teleport', hand: 'left' },
  { kind: 'teleport', hand: 'right' },
  { kind: 'recentre' },
  { kind: 'tracking-lost' },
  { kind: 'tracking-found' },
  { kind: 'headset-off' },
  { kind: 'headset-on' },
  { kind: 'pause' },
  { kind: 'unpause', ms: 0 },
  { kind: 'stop', why: 'trainee' },
  { kind: 'stop', why: 'supervisor' },
  { kind: 'stop', why: 'device' },
  { kind: 'identity-check', how: 'pin', ok: false },
  { kind: 'identity-check', how: 'pin', ok: true },
  { kind: 'identity-check', how: 'supervisor', ok: false },
  { kind: 'identity-check', how: 'supervisor', ok: true },
  { kind: 'resumed', gapMs: 0 },
  { kind: 'hint' },
  { kind: 'turn', mrad: 1 },
  { kind: 'turn', mrad: -1 },
  { kind: 'radio' },
]

/**
 * The number of a command and what goes with it (milliseconds, or the milliradians of a turn; 0 for most), or null when
 * there is no such command.
 */
export function commandCode(command: Command): { code: number; amount: number } | null {
  const code = CODES.findIndex((known) => sameKind(known, command))
  return code < 0 ? null : { code, amount: whole(amountOf(command)) }
}

function amountOf(command: Command): number {
  if (command.kind === 'unpause') return command.ms
  if (command.kind === 'resumed') return command.gapMs
  return command.kind === 'turn' ? Math.abs(command.mrad) : 0
}

/** The command of a number, or null when there is none. */
export function commandOf(code: number, amount: number): Command | null {
  const known = CODES[code]
  if (!known) return null
  if (known.kind === 'unpause') return { kind: 'unpause', ms: whole(amount) }
  if (known.kind === 'resumed') return { kind: 'resumed', gapMs: whole(amount) }
  if (known.kind === 'turn') return { kind: 'turn', mrad: known.mrad * whole(amount) + 0 }
  return { ...known }
}

/** Commands as they are stored: unknown ones dropped, amounts whole, no more than fit. */
export function settleCommands(commands: readonly Command[]): Command[] {
  const out: Command[] = []
  for (const command of commands) {
    const coded = commandCode(command)
    const settled = coded && commandOf(coded.code, coded.amount)
    if (settled && out.length < MAX_COMMANDS) out.push(settled)
  }
  return out
}

const whole = (n: number): number => (n > 0 ? Math.min(MAX_AMOUNT, Math.round(n)) : 0)

function sameKind(known: Command, given: Command): boolean {
  if (known.kind === 'snap-turn') return given.kind === 'snap-turn' && given.dir === known.dir
  if (known.kind === 'teleport') return given.kind === 'teleport' && given.hand === known.hand
  if (known.kind === 'turn') return given.kind === 'turn' && given.mrad < 0 === known.mrad < 0
  if (known.kind === 'stop') return given.kind === 'stop' && given.why === known.why
  if (known.kind === 'identity-check')
    return given.kind === 'identity-check' && given.how === known.how && given.ok === known.ok
  return given.kind === known.kind
}
