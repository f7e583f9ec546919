import type { DeviceKeys } from '../../report/deviceKey'
import type { DeviceStore, Enrolment } from '../../report/enrolment'
import type { Answer } from '../ports'
import { fetchRoster } from './roster'

export interface Enrolled {
  /** The secret of the training address. */
  code: string
  tenant: string
  device: string
  keys: DeviceKeys
}

/** The supervisor has confirmed: fetches the roster for the first time, and keeps it with the key on this device. */
export async function keepEnrolment(
  store: DeviceStore,
  { code, tenant, device, keys }: Enrolled,
  fetched = fetchRoster,
): Promise<Answer<Enrolment>> {
  const bare = { code, tenant, device, privateKey: keys.privateKey, withdrawn: false }
  const roster = await fetched(bare)
  if (!roster.ok) return roster
  const enrolment = { ...bare, roster: roster.value }
  const kept = await store.keep(enrolment)
  return kept.ok ? { ok: true, value: enrolment } : kept
}
