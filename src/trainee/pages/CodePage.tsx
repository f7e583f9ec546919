import type { AskCode } from '../../api/codes'
import { describeDevice } from '../device'
import { useFlow, useText, useWay } from '../parts'
import type { Answer } from '../answer'
import type { Settled } from '../shownCode'
import { CodeBox } from './CodeBox'
import { Frame } from './Frame'

/** Signing in without a PIN: six digits that a supervisor, who sees who wears the headset, confirms on another screen. */
export function CodePage() {
  const t = useText()
  const { flow } = useWay()
  const site = useFlow((s) => s.site)
  const trainee = useFlow((s) => s.trainee)
  const person = site?.trainees.find((p) => p.id === trainee)
  const what = async (): Promise<Answer<AskCode>> => {
    const about = describeDevice(navigator.userAgent, window.screen, null).name
    return { ok: true, value: { purpose: 'sign-in', trainee, about } }
  }
  const settled = (now: Settled): void => {
    if (now.state === 'signed-in') void flow.enterByCode(now.session)
  }
  return (
    <Frame
      title={t('ui.code.title', { name: person?.name ?? '' })}
      lead={t('ui.code.lead')}
      back={() => flow.go('pin')}
    >
      <CodeBox what={what} settled={settled} />
    </Frame>
  )
}
