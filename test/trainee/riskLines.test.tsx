// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { verdictSchema } from '../../src/api/verdict'
import { verdictRecord } from '../../src/report/completion'
import { VerdictPart } from '../../src/review/VerdictPart'
import type { RiskVerdict, Verdict } from '../../src/score/types'
import { HazardsPart } from '../../src/trainee/debrief/HazardsPart'
import { judge } from '../score/fixtures'
import { type Mounted, mount, openTexts } from './mount'

let page: Mounted
beforeAll(openTexts)
beforeEach(() =>
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  })),
)
afterEach(async () => {
  await page.close()
  vi.unstubAllGlobals()
})

const right = { l: 6, e: 6, c: 15, control: 'common-stop' } as const
/** A verdict on one hazard, judged so. */
function verdictOn(risk: Partial<RiskVerdict>): Verdict {
  const plain = judge([])
  const hazard = { ...plain.hazards[0], markedAt: 200, markedAs: '0026' } as Verdict['hazards'][number]
  const judged: RiskVerdict = { said: { ...right }, right: { ...right }, level: 100, order: 100, control: 100, ...risk }
  return { ...plain, competencies: { judge: 40 }, hazards: [{ ...hazard, risk: judged }] }
}
const light = verdictOn({
  said: { l: 1, e: 6, c: 3, control: 'common-gear' },
  level: 0,
  order: 50,
  control: 25,
})

describe('what was judged of a danger', () => {
  it('is said to the trainee, beside what it deserves and the best control', async () => {
    page = await mount(<HazardsPart verdict={light} />)
    expect(page.text()).toContain('You judged: 1 x 6 x 3 = 18, Low risk')
    expect(page.text()).toContain('It deserves: 6 x 6 x 15 = 540, Major risk')
    expect(page.text()).toContain('You chose: Hand out protective gear')
    expect(page.text()).toContain('Best control: Stop using it: take it away or take it down')
    expect(page.text()).toContain('Lesser control')
  })
  it('is not said twice where it is right', async () => {
    page = await mount(<HazardsPart verdict={verdictOn({})} />)
    expect(page.text()).toContain('You judged: 6 x 6 x 15 = 540, Major risk')
    expect(page.text()).toContain('Controlled')
    expect(page.text()).not.toMatch(/It deserves|Best control/)
  })
  it('of a danger that was not marked: what it deserves alone', async () => {
    page = await mount(<HazardsPart verdict={verdictOn({ said: null, level: 0, order: 0, control: 0 })} />)
    expect(page.text()).not.toMatch(/You judged|You chose/)
    expect(page.text()).toMatch(/It deserves: 6 x 6 x 15 = 540.*Best control/)
  })
  it('stands in the table of the manager who looks at the run, and only there is such a column', async () => {
    page = await mount(<VerdictPart verdict={verdictRecord(light)} />)
    for (const words of ['Judged L x E x C', '1×6×3＝18 Low risk', '6×6×15＝540 Major risk', '50 %', 'Judge risks and'])
      expect(page.text()).toContain(words)
    await page.close()
    page = await mount(<VerdictPart verdict={verdictRecord(judge([]))} />)
    expect(page.text()).not.toContain('Judged L x E x C')
  })
  it('travels, and verdicts without it travel as they did', () => {
    for (const verdict of [light, judge([])]) {
      const sent = JSON.parse(JSON.stringify(verdictRecord(verdict))) as unknown
      expect(verdictSchema.parse(sent)).toEqual(sent)
    }
    const { hazards } = verdictRecord(light)
    expect(
      verdictSchema.safeParse({ ...verdictRecord(light), hazards: [{ ...hazards[0], risk: 'red' }] }).success,
    ).toBe(false)
  })
})
