import type { BufferGeometry } from 'three'
import { MeshBuilder } from '../geometry/meshBuilder'
import { addBox, addCapsule, addCylinder } from '../geometry/primitives'

/**
 * A gloved hand about the palm, in the frame of where it points: fingers ahead (-z), back of the hand up.
 * `side` is 1 for the right hand; a fist when it grips, else the index finger points.
 */
export function handGeometry(side: 1 | -1, fist: boolean): BufferGeometry {
  const b = new MeshBuilder()
  b.use('paint-orange', '#d8712a')
  addCapsule(b, [0.028, 0, 0.035], [0.03, 0, -0.028], 0.017, 0.016)
  addCapsule(b, [0, 0.002, 0.04], [0, 0.002, -0.034], 0.019, 0.017)
  addCapsule(b, [-0.026, 0, 0.035], [-0.03, 0, -0.03], 0.017, 0.016)
  b.use('rubber', '#3a3f45')
  for (let i = 0; i < 4; i++) {
    const x = side * (-0.03 + i * 0.02)
    const points = i === 0 && !fist
    if (points) {
      addCapsule(b, [x, 0, -0.034], [x, -0.002, -0.07], 0.0095)
      addCapsule(b, [x, -0.002, -0.07], [x, -0.004, -0.104], 0.0085, 0.0075)
    } else {
      addCapsule(b, [x, 0, -0.038], [x, -0.016, -0.062], 0.0095)
      addCapsule(b, [x, -0.016, -0.062], [x, -0.04, -0.05], 0.009)
      addCapsule(b, [x, -0.04, -0.05], [x, -0.044, -0.03], 0.0085)
    }
  }
  const thumb = -side
  addCapsule(b, [thumb * 0.034, -0.004, 0.014], [thumb * 0.05, -0.014, -0.018], 0.012, 0.0105)
  addCapsule(b, [thumb * 0.05, -0.014, -0.018], [thumb * (fist ? 0.028 : 0.046), -0.026, -0.046], 0.01, 0.009)
  b.use('cloth-blue', '#2b4d80')
  addCylinder(b, [0, 0, 0.1], 'z', 0.05, 0.036, 0.044)
  b.use('paper', '#f2f4f5')
  addCylinder(b, [0, 0, 0.075], 'z', 0.008, 0.0385)
  addBox(b, [0, 0.02, 0.03], [0.022, 0.004, 0.02])
  return b.build()
}
