import { BufferAttribute, RingGeometry } from 'three'

/** A ring of unit opening, clear at its inner edge and dark (`opacity`, 0..1) beyond `soft` times that. */
export function rimGeometry(soft: number, opacity: number): RingGeometry {
  const g = new RingGeometry(1, 6, 64, 24)
  const p = g.getAttribute('position')
  const colors = new Float32Array(p.count * 4)
  for (let i = 0; i < p.count; i++) {
    const share = Math.min(1, (Math.hypot(p.getX(i), p.getY(i)) - 1) / (soft - 1))
    colors.set([0.004, 0.005, 0.007, opacity * share], i * 4)
  }
  g.setAttribute('color', new BufferAttribute(colors, 4))
  return g
}
