import { useState } from 'react'
import type { AskCode } from '../../api/codes'
import { hasKeys } from '../../report/deviceKey'
import { describeDevice } from '../device'
import { createEnrolling } from '../enrolled/enrol'
import { useText, useWay } from '../parts'
import type { Answer, RequestFailure } from '../answer'
import type { Settled } from '../shownCode'
import { CodeBox } from './CodeBox'
import { Frame } from './Frame'
import { Notice } from './Notice'

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
  const [enrolling] = useState(() => createEnrolling(deviceStore, code))
  const [failure, setFailure] = useState<RequestFailure | null>(null)
  const [confirmed, setConfirmed] = useState<Settled | null>(null)

  const what = async (): Promise<Answer<AskCode>> => {
    const about = describeDevice(navigator.userAgent, window.screen, null).name
    return { ok: true, value: { purpose: 'enrol', publicKey: await enrolling.newKey(), about } }
  }
  const keep = async (now: Settled): Promise<void> => {
    if (now.state !== 'enrolled') return
    setConfirmed(now)
    setFailure(null)
    const kept = await enrolling.keep(now.tenant, now.device.id)
    // everything is opened anew, as an enrolled device
    if (kept.ok) location.reload()
    else setFailure(kept.error)
  }
  return (
    <Frame title={t('ui.enrol.title')} lead={t('ui.enrol.lead')} back={back}>
      {!confirmed && <CodeBox what={what} settled={(now) => void keep(now)} />}
      {confirmed && !failure && <p className="lead">{t('ui.enrol.fetching')}</p>}
      {confirmed && failure && (
        <Notice failure={failure}>
          <button type="button" className="button" onClick={() => void keep(confirmed)}>
            {t('ui.common.retry')}
          </button>
        </Notice>
      )}
    </Frame>
  )
}
