import { hostname, networkInterfaces } from 'node:os'

/** IPv4 addresses of this machine in private networks: where headsets and phones can reach it. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((a) => a.family === 'IPv4' && !a.internal && isPrivate(a.address))
    .map((a) => a.address)
    .sort()
}

/** RFC 1918 and link-local addresses. */
export function isPrivate(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number)
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254)
}

/** Names that reach this machine: loopback's, and the one that multicast DNS gives it. */
export function hostNames(): string[] {
  const name = hostname()
    .toLowerCase()
    .replace(/\.local$/, '')
  return ['localhost', ...(/^[a-z0-9-]+$/.test(name) ? [`${name}.local`] : [])]
}
