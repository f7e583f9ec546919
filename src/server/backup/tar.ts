/** The unit of a tar file, bytes. */
export const BLOCK = 512
/** Ends the file: two empty blocks. */
export const END = new Uint8Array(2 * BLOCK)

/** Bytes that follow an entry of `size` bytes up to the next block. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/**
 * The header of a plain file in a POSIX tar (ustar, IEEE 1003.1), so that any tar unpacks a backup. There is one form of
 * it for a name, a size and a time, which lets a reader find any changed byte of it by making it again.
 */
export function headerOf(name: string, size: number, mtimeS: number): Uint8Array {
  const header = new Uint8Array(BLOCK)
  const put = (at: number, text: string): void => void header.set(new TextEncoder().encode(text), at)
  const octal = (n: number, digits: number): string => n.toString(8).padStart(digits, '0')
  // Bugs: names are made of ids and of the names of tables and files.
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new Error(`'${name}' is no name for an entry of a backup`)
  if (size >= 8 ** 11) throw new Error(`'${name}' has ${size} bytes, more than an entry of a backup can have`)
  put(0, name)
  put(100, `${octal(0o600, 7)}\0`)
  put(108, `${octal(0, 7)}\0`)
  put(116, `${octal(0, 7)}\0`)
  put(124, `${octal(size, 11)}\0`)
  put(136, `${octal(mtimeS, 11)}\0`)
  put(148, ' '.repeat(8))
  put(156, '0')
  put(257, 'ustar\0')
  put(263, '00')
  const sum = header.reduce((a, b) => a + b, 0)
  put(148, `${octal(sum, 6)}\0 `)
  return header
}

/** Name, size and time of a header, whatever else is in it; null where these cannot be read. */
export function readHeader(header: Uint8Array): { name: string; size: number; mtimeS: number } | null {
  const text = (from: number, to: number): string => {
    const part = header.subarray(from, to)
    const end = part.indexOf(0)
    return new TextDecoder('latin1').decode(end < 0 ? part : part.subarray(0, end))
  }
  const [name, size, mtime] = [text(0, 100), text(124, 136), text(136, 148)]
  if (!/^[\x21-\x7e]{1,100}$/.test(name) || !/^[0-7]{11}$/.test(size) || !/^[0-7]{11}$/.test(mtime)) return null
  return { name, size: Number.parseInt(size, 8), mtimeS: Number.parseInt(mtime, 8) }
}
