import { Matrix4, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { SKIES } from '../../src/view/look/skies'
import { fitShadow } from '../../src/view/stage/light'

describe.each(Object.entries(SKIES))('the sky %s', (_, sky) => {
  it('shines from above the horizon, if at all', () => {
    expect(Math.hypot(...sky.sun)).toBeGreaterThan(0.5)
    if (sky.sunStrength > 0) expect(sky.sun[1] / Math.hypot(...sky.sun)).toBeGreaterThan(0.08)
  })
  it('has shares that are shares, and light somewhere', () => {
    for (const v of [sky.shadow, sky.cumulus, sky.cirrus, sky.stratus, sky.stars, sky.wet, sky.rain]) {
      expect(v).toBeGreaterThanOrEqual(0)
      expect(v).toBeLessThanOrEqual(1)
    }
    for (const rgb of [sky.zenith, sky.horizon, sky.haze, sky.ground]) for (const v of rgb) expect(v).toBeGreaterThan(0)
    expect(sky.exposure).toBeGreaterThan(0)
    expect(sky.hazeDensity).toBeGreaterThan(0)
    expect(sky.hazeHeight).toBeGreaterThan(0)
  })
  it('rains only where everything is wet', () => {
    if (sky.rain > 0) expect(sky.wet).toBeGreaterThan(0.8)
  })
  it('goes over into its haze: the horizon is no more than half as bright again as the haze, nor less than half', () => {
    const mean = (c: readonly number[]): number => c.reduce((s, v) => s + v, 0) / c.length
    expect(mean(sky.horizon) / mean(sky.haze)).toBeGreaterThan(0.5)
    expect(mean(sky.horizon) / mean(sky.haze)).toBeLessThan(1.5)
  })
})

describe('the shadow map', () => {
  it.each(Object.entries(SKIES).filter(([, s]) => s.sunStrength > 0))(
    'covers all of a site under the sky %s',
    (_, sky) => {
      const toSun = new Vector3(...sky.sun).normalize()
      const half = { x: 45, z: 32 }
      const fit = fitShadow(toSun, half)
      const seen = new Matrix4().lookAt(toSun, new Vector3(), new Vector3(0, 1, 0)).transpose()
      for (const x of [-45, 0, 45]) {
        for (const z of [-32, 0, 32]) {
          for (const y of [0, 12]) {
            const p = new Vector3(x, y, z).applyMatrix4(seen)
            expect(p.x).toBeGreaterThan(fit.left)
            expect(p.x).toBeLessThan(fit.right)
            expect(p.y).toBeGreaterThan(fit.bottom)
            expect(p.y).toBeLessThan(fit.top)
          }
        }
      }
      // texels no larger than 6.5 cm
      expect(Math.max(fit.right - fit.left, fit.top - fit.bottom) / 2048).toBeLessThan(0.065)
      expect(fit.near).toBeGreaterThan(0)
    },
  )
})
