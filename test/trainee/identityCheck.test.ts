import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answer, type Asked, IdentityCheck } from '../../src/trainee/check/identityCheck'
import type { Whose } from '../../src/trainee/identity'

const PINS: Record<string, Whose | 'offline'> = {
  '1111': 'trainee',
  '2222': 'supervisor',
  '8888': 'locked',
  '9999': 'offline',
}
const open: IdentityCheck[] = []

/** A question of this kind, and what came of it. */
function asking(asked: Asked, remote: () => boolean | null = () => null) {
  const answers: Answer[] = []
  const polls = vi.fn(async () => remote())
  const whose = async (pin: string) => PINS[pin] ?? ('nobody' as const)
  const check = new IdentityCheck(asked, { asked: true, name: 'A', whose, remote: polls }, (a) => void answers.push(a))
  open.push(check)
  return {
    check,
    polls,
    state: () => check.store.getState(),
    said: () => answers.map(({ how, ok }) => `${how} ${ok}`),
    async enter(pin: string) {
      for (const key of [...pin, 'enter']) check.press(key)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}
const pass = (s: number) => vi.advanceTimersByTimeAsync(s * 1000)

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  for (const check of open.splice(0)) check.stop()
  vi.useRealTimers()
})

describe('a PIN', () => {
  it.each<[Asked, string, string[]]>([
    ['start', '2222', ['supervisor true']],
    ['end', '2222', ['supervisor true']],
    ['random', '2222', ['supervisor true']],
    ['random', '1111', ['pin true']],
    ['return', '1111', ['pin true']],
    ['return', '2222', ['supervisor true']],
    ['start', '1111', []],
    ['end', '1111', []],
    ['return', '7777', []],
    ['random', '7777', []],
  ])('at %s: %s gives %j', async (asked, pin, said) => {
    const q = asking(asked)
    await q.enter(pin)
    expect(q.said()).toEqual(said)
    expect(q.state().problem).toBe(said.length === 0 ? 'wrong' : null)
  })

  it.each<[Asked, string]>([
    ['start', 'supervisor false'],
    ['random', 'pin false'],
    ['end', 'supervisor false'],
  ])('wrong three times at %s is an answer, and nothing counts after it', async (asked, answer) => {
    const q = asking(asked)
    await q.enter('7777')
    await q.enter('7778')
    expect([q.said(), q.check.triesLeft]).toEqual([[], 1])
    await q.enter('7779')
    await q.enter('2222')
    expect(q.said()).toEqual([answer])
  })

  it('wrong as often as one likes lets nobody go on with the run of somebody else', async () => {
    const q = asking('return')
    for (let i = 0; i < 20; i++) await q.enter('7777')
    q.check.decline()
    await pass(3600)
    expect([q.said(), q.state().wrong, q.check.triesLeft]).toEqual([[], 20, null])
    expect(q.polls).not.toHaveBeenCalled()
  })

  it('that is locked, or that nobody can check, is told and is no wrong one', async () => {
    const q = asking('return')
    await q.enter('8888')
    expect(q.state()).toMatchObject({ problem: 'locked', wrong: 0 })
    await q.enter('9999')
    expect(q.state()).toMatchObject({ problem: 'offline', wrong: 0, pin: '' })
    expect(q.said()).toEqual([])
  })

  it('needs four digits and takes eight; delete takes one back', () => {
    const q = asking('start')
    for (const key of '123') q.check.press(key)
    q.check.press('enter')
    expect(q.state()).toMatchObject({ pin: '123', busy: false })
    for (const key of '456789') q.check.press(key)
    q.check.press('delete')
    expect(q.state().pin).toBe('1234567')
  })
})

describe('a supervisor on another screen', () => {
  it('is asked at once and every two seconds, until there is an answer', async () => {
    let answer: boolean | null = null
    const q = asking('start', () => answer)
    await pass(5)
    expect(q.polls.mock.calls).toEqual([['start'], ['start'], ['start']])
    answer = true
    await pass(2)
    expect(q.said()).toEqual(['supervisor true'])
    await pass(60)
    expect(q.polls).toHaveBeenCalledTimes(4)
  })
  it('who says that it is somebody else is believed', async () => {
    const q = asking('random', () => false)
    await pass(0)
    expect(q.said()).toEqual(['supervisor false'])
  })
})

describe('without an answer', () => {
  it.each<[Asked, number]>([
    ['random', 90],
    ['end', 60],
  ])('%s is waited for so long and counts as not confirmed', async (asked, limit) => {
    const q = asking(asked)
    await pass(limit - 1)
    expect([q.said(), q.state().leftS]).toEqual([[], 1])
    await pass(1)
    expect(q.said()).toEqual(['supervisor false'])
  })
  it('the start is waited for until somebody says that no supervisor is there', async () => {
    const q = asking('start')
    await pass(3600)
    expect([q.said(), q.state().leftS]).toEqual([[], null])
    q.check.decline()
    expect(q.said()).toEqual(['supervisor false'])
  })
  it('nothing is answered once it is stopped, not even by a PIN that was on its way', async () => {
    const q = asking('end', () => true)
    for (const key of ['2', '2', '2', '2', 'enter']) q.check.press(key)
    q.check.stop()
    await pass(100)
    expect(q.said()).toEqual([])
  })
})
