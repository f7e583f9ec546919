// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { Verdict } from '../../src/score/types'
import type { RunEvent } from '../../src/sim/event'
import { ExposurePart } from '../../src/trainee/debrief/ExposurePart'
import { type Mounted, mount, openTexts } from './mount'

const verdict = { scene: 'chemical-unloading', exposure: { peakMgM3: 12 } } as unknown as Verdict
const outside = (model: string, flag: string): RunEvent => ({
  type: 'outside',
  model,
  flag,
  tick: 1,
  at: { x: 0, y: 0, z: 0 },
})

let page: Mounted
beforeAll(openTexts)
afterEach(() => page.close())

it('always says that gas near the source is a training model, and nothing more in range', async () => {
  page = await mount(<ExposurePart verdict={verdict} events={[]} />)
  expect(page.text()).toContain('Gas within 100 m is a training model.')
  expect(page.text()).not.toContain('outside their range')
})

it('says in words, and once, which model left its range', async () => {
  const calm = 'wind-below-0.5-m-s'
  const events = [outside('puff', calm), outside('curtain', calm), outside('exposure', 'exposure-longer-than-30-min')]
  page = await mount(<ExposurePart verdict={verdict} events={events} />)
  expect(page.text()).toContain('Models used outside their range in this run:')
  expect(page.text()).toContain('Exposed for more than 30 min')
  expect(page.text().split('Wind below 0.5 m/s').length).toBe(2)
})
