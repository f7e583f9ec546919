import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of emscripten's file system over Node that is mended here. */
interface NodeFsModule {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } }
}

/**
 * PGlite's file system over Node, with a real fsync. As it comes PGlite never writes through: emscripten's NODEFS has
 * no fsync, and PGlite starts PostgreSQL with -F; a power cut could then lose what was acknowledged. Together with
 * DURABLE_START every commit is on the disk before the answer goes out.
 */
export class DurableNodeFs extends NodeFS {
  /** fsyncs that reached the operating system, for the test that counts them. */
  syncs = 0

  override async init(pg: PGlite, opts: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, opts)
    const mend = (module: unknown): void => {
      ;(module as NodeFsModule).NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd)
        this.syncs++
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [mend, ...(emscriptenOpts.preRun ?? [])] } }
  }
}

/**
 * Parameters that PGlite 0.5 starts PostgreSQL with, less -F (no fsync). Its fdatasync is a stub, hence the method
 * fsync. With 32 MB of shared buffers the process takes 175 MB instead of 293 MB.
 */
export const DURABLE_START = [
  '--single',
  '-O',
  '-j',
  ...[
    'search_path=public',
    'exit_on_error=false',
    'log_checkpoints=false',
    'max_worker_processes=0',
    'max_parallel_workers=0',
    'max_parallel_workers_per_gather=0',
    'io_method=sync',
    'max_parallel_maintenance_workers=0',
    'fsync=on',
    'wal_sync_method=fsync',
    'shared_buffers=32MB',
    'min_wal_size=32MB',
  ].flatMap((setting) => ['-c', setting]),
]

/** Writes every file and folder below `dir` through to the disk: initdb copies its files without doing so. */
export function fsyncTree(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) fsyncTree(join(dir, entry.name))
    else if (entry.isFile()) fsyncPath(join(dir, entry.name))
  }
  fsyncPath(dir)
}

/** Writes one file, or the names in one folder, through to the disk. */
export function fsyncPath(path: string): void {
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
