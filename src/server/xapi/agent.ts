import type { Agent } from '../../api/xapi'

/** This server as the authority of the statements that it makes itself. */
export const systemAgent = (tenant: string): Agent => ({
  objectType: 'Agent',
  account: { homePage: `urn:uuid:${tenant}`, name: 'muster' },
})

/** Another system as the authority of what it sends. */
export const clientAgent = (tenant: string, credential: string): Agent => ({
  objectType: 'Agent',
  account: { homePage: `urn:uuid:${tenant}`, name: `client:${credential}` },
})

interface Identified {
  mbox?: string | undefined
  mbox_sha1sum?: string | undefined
  openid?: string | undefined
  account?: { homePage: string; name: string } | undefined
}

/** An actor's identifier in one form, to find statements by; null for a group without one. */
export function agentKey(actor: Identified): string | null {
  if (actor.mbox) return actor.mbox
  if (actor.mbox_sha1sum) return `sha1:${actor.mbox_sha1sum.toLowerCase()}`
  if (actor.openid) return `openid:${actor.openid}`
  if (actor.account) return `account:${actor.account.homePage} ${actor.account.name}`
  return null
}
