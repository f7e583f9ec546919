import { describe, expect, it, vi } from 'vitest'
import type { CodeState } from '../../src/api/codes'
import type { CodeClient } from '../../src/trainee/client'
import type { Answer } from '../../src/trainee/answer'
import { showCode } from '../../src/trainee/shownCode'

const ASKED = { id: 'i1', code: '135790', secret: 's1', expiresAt: '2026-01-01T00:03:00.000Z' }
const SESSION = { token: 'tok', trainee: { id: 'p1', name: '学员甲' }, expiresAt: '2026-01-01T12:00:00.000Z' }
const state = (value: CodeState): Answer<CodeState> => ({ ok: true, value })
const refused = (status: number): Answer<CodeState> => ({ ok: false, error: { code: 'x', message: 'x', status } })

function shownWith(...answers: Answer<CodeState>[]) {
  const due: (() => void)[] = []
  const codes: CodeClient = {
    ask: vi.fn(async () => ({ ok: true as const, value: ASKED })),
    look: vi.fn(async () => answers.shift() ?? state({ state: 'waiting' })),
  }
  const settled = vi.fn()
  const shown = showCode({
    code: 'yard',
    codes,
    what: async () => ({ ok: true, value: { purpose: 'sign-in', trainee: 'p1', about: 'Quest' } }),
    settled,
    after: (_, call) => (due.push(call), () => void due.splice(0)),
  })
  const pass = async (): Promise<void> => {
    due.shift()?.()
    for (let n = 0; n < 10; n++) await Promise.resolve()
  }
  return { shown, codes, settled, due, pass }
}

describe('six digits', () => {
  it('are shown until a supervisor has confirmed, which is told once', async () => {
    const { shown, settled, pass, due } = shownWith(
      state({ state: 'waiting' }),
      refused(0),
      refused(503),
      state({ state: 'signed-in', session: SESSION }),
    )
    await shown.ask()
    for (let n = 0; n < 3; n++) {
      await pass()
      expect(shown.state.getState()).toEqual({ asked: ASKED, over: null, failure: null })
    }
    await pass()
    expect(settled).toHaveBeenCalledExactlyOnceWith({ state: 'signed-in', session: SESSION })
    expect(due).toEqual([])
  })

  it.each([
    ['refused', state({ state: 'refused' }), 'refused'],
    ['expired', state({ state: 'expired' }), 'expired'],
    ['not known any more', refused(401), 'expired'],
  ] as const)('are taken away when %s, and new ones can be asked for', async (_, answer, over) => {
    const { shown, codes, pass, due } = shownWith(answer)
    await shown.ask()
    await pass()
    expect(shown.state.getState()).toEqual({ asked: null, over, failure: null })
    expect(due).toEqual([])
    await shown.ask()
    expect(codes.ask).toHaveBeenCalledTimes(2)
    expect(shown.state.getState().asked).toEqual(ASKED)
  })

  it('of a page that was left sign nobody in', async () => {
    const { shown, settled, codes, due } = shownWith(state({ state: 'signed-in', session: SESSION }))
    await shown.ask()
    const looking = due[0]
    shown.stop()
    looking?.()
    await vi.waitFor(() => expect(codes.look).toHaveBeenCalled())
    expect(settled).not.toHaveBeenCalled()
  })

  it('say why there are none', async () => {
    const { shown, codes } = shownWith()
    vi.mocked(codes.ask).mockResolvedValue({ ok: false, error: { code: 'unreachable', message: 'away', status: 0 } })
    await shown.ask()
    expect(shown.state.getState().failure?.code).toBe('unreachable')
  })
})
