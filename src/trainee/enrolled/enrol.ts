import type { PublicKey } from '../../api/devices'
import { type DeviceKeys, makeDeviceKeys } from '../../report/deviceKey'
import type { DeviceStore } from '../../report/enrolment'
import type { Answer } from '../answer'
import { fetchRoster } from './roster'

/** A device on its way to being enrolled at a training address. */
export interface Enrolling {
  /** Makes the key pair that the next digits are asked for with, and gives its public half. */
  newKey(): Promise<PublicKey>
  /** The supervisor has confirmed: fetches the roster for the first time, and keeps it with the key on this device. */
  keep(tenant: string, device: string): Promise<Answer<void>>
}

export function createEnrolling(store: DeviceStore, code: string, fetched = fetchRoster): Enrolling {
  let keys: DeviceKeys | null = null
  return {
    async newKey() {
      keys = await makeDeviceKeys()
      return keys.publicKey
    },
    async keep(tenant, device) {
      if (!keys) throw new Error('createEnrolling: nothing can be kept before newKey')
      const bare = { code, tenant, device, privateKey: keys.privateKey, withdrawn: false }
      const roster = await fetched(bare)
      return roster.ok ? store.keep({ ...bare, roster: roster.value }) : roster
    },
  }
}
