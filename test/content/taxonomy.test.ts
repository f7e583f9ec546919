import { describe, expect, it } from 'vitest'
import { SEVERITIES, severityCode, severityOf } from '../../content/accidentSeverity'
import { isAccidentType } from '../../content/accidentTypes'
import { FORMER_TYPES } from '../../content/accidentTypes1986'
import { CONSEQUENCES, EXPOSURES, LIKELIHOODS, danger, riskLevel } from '../../content/lec'
import { SECTORS, sectorAccidentCode } from '../../content/sectors'
import { STANDARDS, inForce } from '../../content/standards'
import en from '../../content/taxonomy.en.json'
import zh from '../../content/taxonomy.zh-CN.json'

describe('texts', () => {
  const expected = [
    ...SEVERITIES.map((code) => `severity.${code}`),
    ...Object.keys(FORMER_TYPES).map((number) => `former.${number}`),
    ...SECTORS.map(({ code }) => `sector.${code}`),
    ...new Set(STANDARDS.map(({ topic }) => `topic.${topic}`)),
  ].sort()
  it.each([
    ['zh-CN', zh as Record<string, string>, true],
    ['en', en as Record<string, string>, false],
  ])('%s has one for every value and no other, in its own language', (_, texts, han) => {
    expect(Object.keys(texts).sort()).toEqual(expected)
    for (const text of Object.values(texts)) expect(/\p{Script=Han}/u.test(text)).toBe(han)
  })
})

describe('GB 6441-2025, beside the type', () => {
  it('severity goes by the worst harm; serious injury is WSA20003, the example of the standard', () => {
    expect(severityOf({ dead: 0, serious: 0, minor: 0 })).toBe('0001')
    expect(severityOf({ dead: 0, serious: 0, minor: 9 })).toBe('0002')
    expect(severityCode(severityOf({ dead: 0, serious: 1, minor: 9 }))).toBe('WSA20003')
    expect(severityOf({ dead: 1, serious: 0, minor: 0 })).toBe('0004')
  })
  it('inland goods shipping is WSA35523, the example of the standard; a letter or three digits are refused', () => {
    expect(sectorAccidentCode('5523')).toBe('WSA35523')
    for (const wrong of ['G5523', '552', '']) expect(() => sectorAccidentCode(wrong)).toThrow(/four digits/)
  })
  it('the twenty types of 1986 lead to types of 2025, but for those that it splits', () => {
    const entries = Object.entries(FORMER_TYPES)
    expect(entries).toHaveLength(20)
    for (const [, type] of entries) expect(type === null || isAccidentType(type)).toBe(true)
    expect(entries.filter(([, type]) => type === null).map(([number]) => number)).toEqual(['02', '018', '019'])
  })
})

describe('LEC', () => {
  it.each([
    [6, 6, 15, 540, 'red'],
    [3, 6, 7, 126, 'yellow'],
    [1, 6, 15, 90, 'yellow'],
    [3, 3, 40, 360, 'red'],
  ] as const)('%d x %d x %d is %d, %s', (l, e, c, score, colour) => {
    expect(danger(l, e, c)).toBe(score)
    expect(riskLevel(score).colour).toBe(colour)
  })
  it('is exact: products are equal where they are, whichever factors they come of', () => {
    const seen = new Map<number, number>()
    for (const l of LIKELIHOODS)
      for (const e of EXPOSURES)
        for (const c of CONSEQUENCES) {
          const exact = Math.round(l * 10) * Math.round(e * 10) * c
          expect(seen.get(exact) ?? danger(l, e, c)).toBe(danger(l, e, c))
          seen.set(exact, danger(l, e, c))
        }
    expect(new Set(seen.values()).size).toBe(seen.size)
    // as engines multiply it is 60.00000000000001
    expect(danger(0.1, 6, 100)).toBe(danger(10, 6, 1))
  })
  it('a bound belongs to the worse level', () => {
    expect([320, 319.99, 160, 159.99, 70, 69.99, 0].map((d) => riskLevel(d).level)).toEqual([1, 2, 2, 3, 3, 4, 4])
    expect(() => riskLevel(-1)).toThrow(/0 or more/)
    expect(() => riskLevel(Number.NaN)).toThrow(/0 or more/)
  })
})

describe('standards', () => {
  it.each([
    ['coal-mine', '2026-01-31', '煤矿安全规程（2022）'],
    ['coal-mine', '2026-02-01', '煤矿安全规程（2025）'],
    ['height-work', '2026-04-30', 'GB/T 3608-2008'],
    ['height-work', '2026-05-01', 'GB 3608-2025'],
    ['e-bike', '2025-09-01', 'GB 17761-2024'],
    ['special-operators', '2026-05-31', '安全监管总局令第30号'],
  ] as const)('%s on %s: %s', (topic, day, id) => {
    expect(inForce(topic, day)?.id).toBe(id)
  })
  it('before the all-sector rule on confined spaces there was none listed', () => {
    expect(inForce('confined-space', '2026-04-30')).toBeNull()
  })
})
