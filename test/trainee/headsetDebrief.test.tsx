// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { CoreApi } from '../../src/record/types'
import type { Loss, Verdict } from '../../src/score/types'
import { useHeadsetDebrief } from '../../src/trainee/debrief/useHeadsetDebrief'
import { DebriefWalk } from '../../src/trainee/debrief/walk'
import type { Finished } from '../../src/trainee/finish'
import type { HeadsetPanel } from '../../src/trainee/ports'
import { type Mounted, mount, openTexts } from './mount'

const at = { x: 0, y: 0, z: 0 }
const loss = (tick: number, item: string): Loss => ({
  points: 2.5,
  rule: 'S5',
  item,
  kind: 'hazard',
  tick,
  event: -1,
  at,
  right: `hazard.${item}.right`,
})
const verdict = {
  score: 61.5,
  passed: false,
  ended: 'evacuated',
  unsafe: [],
  detection: { hits: 5, misses: 2, falseAlarms: 1 },
  losses: [loss(3, 'esd-tied-open'), loss(1, 'coupling-not-locked')],
} as unknown as Verdict
const finished = {
  start: { scene: 'chemical-unloading', practice: false },
  claim: { verdict },
  events: [{ type: 'outside', model: 'puff', flag: 'wind-below-0.5-m-s', tick: 2, at }],
  samples: Array.from({ length: 5 }, () => ({})),
} as unknown as Finished

/** A core whose runs only count ticks. */
const core = {
  startRun: () => {
    const world = { tick: 0 }
    const scene = { site: { half: { x: 1, z: 1 } } }
    return { sim: { world, scene }, push: () => void world.tick++ }
  },
} as unknown as CoreApi

let page: Mounted
let seen: { panel: HeadsetPanel; walking: boolean }
beforeAll(openTexts)
afterEach(() => page.close())

const press = async (id: string): Promise<void> => {
  const button = seen.panel.buttons.find((b) => b.id === id)
  if (!button) throw new Error(`no button '${id}' among ${seen.panel.buttons.map((b) => b.id).join()}`)
  await act(async () => button.press())
}

it('leads from the result over each lost point, in the order of time, to the question', async () => {
  const send = vi.fn()
  const walk = new DebriefWalk(core, finished)
  await walk.go(0)
  function Probe() {
    seen = useHeadsetDebrief({ finished, walk, send })
    return null
  }
  page = await mount(<Probe />)
  expect(seen.panel.title).toContain('61.5')
  expect(seen.panel.title).toContain('Not passed')
  expect(seen.panel.lines.join()).toContain('5 of 7 hazards')
  expect(seen.panel.lines.join()).toContain('Gas within 100 m is a training model.')
  expect(seen.panel.lines.join()).toContain('Wind below 0.5 m/s')
  expect(seen.walking).toBe(false)

  await press('walk')
  expect(seen.walking).toBe(true)
  expect(seen.panel.lines[0]).toBe('1 of 2')
  const first = seen.panel.title
  await press('next')
  expect(seen.panel.lines[0]).toBe('2 of 2')
  expect(seen.panel.title).not.toBe(first)
  expect(seen.panel.lines[1]).toContain('Hazard not noticed')
  expect(seen.panel.buttons.map((b) => b.id)).toEqual(['previous', 'done'])

  await press('done')
  expect(seen.panel.title).toContain('of use to you')
  await press('4')
  expect(send).toHaveBeenCalledWith(4)
})
