/** A number -1..1 that goes with a whole number. */
export function hash(k: number): number {
  const s = Math.sin(k * 127.1 + 311.7) * 43758.5453
  return 2 * (s - Math.floor(s)) - 1
}
