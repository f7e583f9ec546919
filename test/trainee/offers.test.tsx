// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type OfferedMode, useOffers, withSessions } from '../../src/trainee/run/offers'

/** What a browser says of its pointers. */
const screen = (...holds: string[]): void =>
  void vi.stubGlobal('matchMedia', (query: string) => ({ matches: holds.includes(query) }))
const COARSE = '(pointer: coarse)'
const ANY_COARSE = '(any-pointer: coarse)'
const ANY_FINE = '(any-pointer: fine)'

function offered(): OfferedMode[] {
  let offers: OfferedMode[] = []
  const Asks = (): null => {
    offers = useOffers()
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(createElement(Asks)))
  act(() => root.unmount())
  return offers
}
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => vi.unstubAllGlobals())

it('a phone is played by touch alone', () => {
  screen(COARSE, ANY_COARSE)
  expect(offered()).toEqual(['touch'])
})

it('a desk is played by keys and mouse alone', () => {
  screen(ANY_FINE)
  expect(offered()).toEqual(['desktop'])
})

it('where there are both, what the device is made for comes first', () => {
  screen(ANY_COARSE, ANY_FINE)
  expect(offered()).toEqual(['desktop', 'touch'])
  screen(COARSE, ANY_COARSE, ANY_FINE)
  expect(offered()).toEqual(['touch', 'desktop'])
})

it('a browser that says nothing of its pointers is played by keys and mouse', () => {
  screen()
  expect(offered()).toEqual(['desktop'])
})

it('a headset comes first, and the real room after what needs no room', () => {
  expect(withSessions(['desktop'], true, true)).toEqual(['vr', 'ar', 'desktop'])
  expect(withSessions(['touch', 'desktop'], false, true)).toEqual(['touch', 'ar', 'desktop'])
  expect(withSessions(['touch'], false, false)).toEqual(['touch'])
})
