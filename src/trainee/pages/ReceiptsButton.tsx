import { useEffect, useState } from 'react'
import { type KeptReceipt, receiptsFile } from '../../report/receipts'
import { useText, useWay } from '../parts'
import { offerFile } from '../saveRecording'
import { stamp } from '../saveRuns'

/** Saves what the server has acknowledged of this device, for whoever audits the server. Not there while there is none. */
export function ReceiptsButton() {
  const t = useText()
  const { receipts } = useWay()
  const [kept, setKept] = useState<readonly KeptReceipt[]>([])
  useEffect(() => {
    let gone = false
    void receipts.all().then((all) => {
      if (!gone && all.ok) setKept(all.value)
    })
    return () => {
      gone = true
    }
  }, [receipts])
  if (kept.length === 0) return null
  const save = (): void => {
    const bytes = new TextEncoder().encode(receiptsFile(kept))
    offerFile(`muster-receipts-${stamp(new Date())}.json`, bytes, 'application/json')
  }
  return (
    <button type="button" className="button button-plain" onClick={save}>
      {t('ui.device.receipts', { count: kept.length })}
    </button>
  )
}
