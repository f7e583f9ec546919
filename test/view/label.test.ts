import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCIDENT_TYPES } from '../../content/accidentTypes'
import scene from '../../scenes/chemical-unloading/scene'
import { SIGNS } from '../../content/signs'
import { vec } from '../../src/base/vec'
import { letter, part, rod } from '../../src/site/solid'
import { LabelMesh, curveUnder } from '../../src/view/label/labelGeometry'
import { roundsOf } from '../../src/view/label/rounds'
import { packShelves } from '../../src/view/label/pack'
import { knowsSign, signOf } from '../../src/view/label/signs'
import { SYMBOLS, classSymbol } from '../../src/view/label/symbols'

describe('the atlas', () => {
  it('never lays two pictures over each other nor over the edge', () => {
    const boxes = fc.array(fc.record({ w: fc.integer({ min: 1, max: 300 }), h: fc.integer({ min: 1, max: 120 }) }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(boxes, (list) => {
        const side = 1024
        const places = packShelves(list, side)
        if (!places) return
        const rects = list.map((b, i) => ({ ...b, ...(places[i] ?? { x: -1, y: -1 }) }))
        for (const r of rects) {
          expect(r.x).toBeGreaterThanOrEqual(0)
          expect(r.y).toBeGreaterThanOrEqual(0)
          expect(r.x + r.w).toBeLessThanOrEqual(side)
          expect(r.y + r.h).toBeLessThanOrEqual(side)
        }
        rects.forEach((a, i) => {
          for (const b of rects.slice(i + 1)) {
            const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
            expect(apart).toBe(true)
          }
        })
      }),
    )
  })

  it('says so when a picture or all of them do not fit', () => {
    expect(packShelves([{ w: 2000, h: 10 }], 1024)).toBeNull()
    expect(
      packShelves(
        Array.from({ length: 100 }, () => ({ w: 200, h: 200 })),
        1024,
      ),
    ).toBeNull()
  })
})

describe('signs and symbols', () => {
  it('every sign of content/signs has a drawing, and its frame is that of its kind', () => {
    const frames = {
      prohibition: 'prohibit',
      warning: 'warn',
      mandatory: 'mandate',
      'safe-condition': 'safe',
      fire: 'fire',
      chemical: 'ghs',
    }
    for (const { code, kind } of SIGNS) {
      expect(knowsSign(code)).toBe(true)
      expect(signOf(code).frame).toBe(frames[kind])
      expect(SYMBOLS[signOf(code).symbol]).toBeDefined()
    }
  })

  it('no two signs of a kind show the same, and no two symbols are drawn alike', () => {
    const shown = SIGNS.map(({ code }) => `${signOf(code).frame} ${signOf(code).symbol}`)
    expect(new Set(shown).size).toBe(SIGNS.length)
    const drawings = Object.values(SYMBOLS).map((strokes) => JSON.stringify(strokes))
    expect(new Set(drawings).size).toBe(drawings.length)
  })

  it('the classes of the picker have pictures of their own', () => {
    const symbols = scene.classes.map(classSymbol)
    expect(new Set(symbols).size).toBe(scene.classes.length)
    expect(symbols).not.toContain('bang')
    for (const code of ACCIDENT_TYPES) expect(SYMBOLS[classSymbol(code)]).toBeDefined()
  })

  it('drawings stay on their field of 100 by 100', () => {
    for (const strokes of Object.values(SYMBOLS)) {
      for (const { d } of strokes) {
        for (const [, x, y] of d.matchAll(/[ML]\s*(-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x)).toBeLessThanOrEqual(100)
          expect(Number(y)).toBeGreaterThanOrEqual(0)
          expect(Number(y)).toBeLessThanOrEqual(100)
        }
      }
    }
  })
})

describe('lettering', () => {
  const shell = rod('paint-white', 'x', [0, 2, 0], 1.1, 8)
  const region = { u0: 0, v0: 0, u1: 1, v1: 1, w: 1, h: 0.6 }

  it('bends round the shell that it lies on, and only there', () => {
    expect(curveUnder(letter('A', [0, 2, 1.12], 0, 0.5, '#000'), region, [shell])?.axis).toBe('x')
    expect(curveUnder(letter('A', [0, 2, 1.5], 0, 0.5, '#000'), region, [shell])).toBeNull()
    expect(curveUnder(letter('A', [6, 2, 1.12], 0, 0.5, '#000'), region, [shell])).toBeNull()
  })

  it('bends round the shell of a tank that is only looked at', () => {
    const tank = {
      ...part('scenery', 't', vec(0, 0, 0), 0, []),
      look: { kind: 'storage-tank', radius: 6, height: 9.6, band: 'paint-blue', stairs: 0 } as const,
    }
    expect(curveUnder(letter('V-201', [0, 5, 6.03], 0, 1, '#000'), region, roundsOf(tank))?.radius).toBeCloseTo(6.03)
    expect(roundsOf({ ...tank, look: undefined })).toEqual([])
  })

  it('stays a plate where it would reach out of sight', () => {
    const post = rod('paint-grey', 'y', [0, 1, 0], 0.13, 2)
    expect(curveUnder(letter('L-101', [0, 1.9, 0.14], 0, 0.16, '#000'), { w: 0.5, h: 0.2 }, [post])).toBeNull()
    expect(curveUnder(letter('L', [0, 1.9, 0.14], 0, 0.16, '#000'), { w: 0.1, h: 0.2 }, [post])?.axis).toBe('y')
  })

  it('keeps the same distance from a bent shell all over', () => {
    const mesh = new LabelMesh()
    mesh.add(letter('A', [1, 2.1, 1.12], 0, 0.5, '#000'), region, undefined, [shell])
    const p = mesh.build().getAttribute('position')
    for (let i = 0; i < p.count; i++) {
      const r = Math.hypot(p.getY(i) - 2, p.getZ(i))
      expect(r).toBeGreaterThan(1.1)
      expect(r).toBeLessThan(1.14)
    }
  })

  it('faces south at yaw 0 with its left edge in the west', () => {
    const mesh = new LabelMesh()
    mesh.add(letter('A', [0, 1, 0], 0, 0.5, '#000'), region)
    const g = mesh.build()
    expect([g.getAttribute('normal').getX(0), g.getAttribute('normal').getZ(0)]).toEqual([0, 1])
    expect(g.getAttribute('position').getX(0)).toBe(-0.5)
    expect(g.getAttribute('uv').getX(0)).toBe(0)
  })
})

describe('the font', () => {
  it('has every character of the texts (tools/make-font.mjs --check)', () => {
    expect(() => execFileSync(process.execPath, ['tools/make-font.mjs', '--check'], { stdio: 'pipe' })).not.toThrow()
  })
})

describe('marks on pipes', () => {
  const rack = scene.site.parts.find((p) => p.look?.kind === 'pipe-rack')
  const marked = rack?.labels.filter((l) => l.text.startsWith('pipe.')) ?? []
  it('say what flows in every line of the rack, and lie on a pipe', () => {
    if (rack?.look?.kind !== 'pipe-rack') throw new Error('the scene has no rack')
    expect(new Set(marked.map((l) => l.text)).size).toBe(rack.look.tiers.reduce((n, t) => n + t.lines.length, 0))
    for (const label of marked) {
      const near = roundsOf(rack).filter(({ shape }) => {
        if (shape.kind !== 'cylinder') return false
        const away = Math.hypot(label.at.y - shape.at.y, label.at.z - shape.at.z) / shape.radius
        return away > 0.8 && away < 1.2
      })
      expect(near, label.text).toHaveLength(1)
    }
  })
  it('have the base colours of GB 7231: gas yellow, water green, steam red, air grey, combustible liquid brown', () => {
    const ground = (medium: string): string | undefined =>
      marked.find((l) => l.text.startsWith(`pipe.${medium}.`))?.ground
    expect(['ammonia', 'water', 'steam', 'air', 'methanol'].map(ground)).toEqual([
      '#ffcd00',
      '#00843d',
      '#c8102e',
      '#c3c8ca',
      '#7a4a26',
    ])
  })
})
