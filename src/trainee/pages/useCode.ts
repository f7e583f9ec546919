import { useCallback, useEffect, useRef, useState } from 'react'
import type { AskCode, AskedCode, CodeState } from '../../api/codes'
import { useWay } from '../parts'
import type { Answer, RequestFailure } from '../ports'

/** A supervisor types the digits meanwhile: the answer is asked for this often, ms. */
const LOOK_MS = 2_000

export type Settled = Extract<CodeState, { state: 'signed-in' | 'enrolled' }>

export interface ShownCode {
  /** The digits to show; null while they are asked for, or when they are no good any more. */
  asked: AskedCode | null
  over: 'refused' | 'expired' | null
  failure: RequestFailure | null
  /** Asks for new digits. */
  again: () => void
}

/**
 * Asks for six digits and then, for as long as the page is up, whether a supervisor has confirmed them; `settled` is
 * told once. A network that is away for a moment changes nothing.
 */
export function useCode(what: () => Promise<Answer<AskCode>>, settled: (state: Settled) => void): ShownCode {
  const { code, codes } = useWay()
  const [asked, setAsked] = useState<AskedCode | null>(null)
  const [over, setOver] = useState<ShownCode['over']>(null)
  const [failure, setFailure] = useState<RequestFailure | null>(null)
  const [round, setRound] = useState(0)
  const latest = useRef({ what, settled })
  latest.current = { what, settled }

  useEffect(() => {
    let gone = false
    setAsked(null)
    setOver(null)
    setFailure(null)
    void (async () => {
      const asking = await latest.current.what()
      const given = asking.ok ? await codes.ask(code, asking.value) : asking
      if (gone) return
      if (given.ok) setAsked(given.value)
      else setFailure(given.error)
    })()
    return () => {
      gone = true
    }
  }, [code, codes, round])

  useEffect(() => {
    if (!asked) return
    let gone = false
    let timer: ReturnType<typeof setTimeout>
    const look = async (): Promise<void> => {
      const answer = await codes.look(code, asked)
      if (gone) return
      const state = answer.ok ? answer.value : null
      if (state?.state === 'signed-in' || state?.state === 'enrolled') return latest.current.settled(state)
      if (state?.state === 'refused' || state?.state === 'expired') {
        setAsked(null)
        return setOver(state.state)
      }
      if (!answer.ok && answer.error.status === 401) {
        setAsked(null)
        return setOver('expired')
      }
      timer = setTimeout(() => void look(), LOOK_MS)
    }
    timer = setTimeout(() => void look(), LOOK_MS)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [asked, code, codes])

  return { asked, over, failure, again: useCallback(() => setRound((n) => n + 1), []) }
}
