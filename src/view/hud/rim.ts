import { BufferAttribute, Mesh, MeshBasicMaterial, RingGeometry } from 'three'

/** A rim over the picture, not seen yet; see rimGeometry. */
export type RimMesh = Mesh<RingGeometry, MeshBasicMaterial>

/** Makes a rim that is drawn over everything, `order` among what lies over the picture. The caller disposes of its parts. */
export function rimMesh(soft: number, opacity: number, order: number): RimMesh {
  const material = new MeshBasicMaterial({
    transparent: true,
    opacity: 0,
    vertexColors: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    fog: false,
  })
  const mesh = new Mesh(rimGeometry(soft, opacity), material)
  mesh.renderOrder = order
  mesh.frustumCulled = false
  mesh.visible = false
  return mesh
}

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
