import type { BufferGeometry } from 'three'
import type { Vec3 } from '../../base/vec'

/**
 * What the material reads of baked light at each vertex: the byte that was baked, and a direction to where most light comes from,
 * which is that of the lamps by their nearness (they hang in line of sight of what they light). Four bytes a vertex.
 */
export function lamplight(geometry: BufferGeometry, light: Uint8Array, lamps: readonly Vec3[]): Uint8Array {
  const p = geometry.getAttribute('position')
  const out = new Uint8Array(p.count * 4)
  for (let i = 0; i < p.count; i++) {
    const byte = light[i] ?? 0
    if (byte === 0) continue
    let [x, y, z] = [0, 0, 0]
    for (const lamp of lamps) {
      const [dx, dy, dz] = [lamp.x - p.getX(i), lamp.y - p.getY(i), lamp.z - p.getZ(i)]
      const near = 1 / (dx * dx + dy * dy + dz * dz + 0.1) ** 1.5
      x += dx * near
      y += dy * near
      z += dz * near
    }
    const l = Math.hypot(x, y, z) || 1
    out.set([byte, 127.5 + (x / l) * 127, 127.5 + (y / l) * 127, 127.5 + (z / l) * 127], i * 4)
  }
  return out
}
