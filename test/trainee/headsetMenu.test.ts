import { expect, it, vi } from 'vitest'
import { type Comfort, GENTLE } from '../../src/input/comfort'
import { layoutPanel } from '../../src/view/panel/worldPanel'
import type { Text } from '../../src/trainee/ports'
import { HeadsetMenu, menuPanel } from '../../src/trainee/run/headsetMenu'
import { Squat } from '../../src/trainee/run/squat'
import type { RunSession } from '../../src/trainee/run/session'

function open(
  more: {
    practice?: boolean
    mayPause?: boolean
    bare?: boolean
    maySquat?: boolean
    hasRadio?: boolean
    rides?: boolean
    bike?: object
    comfort?: Comfort
  } = {},
) {
  const menu = new HeadsetMenu()
  const squat = new Squat()
  const session = {
    menu,
    practice: more.practice ?? false,
    mayPause: more.mayPause ?? true,
    comfort: more.comfort ?? GENTLE,
    command: vi.fn(),
    pause: vi.fn(),
    hint: vi.fn(),
    squat,
    maySquat: more.maySquat ?? true,
    hasRadio: more.hasRadio ?? true,
    rides: more.rides ?? false,
    bike: more.bike,
  }
  menu.toggle(more.bare ?? true)
  const words: Text = (key, values) => [key, ...Object.values(values ?? {})].join(' ')
  const panel = () => {
    const shown = { ...menu.store.getState(), ...squat.store.getState(), voices: true, volume: 'full' as const }
    return menuPanel(session as unknown as RunSession, shown, words)
  }
  const ids = () => [...(panel()?.keys ?? []), ...(panel()?.buttons ?? [])].map((k) => k.id)
  const press = (id: string): void =>
    [...(panel()?.keys ?? []), ...(panel()?.buttons ?? [])].find((k) => k.id === id)?.press()
  return { session, menu, panel, ids, press }
}

it('offers a hint in practice only, and a pause as long as there is one left', () => {
  expect(open().ids()).toEqual(['left', 'help', 'right', 'radio', 'squat', 'voice', 'sound', 'pause', 'close'])
  expect(open({ practice: true }).ids()).toContain('hint')
  expect(open({ mayPause: false }).ids()).not.toContain('pause')
})

it('neither turns nor squats on a bike, and helps with it only where there is one', () => {
  const rider = open({ rides: true, bike: {} })
  expect(rider.ids()).toEqual(['help', 'radio', 'voice', 'sound', 'pause', 'close'])
  const help = (bare: boolean, bike?: object) => {
    const shown = open({ bare, ...(bike && { bike }) })
    shown.press('help')
    return shown.panel()?.lines.map((line) => line.split(' ')[0])
  }
  for (const bare of [true, false]) {
    const device = bare ? 'bare' : 'controllers'
    expect(help(bare)).not.toContain(`ui.help.${device}.ride`)
    expect(help(bare, {})).toEqual(expect.arrayContaining([`ui.help.${device}.ride`, `ui.help.${device}.brake`]))
  }
})

it('has no radio where none is worn', () => {
  expect(open({ hasRadio: false }).ids()).not.toContain('radio')
})

it('lets who squats stand up, and offers neither in a real room', () => {
  const { menu, press, panel } = open()
  const key = () => panel()?.keys?.find((k) => k.id === 'squat')?.text
  expect(key()).toBe('ui.menu.squat')
  press('squat')
  expect(panel()).toBeNull()
  menu.toggle(true)
  expect(key()).toBe('ui.menu.rise')
  expect(open({ maySquat: false }).ids()).not.toContain('squat')
})

it('stays open while one turns by several steps, and closes with everything else', () => {
  const { session, menu, press } = open()
  press('left')
  press('right')
  expect(session.command.mock.calls).toEqual([[{ kind: 'snap-turn', dir: 1 }], [{ kind: 'snap-turn', dir: -1 }]])
  expect(menu.isOpen).toBe(true)
  press('radio')
  expect(session.command).toHaveBeenLastCalledWith({ kind: 'radio' })
  expect(menu.isOpen).toBe(false)
})

it('helps with what is in the hands now, and the run goes on behind it', () => {
  const bare = open({ bare: true })
  bare.press('help')
  expect(bare.panel()).toMatchObject({ title: 'ui.help.bare', over: true })
  const held = open({ bare: false })
  held.press('help')
  expect(held.panel()?.title).toBe('ui.help.controllers')
  held.press('close')
  expect(held.panel()).toBeNull()
})

it('names the stick of the hand that acts, and the walking stick where one walks by it', () => {
  const lines = (comfort: Comfort): string[] => {
    const menu = open({ bare: false, comfort })
    menu.press('help')
    return (menu.panel()?.lines ?? []).filter((l) => /\.go|walk/.test(l))
  }
  expect(lines(GENTLE)).toEqual(['ui.help.controllers.go ui.hand.right ui.hand.left B Y'])
  expect(lines({ ...GENTLE, hand: 'left', move: 'smooth' })).toEqual([
    'ui.help.controllers.go ui.hand.left ui.hand.right Y B',
    'ui.help.controllers.walk ui.hand.left ui.hand.right Y B',
  ])
})

it('has keys of at least 3 degrees both ways, 1.25 m before the eyes', () => {
  const { keys } = layoutPanel(0, [], open({ practice: true }).ids())
  const degrees = (m: number): number => (2 * Math.atan(m / 2 / 1.25) * 180) / Math.PI
  for (const { w, h } of keys) expect(Math.min(degrees(w), degrees(h))).toBeGreaterThanOrEqual(3)
})
