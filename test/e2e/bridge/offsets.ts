import type * as Iwer from 'iwer'

/** The emulator takes a matrix for what the standard says is an XRRigidTransform: every offset space came out as NaN. */
export function mendOffsets({ XRReferenceSpace }: typeof Iwer): void {
  const { prototype } = XRReferenceSpace
  const offset = prototype.getOffsetReferenceSpace as unknown as (this: object, m: Float32Array) => object
  Object.defineProperty(prototype, 'getOffsetReferenceSpace', {
    value(this: object, at: { matrix: Float32Array }) {
      return offset.call(this, at.matrix)
    },
  })
}
