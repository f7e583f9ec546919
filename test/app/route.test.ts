import { expect, it } from 'vitest'
import { routeOf } from '../../src/app/route'

it('takes the training code out of the address', () => {
  expect(routeOf('/train/abc%20d')).toEqual({ page: 'train', code: 'abc d' })
})

it('shows the page of unknown addresses for one that cannot be read', () => {
  expect(routeOf('/train/%E0%A4%A')).toEqual({ page: 'unknown' })
  expect(routeOf('/train/a/b')).toEqual({ page: 'unknown' })
})

it("leads to the managers' pages, and to nothing beyond them", () => {
  const page = { page: 'manage', run: null, replay: false } as const
  expect(routeOf('/manage')).toEqual({ ...page, view: 'runs' })
  expect(routeOf('/manage/devices')).toEqual({ ...page, view: 'devices' })
  expect(routeOf('/manage/voice')).toEqual({ ...page, view: 'voice' })
  expect(routeOf('/manage/confirm/')).toEqual({ ...page, view: 'confirm' })
  expect(routeOf('/manage/runs/a')).toEqual({ ...page, view: 'runs', run: 'a' })
  expect(routeOf('/manage/runs/a/replay')).toEqual({ ...page, view: 'runs', run: 'a', replay: true })
  for (const path of ['/manage/runs', '/manage/runs/a/b', '/manage/runs/a/replay/b', '/manage/devices/a', '/manage/x'])
    expect(routeOf(path)).toEqual({ page: 'unknown' })
})

it('leads to the pages of the models and of the parts, and to nothing beside or below them', () => {
  expect(routeOf('/verify/models')).toEqual({ page: 'models' })
  expect(routeOf('/verify/kit')).toEqual({ page: 'kit' })
  for (const path of ['/verify', '/verify/models/plume', '/verify/kit/tank', '/verify/other'])
    expect(routeOf(path)).toEqual({ page: 'unknown' })
})
