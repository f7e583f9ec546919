import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FILES } from './manifest'
import type { BackupWriter } from './write'

/**
 * What of the data folder goes into a backup beside the database: the cores that its recordings name, the sign-in of the
 * demo employer, and the certificate authority of --lan, so that headsets which trust it go on without a visit to each.
 * Not: the log, the lock, what is half written, and a certificate that was brought along, which lies elsewhere.
 */
const KEPT = /^(cores\/[0-9a-f]{64}\.js|tls\/[\w.-]+\.(crt|key)|demo-sign-in[\w-]*\.txt)$/

/** Is it a path of a file that a backup holds? Nothing else is written when one is restored. */
export const isKept = (path: string): boolean => KEPT.test(path)

export async function dumpFiles(data: string, out: BackupWriter): Promise<void> {
  const below = (folder: string): string[] =>
    existsSync(join(data, folder)) ? readdirSync(join(data, folder)).map((name) => `${folder}${name}`) : []
  for (const path of [...below('cores/'), ...below('tls/'), ...below('')].filter(isKept).sort())
    await out.add(`${FILES}${path}`, await readFile(join(data, path)))
}
