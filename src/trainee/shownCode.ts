import { type StoreApi, createStore } from 'zustand/vanilla'
import type { AskCode, AskedCode, CodeState } from '../api/codes'
import type { CodeClient } from './client'
import type { Answer, RequestFailure } from './answer'

/** A supervisor types the digits meanwhile: the answer is asked for this often, ms. */
export const LOOK_MS = 2_000

export type Settled = Extract<CodeState, { state: 'signed-in' | 'enrolled' }>

export interface CodeShown {
  /** The digits to show; null while they are asked for, or when they are no good any more. */
  asked: AskedCode | null
  over: 'refused' | 'expired' | null
  failure: RequestFailure | null
}

export interface ShownCodePorts {
  /** The secret of the training address. */
  code: string
  codes: CodeClient
  what: () => Promise<Answer<AskCode>>
  /** Told once, when a supervisor has confirmed. */
  settled: (state: Settled) => void
  /** Calls back after `ms`; gives what cancels it. */
  after: (ms: number, call: () => void) => () => void
}

export interface ShownCode {
  readonly state: StoreApi<CodeShown>
  /** Asks for digits, and then looks whether they were confirmed until they are, or are no good any more. */
  ask(): Promise<void>
  stop(): void
}

const NOTHING: CodeShown = { asked: null, over: null, failure: null }

/** Six digits on this screen, from asking for them to what a supervisor made of them. */
export function showCode({ code, codes, what, settled, after }: ShownCodePorts): ShownCode {
  const state = createStore<CodeShown>(() => NOTHING)
  let cancel: () => void = () => undefined
  /** Answers to an earlier asking count no more. */
  let round = 0

  const look = async (asked: AskedCode, mine: number): Promise<void> => {
    const answer = await codes.look(code, asked)
    if (mine !== round) return
    const now = answer.ok ? answer.value : null
    if (now?.state === 'signed-in' || now?.state === 'enrolled') return settled(now)
    const over = now?.state === 'refused' || now?.state === 'expired' ? now.state : null
    if (over) return state.setState({ ...NOTHING, over })
    // A network that is away for a moment changes nothing; a server that does not know the digits any more does.
    if (!answer.ok && answer.error.status === 401) return state.setState({ ...NOTHING, over: 'expired' })
    lookLater(asked, mine)
  }
  const lookLater = (asked: AskedCode, mine: number): void => {
    cancel = after(LOOK_MS, () => void look(asked, mine))
  }

  return {
    state,
    async ask() {
      cancel()
      const mine = ++round
      state.setState(NOTHING)
      const asking = await what()
      const given = asking.ok ? await codes.ask(code, asking.value) : asking
      if (mine !== round) return
      if (!given.ok) return state.setState({ ...NOTHING, failure: given.error })
      state.setState({ ...NOTHING, asked: given.value })
      lookLater(given.value, mine)
    },
    stop() {
      round++
      cancel()
    },
  }
}
