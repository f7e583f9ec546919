/** Loose bodies; see the implementation. */
export interface Physics {
  readonly bodies: number
}
