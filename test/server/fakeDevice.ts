import { randomBytes, randomInt } from 'node:crypto'
import { CompactSign } from 'jose'
import { askedCodeSchema, codeStateSchema } from '../../src/api/codes'
import type { Completion } from '../../src/api/completion'
import { type DeviceStart, type PublicKey, SIGNED, publicKeySchema } from '../../src/api/devices'
import type { StartedRun } from '../../src/api/runs'
import { deriveSeed } from '../../src/base/hash'
import { uuid7 } from '../../src/base/uuid7'
import { digestOf } from '../../src/record/canonical'
import { deviceAssignment } from '../../src/report/assignment'
import type { SignedAs } from '../../src/server/devices/signed'
import { ANY_CORE } from './fakeRun'
import { type World, bearer, managerCookie, postJson } from './harness'

/** A device with a key pair of its own, as a browser makes it: the private key cannot be read out. */
export interface FakeDevice {
  publicKey: PublicKey
  sign(as: SignedAs, text: string): Promise<string>
  /** Signed as the device signs its completion record. */
  signRecord(completion: Completion): Promise<string>
}

export async function fakeDevice(): Promise<FakeDevice> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const sign: FakeDevice['sign'] = (as, text) =>
    new CompactSign(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'ES256', typ: as }).sign(pair.privateKey)
  return {
    publicKey: publicKeySchema.parse({ kty, crv, x, y }),
    sign,
    signRecord: (completion) => sign(SIGNED.completion, digestOf(completion)),
  }
}

/** Enrols it as people do: it asks for digits, a manager types them and gives it a name. Its id. */
export async function enrolFake(w: World, device: FakeDevice, name = '头显 1'): Promise<string> {
  const cookie = await managerCookie(w, w.manager.email)
  const at = `/api/site/${w.site.code}/codes`
  const asked = await postJson(w.app, at, { purpose: 'enrol', publicKey: device.publicKey, about: 'Quest 3' })
  const { id, code, secret } = askedCodeSchema.parse(await asked.json())
  await postJson(w.app, '/api/manage/codes', { code }, cookie)
  await postJson(w.app, `/api/manage/codes/${id}`, { confirm: true, deviceName: name }, cookie)
  const told = codeStateSchema.parse(await (await postJson(w.app, `${at}/${id}`, {}, bearer(secret))).json())
  if (told.state !== 'enrolled') throw new Error(`the device was not enrolled: ${told.state}`)
  return told.device.id
}

/** What an enrolled device says of a run that it begins, and what follows from that. */
export function fakeStart(
  w: World,
  device: string,
  changes: Partial<DeviceStart> = {},
): { start: DeviceStart; started: StartedRun } {
  const trainee = changes.trainee ?? (w.trainees[0] as string)
  const assignment = deviceAssignment(device, trainee, 'chemical-unloading', 'worker')
  const start: DeviceStart = {
    version: 1,
    tenant: w.tenant,
    device,
    run: '',
    trainee,
    site: w.site.id,
    signedInBy: 'pin',
    scene: 'chemical-unloading',
    role: 'worker',
    mode: 'desktop',
    language: 'zh-CN',
    practice: false,
    core: ANY_CORE,
    assignment,
    attempt: 1,
    startedAt: new Date(w.clock.ms).toISOString(),
    ...changes,
  }
  start.run = changes.run ?? uuid7(Date.parse(start.startedAt), randomInt(0x1000), randomBytes(8))
  const { run, attempt, startedAt } = start
  const seed = deriveSeed(assignment, trainee, attempt)
  return { start, started: { run, seed, attempt, assignment, startedAt, ticket: '' } }
}
