import { call } from '../../api/call'
import { type Roster, SIGNED, challengeSchema, rosterSchema } from '../../api/devices'
import type { SiteInfo } from '../../api/site'
import { signAs } from '../../report/deviceKey'
import type { Enrolment } from '../../report/enrolment'
import type { Answer } from '../answer'

/** People stand and wait for it with a roster of yesterday at hand: a server that takes longer counts as away, ms. */
const PATIENCE_MS = 3_000

/** Asks for the roster of today: the device shows that it has its key by signing what the server has just made up. */
export async function fetchRoster(
  { tenant, device, privateKey }: Pick<Enrolment, 'tenant' | 'device' | 'privateKey'>,
  get: typeof fetch = (...args) => fetch(...args),
): Promise<Answer<Roster>> {
  const at = `/api/devices/${tenant}/${device}`
  const options = { method: 'POST', fetch: get, signal: AbortSignal.timeout(PATIENCE_MS) } as const
  const given = await call(`${at}/challenge`, challengeSchema, options)
  if (!given.ok) return given
  const proof = await signAs(privateKey, SIGNED.challenge, given.value.challenge)
  return call(`${at}/roster`, rosterSchema, { ...options, json: { proof } })
}

/** The training address as the roster knows it. */
export const siteOf = ({ tenant, site, trainees, retentionDays }: Roster): SiteInfo => ({
  tenant,
  site,
  trainees: trainees.map(({ id, name, card }) => ({ id, name, card })),
  retentionDays,
})

export type FetchRoster = (enrolment: Pick<Enrolment, 'tenant' | 'device' | 'privateKey'>) => Promise<Answer<Roster>>
