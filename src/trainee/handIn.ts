import type { VerificationState } from '../api/completion'
import { buildCompletion } from '../report/completion'
import type { Outbox } from '../report/outbox'
import { type OutboxItem, type OutboxStore, type Send, isOutboxItem } from '../report/outboxItem'
import type { Surroundings } from '../report/surroundings'
import { type Sign, signedRun } from './enrolled/sign'
import type { Finished } from './finish'

/** Takes a finished run to the outbox. */
export interface HandIn {
  /**
   * Puts the run on disk the moment it ends, before the debrief: whoever takes the headset off now loses
   * nothing but the answer to the last question.
   */
  hold(finished: Finished, around: Surroundings): Promise<void>
  /** With the trainee's answer (1..5, or null) into the outbox, which sends it. */
  send(satisfaction: number | null): Promise<void>
  /**
   * How the server's re-run of the run sent last stands: the same bytes are handed in once more, which changes
   * nothing there and is answered with the state. Null where there is none to ask about, or no answer.
   */
  ask(): Promise<VerificationState | null>
  /** Runs that an earlier page held and never sent go to the outbox as they are. */
  recover(): Promise<void>
}

interface Held {
  finished: Finished
  around: Surroundings
}

/** A run that cannot be signed now is kept without its signature: sendSigned sees to it that it is not sent so. */
export function createHandIn(outbox: Outbox, held: OutboxStore, send: Send, sign: Sign, now: () => Date): HandIn {
  let last: OutboxItem | null = null
  let current: Held | null = null
  const itemOf = async ({ finished, around }: Held, satisfaction: number | null): Promise<OutboxItem> => {
    const { start, claim, checks, recording } = finished
    const completion = buildCompletion({ start, claim, checks, recording, around, satisfaction })
    const item: OutboxItem = {
      run: start.run,
      completion,
      recording,
      ticket: around.ticket,
      putAt: now().toISOString(),
      triedAt: null,
      tries: 0,
      refused: null,
    }
    return (await signedRun(item, sign)) ?? item
  }
  return {
    async hold(finished, around) {
      current = { finished, around }
      const item = await itemOf(current, null)
      const kept = await held.put(item)
      // A disk that takes nothing: the outbox tries its own way, keeps the run in memory, and tells the page.
      if (!kept.ok) await this.send(null)
    },
    async send(satisfaction) {
      const mine = current
      current = null
      if (!mine) return
      const item = await itemOf(mine, satisfaction)
      last = item
      const where = await outbox.put(item)
      if (where === 'on-disk') await held.remove(item.run)
    },
    async ask() {
      if (!last) return null
      const outcome = await send(last)
      return outcome.kind === 'acknowledged' ? outcome.receipt.verification : null
    },
    async recover() {
      const left = await held.all()
      if (!left.ok) return
      for (const item of left.value.filter(isOutboxItem)) {
        // The page was closed between the outbox's disk and this one: what went to the outbox has the trainee's answer,
        // and the same run without it would be turned away as another one.
        const there = outbox.get(item.run) !== null || item.run in outbox.state.getState().receipts
        if (there || (await outbox.put(item)) === 'on-disk') await held.remove(item.run)
      }
    },
  }
}
