import { expect, it } from 'vitest'
import { routeOf } from '../../src/app/route'

it('takes the training code out of the address', () => {
  expect(routeOf('/train/abc%20d')).toEqual({ page: 'train', code: 'abc d' })
})

it('shows the page of unknown addresses for one that cannot be read', () => {
  expect(routeOf('/train/%E0%A4%A')).toEqual({ page: 'unknown' })
  expect(routeOf('/train/a/b')).toEqual({ page: 'unknown' })
})
