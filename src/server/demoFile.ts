import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fsyncPath } from './db/durableFs'

/** How to sign in to the demo employer. */
export interface DemoSignIn {
  /** The employer's id, which tells its file from that of another database's demo; '' in files of release 0.1. */
  tenant: string
  code: string
  trainees: { name: string; card: string; pin: string }[]
  manager: { email: string; password: string }
  xapi: { key: string; secret: string }
}

const textOf = (d: DemoSignIn): string =>
  [
    '# 演示企业的登录信息，请勿用于真实人员。 Sign-in of the demo employer; not for real people.',
    `employer: ${d.tenant}`,
    `training-path: /train/${d.code}`,
    ...d.trainees.map((t) => `trainee: ${t.card} ${t.name} ${t.pin}`),
    `manager: ${d.manager.email} ${d.manager.password}`,
    `xapi: ${d.xapi.key} ${d.xapi.secret}`,
    '',
  ].join('\n')

/** Reads the file back; null when it is not as it was written. */
export function parseDemo(text: string): DemoSignIn | null {
  const tenant = /^employer: (\S+)$/m.exec(text)?.[1] ?? ''
  const code = /^training-path: \/train\/(\S+)$/m.exec(text)?.[1]
  const manager = /^manager: (\S+) (\S+)$/m.exec(text)
  const xapi = /^xapi: (\S+) (\S+)$/m.exec(text)
  const trainees = [...text.matchAll(/^trainee: (\S+) (.+) (\S+)$/gm)].map((m) => ({
    card: m[1] as string,
    name: m[2] as string,
    pin: m[3] as string,
  }))
  if (!code || !manager || !xapi || trainees.length === 0) return null
  return {
    tenant,
    code,
    trainees,
    manager: { email: manager[1] as string, password: manager[2] as string },
    xapi: { key: xapi[1] as string, secret: xapi[2] as string },
  }
}

/** The plain name, and the one of this employer alone where the plain one is taken by another database's demo. */
const placesOf = (data: string, tenant: string): [string, string] => [
  join(data, 'demo-sign-in.txt'),
  join(data, `demo-sign-in-${tenant}.txt`),
]

/** The file in `data` that is of this employer, whose training code is `code`; null where there is none. */
export function readDemo(data: string, tenant: string, code: string): { signIn: DemoSignIn; path: string } | null {
  for (const path of placesOf(data, tenant)) {
    const signIn = existsSync(path) ? parseDemo(readFileSync(path, 'utf8')) : null
    if (signIn && (signIn.tenant === '' ? signIn.code === code : signIn.tenant === tenant)) return { signIn, path }
  }
  return null
}

/** Writes the employer's file, never over that of another one; gives its path. */
export function writeDemo(data: string, signIn: DemoSignIn): string {
  const [plain, own] = placesOf(data, signIn.tenant)
  const path = existsSync(plain) ? own : plain
  writeSecret(path, textOf(signIn))
  fsyncPath(data)
  return path
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writeSecret(path: string, content: string | Uint8Array): void {
  const draft = `${path}.partial`
  const fd = openSync(draft, 'w', 0o600)
  try {
    writeFileSync(fd, content)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(draft, path)
}
