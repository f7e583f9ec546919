/** A built core: its SHA-256 in hexadecimal, and its text. */
export interface BuiltCore {
  id: string
  code: string
}
export function buildCore(root: string): Promise<BuiltCore>
export function writeCore(core: BuiltCore, folder: string): Promise<void>
