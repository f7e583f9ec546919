// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { Controls } from '../../src/trainee/pages/Controls'
import { type Mounted, mount, openTexts } from './mount'

vi.mock('../../src/trainee/firstTime/useHandWords', () => ({ useHandWords: () => ({}) }))

let page: Mounted
beforeAll(openTexts)
afterEach(() => page.close())

it.each(['headset', 'touch', 'desktop'] as const)(
  'of a %s tells how to ride only where there is a bike',
  async (only) => {
    page = await mount(<Controls practice={false} radio ride={false} only={only} />)
    expect(page.text()).not.toContain('Throttle')
    await page.close()
    page = await mount(<Controls practice={false} radio ride only={only} />)
    for (const act of ['Get on', 'Throttle', 'Brake', 'Steer']) expect(page.text()).toContain(act)
    // every key has its words
    expect(page.text()).not.toContain('ui.controls')
  },
)

it('a phone in a real room is leant, and has no slider', async () => {
  page = await mount(<Controls practice={false} radio={false} ride only="touch" room />)
  expect(page.text()).toContain('Lean the phone')
  expect(page.text()).not.toContain('Slider')
})
