import { X509Certificate, createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIPv4 } from 'node:net'
import { type Result, fail, ok } from '../../base/result'
import type { LanTls } from './certificates'

const DAY_MS = 24 * 3600_000
/** A certificate that runs out sooner is told at the start: one more month of drills needs a newer one. */
const SOON_DAYS = 30

/** A certificate that was brought along with --cert and --key. */
export interface OwnTls extends LanTls {
  /** What it is good for, names before IPv4 addresses; no wildcards: they name no machine. */
  hosts: string[]
  /** In time, or what is wrong with its dates. */
  dates: 'good' | 'early' | 'soon' | 'late'
  validFrom: Date
  validTo: Date
}

/** Reads and checks the two files: a certificate, a key, and that they belong together. */
export function ownTls(certPath: string, keyPath: string, now: Date): Result<OwnTls> {
  const cert = pem('--cert', certPath, (text) => new X509Certificate(text))
  if (!cert.ok) return cert
  const key = pem('--key', keyPath, (text) => createPrivateKey(text))
  if (!key.ok) return key
  const leaf = cert.value.parsed
  if (!leaf.checkPrivateKey(key.value.parsed))
    return fail(
      'certificate',
      `--key '${keyPath}' is not the key of --cert '${certPath}' (${leaf.subject}); give the two of one certificate, its own one first in the file`,
    )
  const validFrom = new Date(leaf.validFrom)
  const validTo = new Date(leaf.validTo)
  return ok({
    cert: cert.value.text,
    key: key.value.text,
    ca: null,
    hosts: hostsOf(leaf),
    dates: datesOf(validFrom, validTo, now),
    validFrom,
    validTo,
  })
}

function pem<T>(option: string, path: string, parse: (text: string) => T): Result<{ text: string; parsed: T }> {
  try {
    const text = readFileSync(path, 'utf8')
    return ok({ text, parsed: parse(text) })
  } catch (e) {
    return fail('certificate', `${option} '${path}' cannot be read (${(e as Error).message}); give a PEM file`)
  }
}

function hostsOf(leaf: X509Certificate): string[] {
  const all = (leaf.subjectAltName ?? '').split(', ')
  const after = (label: string): string[] => all.filter((s) => s.startsWith(label)).map((s) => s.slice(label.length))
  return [...after('DNS:').filter((n) => /^[\w.-]+$/.test(n)), ...after('IP Address:').filter(isIPv4)]
}

function datesOf(from: Date, to: Date, now: Date): OwnTls['dates'] {
  if (now < from) return 'early'
  if (now > to) return 'late'
  return to.getTime() - now.getTime() < SOON_DAYS * DAY_MS ? 'soon' : 'good'
}
