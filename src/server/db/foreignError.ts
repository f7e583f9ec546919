/**
 * Numbers of errors inside PGlite. It is a WebAssembly program: its file system throws plain objects with the errno of
 * WASI (https://github.com/WebAssembly/WASI, wasi_snapshot_preview1, errno), which is not Linux's.
 */
const WASI: Readonly<Record<number, string>> = {
  2: 'EACCES',
  10: 'EBUSY',
  19: 'EDQUOT',
  29: 'EIO',
  31: 'EISDIR',
  33: 'EMFILE',
  44: 'ENOENT',
  51: 'ENOSPC',
  54: 'ENOTDIR',
  63: 'EPERM',
  69: 'EROFS',
}

/** Name of the system's error in what PGlite's file system threw; '' for anything else. */
export function foreignCode(e: unknown): string {
  if (typeof e !== 'object' || e === null || !('errno' in e) || typeof e.errno !== 'number') return ''
  // Node's own have a negative errno and their name in `code`.
  return 'code' in e ? '' : (WASI[e.errno] ?? `errno ${e.errno}`)
}
