// The certificate library needs it loaded first.
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'
import { writeSecret } from '../demoFile'
import { NAME_CONSTRAINTS, privateNamesOnly } from './nameConstraints'
import { type Result, fail, ok } from '../../base/result'

const DAY_MS = 24 * 3600_000
/** The authority is installed by hand on each device: it lasts as long as the archive of a project. */
const CA_DAYS = 6 * 365
/** Apple refuses more than 825 days also under an authority that the user installed; a renewal costs nothing. */
const LEAF_DAYS = 180
const RENEW_DAYS = 30
const EC: EcKeyGenParams & EcdsaParams = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export interface LanTls {
  cert: string
  key: string
  /** The authority that devices install, PEM; null with a certificate that was brought along. */
  ca: string | null
}

x509.cryptoProvider.set(webcrypto as unknown as Crypto)

const pem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END ${label}-----\n`

const newKeys = (): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
const exportKey = async (key: CryptoKey): Promise<string> =>
  pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', key))
const importKey = (text: string): Promise<CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', Buffer.from(text.replace(/-----[^-]+-----|\s/g, ''), 'base64'), EC, true, [
    'sign',
  ])

/** 16 random bytes, positive. */
function serial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16))
  bytes[0] = (bytes[0] as number) & 0x7f
  return Buffer.from(bytes).toString('hex')
}

async function makeCa(now: Date): Promise<{ cert: string; key: string }> {
  const keys = await newKeys()
  const tag = serial().slice(0, 6)
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=Muster local training ${tag}`,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + CA_DAYS * DAY_MS),
    keys,
    signingAlgorithm: EC,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      new x509.Extension(NAME_CONSTRAINTS, true, privateNamesOnly(['localhost', 'local'])),
    ],
  })
  return { cert: `${cert.toString('pem')}\n`, key: await exportKey(keys.privateKey) }
}

async function makeLeaf(
  ca: { cert: string; key: string },
  names: readonly string[],
  addresses: readonly string[],
  now: Date,
): Promise<{ cert: string; key: string }> {
  const keys = await newKeys()
  const issuer = new x509.X509Certificate(ca.cert)
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: 'CN=Muster',
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + LEAF_DAYS * DAY_MS),
    publicKey: keys.publicKey,
    signingKey: await importKey(ca.key),
    signingAlgorithm: EC,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...names.map((value) => ({ type: 'dns' as const, value })),
        ...addresses.map((value) => ({ type: 'ip' as const, value })),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { cert: `${cert.toString('pem')}\n${ca.cert}`, key: await exportKey(keys.privateKey) }
}

/** Is the leaf on file still good: in time, from this authority, for all names and addresses? */
function isCurrent(leaf: string, ca: string, wanted: readonly string[], now: Date): boolean {
  const cert = new x509.X509Certificate(leaf)
  const san = cert.getExtension(x509.SubjectAlternativeNameExtension)
  const has = new Set(san?.names.items.map((n) => n.value) ?? [])
  const inTime = cert.notAfter.getTime() - now.getTime() > RENEW_DAYS * DAY_MS && cert.notBefore <= now
  return inTime && cert.issuer === new x509.X509Certificate(ca).subject && wanted.every((w) => has.has(w))
}

/** Can the authority on file be used now? Not when its time is over, or the clock was wrong when it was made. */
function isValid(ca: string, now: Date): boolean {
  const cert = new x509.X509Certificate(ca)
  return cert.notBefore <= now && now < cert.notAfter
}

/**
 * Certificate of this machine in the local network, under an authority of its own that is made once and kept in
 * `folder`. The leaf is made anew when it nears its end or an address is missing in it, the authority when it is not
 * valid now: devices that installed it would refuse it. Files that are no certificates are a failure and are not
 * written over: the key may be all that is wrong, and devices trust this authority.
 */
export async function localTls(
  folder: string,
  names: readonly string[],
  addresses: readonly string[],
  now: Date,
): Promise<Result<LanTls>> {
  try {
    return ok(await readOrMake(folder, names, addresses, now))
  } catch (e) {
    return fail(
      'certificate',
      `the local certificates in '${folder}' cannot be read or made (${(e as Error).message}); restore ca.crt and ca.key from a copy, or delete the folder: then a new authority is made, which devices have to install again`,
    )
  }
}

async function readOrMake(
  folder: string,
  names: readonly string[],
  addresses: readonly string[],
  now: Date,
): Promise<LanTls> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const at = (name: string): string => join(folder, name)
  const read = (name: string): string => readFileSync(at(name), 'utf8')
  if (!existsSync(at('ca.key')) || !existsSync(at('ca.crt')) || !isValid(read('ca.crt'), now)) {
    const ca = await makeCa(now)
    writeSecret(at('ca.crt'), ca.cert)
    writeSecret(at('ca.key'), ca.key)
  }
  const ca = { cert: read('ca.crt'), key: read('ca.key') }
  const all = [...addresses, '127.0.0.1']
  if (
    !existsSync(at('leaf.crt')) ||
    !existsSync(at('leaf.key')) ||
    !isCurrent(read('leaf.crt'), ca.cert, [...names, ...all], now)
  ) {
    const leaf = await makeLeaf(ca, names, all, now)
    writeSecret(at('leaf.crt'), leaf.cert)
    writeSecret(at('leaf.key'), leaf.key)
  }
  return { cert: read('leaf.crt'), key: read('leaf.key'), ca: ca.cert }
}
