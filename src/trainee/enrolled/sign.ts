import { SIGNED } from '../../api/devices'
import { fail } from '../../base/result'
import { digestOf } from '../../record/canonical'
import { signAs } from '../../report/deviceKey'
import type { DeviceStore } from '../../report/enrolment'
import type { FinishedRun, Send } from '../../report/outboxItem'

/** An enrolled device's signature over a record's digest; null where its key is not here, or the disk does not say. */
export type Sign = (device: string, recordDigest: string) => Promise<string | null>

/** Signs as the device that began a run, whatever the page's enrolment is by now. */
export const signAsDevice =
  (store: Pick<DeviceStore, 'enrolmentOf'>): Sign =>
  async (device, recordDigest) => {
    const kept = await store.enrolmentOf(device)
    return kept.ok && kept.value ? signAs(kept.value.privateKey, SIGNED.completion, recordDigest) : null
  }

/** The run with the signature that it needs; null where there is none to be had. */
export async function signedRun<T extends FinishedRun>(run: T, sign: Sign): Promise<T | null> {
  const { enrolled } = run.completion
  if (enrolled === undefined || run.signature !== undefined) return run
  const signature = await sign(enrolled, digestOf(run.completion))
  return signature === null ? null : { ...run, signature }
}

/** Sends no run unsigned that an enrolled device began: the server would refute it for good. It waits as a refused one. */
export const sendSigned =
  (send: Send, sign: Sign): Send =>
  async (item) => {
    const signed = await signedRun(item, sign)
    if (signed) return send(signed)
    const message = `run '${item.run}' was not sent: the key of device '${item.completion.enrolled}', which began it, cannot be read here; do not clear the browser's data, and load the page again`
    return { kind: 'refused', failure: fail('no-key', message).error }
  }
