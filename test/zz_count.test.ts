import { it } from 'vitest'
import { site } from '../scenes/chemical-unloading/site'
import { buildStaticGeometry } from '../src/view/geometry/staticGeometry'
it('counts', () => {
  const n: Record<string, number> = {}
  for (const p of site.parts) {
    const t = buildStaticGeometry({ ...site, parts: [p] }).triangles - 48
    n[p.look?.kind ?? p.kind] = (n[p.look?.kind ?? p.kind] ?? 0) + t
  }
  console.log(
    JSON.stringify(Object.entries(n).toSorted((a, b) => b[1] - a[1])),
    Object.values(n).reduce((a, b) => a + b, 0),
  )
})
