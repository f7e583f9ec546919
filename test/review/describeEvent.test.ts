import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { describeEvent } from '../../src/review/describeEvent'
import { openTexts } from '../trainee/mount'

beforeAll(openTexts)
const tell = (judged?: object): string =>
  describeEvent(i18next.t, {
    type: 'marked',
    tick: 0,
    at: { x: 0, y: 0, z: 0 },
    entity: 'tanker',
    item: '',
    class: '0010',
    ...(judged && { judged }),
  })

it('tells of a judged mark what was said of it', () => {
  const line = tell({ l: 0.5, e: 6, c: 100, control: 'common-stop' })
  expect(line).toContain('Fall from height')
  // 0.5 x 6 x 100
  expect(line).toContain('0.5×6×100＝300')
  expect(line).toContain(i18next.t('risk.2'))
  expect(line).toContain(i18next.t('control.common-stop'))
})

it('tells of any other mark no more than its class', () => {
  expect(tell()).toMatch(/as Fall from height$/)
})
