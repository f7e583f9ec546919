import { useRef, useState } from 'react'
import { type DeviceKeys, hasKeys, makeDeviceKeys } from '../../report/deviceKey'
import { describeDevice } from '../device'
import { keepEnrolment } from '../enrolled/enrol'
import { useText, useWay } from '../parts'
import type { RequestFailure } from '../ports'
import { CodeBox } from './CodeBox'
import { Frame } from './Frame'
import { Notice } from './Notice'
import { type Settled, useCode } from './useCode'

/** A supervisor enrols this device: it makes its key, shows six digits, and is known from then on. */
export function EnrolPage() {
  const t = useText()
  const { flow } = useWay()
  const back = (): void => flow.go('card')
  if (hasKeys()) return <Enrolling back={back} />
  return (
    <Frame title={t('ui.enrol.title')} back={back}>
      <Notice failure={{ code: 'insecure', message: 'this page is not served by HTTPS, and so has no WebCrypto' }} />
    </Frame>
  )
}

function Enrolling({ back }: { back: () => void }) {
  const t = useText()
  const { code, deviceStore } = useWay()
  const keys = useRef<DeviceKeys | null>(null)
  const [failure, setFailure] = useState<RequestFailure | null>(null)
  const [enrolled, setEnrolled] = useState<Settled | null>(null)

  const keep = async (settled: Settled): Promise<void> => {
    if (settled.state !== 'enrolled' || !keys.current) return
    setEnrolled(settled)
    setFailure(null)
    const { tenant, device } = settled
    const kept = await keepEnrolment(deviceStore, { code, tenant, device: device.id, keys: keys.current })
    // everything is opened anew, as an enrolled device
    if (kept.ok) location.reload()
    else setFailure(kept.error)
  }
  const shown = useCode(
    async () => {
      keys.current = await makeDeviceKeys()
      const about = describeDevice(navigator.userAgent, window.screen, null).name
      return { ok: true, value: { purpose: 'enrol', publicKey: keys.current.publicKey, about } }
    },
    (settled) => void keep(settled),
  )
  return (
    <Frame title={t('ui.enrol.title')} lead={t('ui.enrol.lead')} back={back}>
      {!enrolled && <CodeBox shown={shown} />}
      {enrolled && !failure && <p className="lead">{t('ui.enrol.fetching')}</p>}
      {enrolled && failure && (
        <Notice failure={failure}>
          <button type="button" className="button" onClick={() => void keep(enrolled)}>
            {t('ui.common.retry')}
          </button>
        </Notice>
      )}
    </Frame>
  )
}
