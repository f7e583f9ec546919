import { describe, expect, it } from 'vitest'
import { ACCIDENT_TYPES, fullAccidentCode, isAccidentType } from '../../content/accidentTypes'
import { COMPETENCIES } from '../../content/competencies'
import { COMMON_CONTROLS, CONTROL_RANKS } from '../../content/controls'
import { CREDITED_TIME } from '../../content/creditedTime'
import { FACTORS, isFactor } from '../../content/factors'
import { CONSEQUENCES, EXPOSURES, LIKELIHOODS, RISK_LEVELS } from '../../content/lec'
import { SIGNS } from '../../content/signs'
import { inForce, STANDARDS } from '../../content/standards'
import en from '../../content/terms.en.json'
import zh from '../../content/terms.zh-CN.json'
import { CREDIT_RULE } from '../../src/report/credit'
import { EXPOSURE_LEVELS, HARM_LEFT } from '../../src/score/rules'

const LOSS_RULES = [5, 6, 7, 10, 11, 12, 15, 16, 17, 18, 21, 22, 25, 30, 31, 32, 33].map((n) => `S${n}`)
/** Values that are told in the words of their table, and in plain ones. */
const TOLD_TWICE = [
  ...LIKELIHOODS.map((value) => `lec.l.${value}`),
  ...EXPOSURES.map((value) => `lec.e.${value}`),
  ...CONSEQUENCES.map((value) => `lec.c.${value}`),
  ...RISK_LEVELS.map(({ level }) => `risk.${level}`),
]

describe('terms', () => {
  const expected = [
    ...ACCIDENT_TYPES.map((code) => `class.${code}`),
    ...FACTORS.map((code) => `factor.${code}`),
    ...CONTROL_RANKS.map((rank) => `rank.${rank}`),
    ...COMMON_CONTROLS.map(({ id }) => `control.${id}`),
    ...TOLD_TWICE.flatMap((key) => [key, `${key}.plain`]),
    ...COMPETENCIES.map((id) => `competency.${id}`),
    ...SIGNS.map(({ code }) => `sign.${code}`),
    ...EXPOSURE_LEVELS.map(({ level }) => `exposure.${level}.right`),
    ...Object.keys(HARM_LEFT).map((harm) => `exposure.${harm}.right`),
    ...['level0', 'level1', 'level2', 'level3', 'peak', 'model', 'legend'].map((key) => `exposure.${key}`),
    ...LOSS_RULES.map((rule) => `rule.${rule}`),
    'mark.stray.right',
  ].sort()
  it.each([
    ['zh-CN', zh as Record<string, string>],
    ['en', en as Record<string, string>],
  ])('%s has a text for every code and no other', (_, terms) => {
    expect(Object.keys(terms).sort()).toEqual(expected)
    for (const text of Object.values(terms)) expect(text.trim()).not.toBe('')
  })
  it('are in their own language', () => {
    for (const text of Object.values(zh)) expect(text).toMatch(/\p{Script=Han}/u)
    for (const text of Object.values(en)) expect(text).not.toMatch(/\p{Script=Han}/u)
  })
  it('name no two accident types alike', () => {
    for (const terms of [zh, en] as Record<string, string>[]) {
      expect(new Set(ACCIDENT_TYPES.map((code) => terms[`class.${code}`])).size).toBe(ACCIDENT_TYPES.length)
    }
  })
})

describe('accident types (GB 6441-2025)', () => {
  it('are 27, numbered 1 to 26 and 99, written WSA1 and four digits', () => {
    expect(ACCIDENT_TYPES).toHaveLength(27)
    expect(ACCIDENT_TYPES.map(Number)).toEqual([...Array.from({ length: 26 }, (_, i) => i + 1), 99])
    // The standard's own example: fire is WSA10009.
    expect(fullAccidentCode('0009')).toBe('WSA10009')
    expect(zh['class.0009']).toBe('火灾')
    expect([isAccidentType('0026'), isAccidentType('26')]).toEqual([true, false])
  })
})

describe('factors (GB/T 13861-2022)', () => {
  it('have their parents in the list', () => {
    for (const code of FACTORS) {
      const parent = code.length > 2 ? code.slice(0, 2) : code.slice(0, 1)
      expect(isFactor(parent)).toBe(true)
    }
    expect(isFactor('45')).toBe(false)
  })
})

describe('standards', () => {
  it.each([
    ['accident-types', '2026-06-30', 'GB 6441-1986'],
    ['accident-types', '2026-07-01', 'GB 6441-2025'],
    ['safety-signs', '2026-02-28', 'GB 2894-2008'],
    ['safety-signs', '2026-03-01', 'GB 2894-2025'],
    ['hazard-factors', '2022-10-01', 'GB/T 13861-2022'],
  ] as const)('%s on %s: %s', (topic, day, id) => {
    expect(inForce(topic, day)?.id).toBe(id)
  })
  it('says so when none was', () => {
    expect(inForce('gas-detection', '1999-01-01')).toBeNull()
  })
  it('at most one on a topic is in force on any day', () => {
    for (const s of STANDARDS) {
      const others = STANDARDS.filter((o) => o !== s && o.topic === s.topic)
      for (const o of others)
        expect(s.until !== null && s.until <= o.from ? true : o.until !== null && o.until <= s.from).toBe(true)
    }
  })
})

describe('credited time', () => {
  it('is the rule that completions carry', () => {
    expect(CREDITED_TIME.rule).toBe(CREDIT_RULE)
  })
})
