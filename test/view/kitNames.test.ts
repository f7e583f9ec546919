import { expect, it } from 'vitest'
import en from '../../content/kit.en.json'
import zh from '../../content/kit.zh-CN.json'
import { EXAMPLES } from '../../src/view/kit/examples'

it('every part of the kit has a name in both languages, and no other has', () => {
  const kinds = Object.keys(EXAMPLES).toSorted()
  expect(Object.keys(zh).toSorted()).toEqual(kinds)
  expect(Object.keys(en).toSorted()).toEqual(kinds)
})
