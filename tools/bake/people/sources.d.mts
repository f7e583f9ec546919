/** What bakes people, and the SHA-256 of its sources, hexadecimal. */
export function bodyInputs(root: string): Promise<{
  bakeBody(sources: string, say?: (line: string) => void): Uint8Array<ArrayBuffer>
  sources: string
}>
