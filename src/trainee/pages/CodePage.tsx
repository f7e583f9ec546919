import { describeDevice } from '../device'
import { useFlow, useText, useWay } from '../parts'
import { CodeBox } from './CodeBox'
import { Frame } from './Frame'
import { useCode } from './useCode'

/** Signing in without a PIN: six digits that a supervisor, who sees who wears the headset, confirms on another screen. */
export function CodePage() {
  const t = useText()
  const { flow } = useWay()
  const site = useFlow((s) => s.site)
  const trainee = useFlow((s) => s.trainee)
  const person = site?.trainees.find((p) => p.id === trainee)
  const shown = useCode(
    async () => {
      const about = describeDevice(navigator.userAgent, window.screen, null).name
      return { ok: true, value: { purpose: 'sign-in', trainee, about } }
    },
    (settled) => {
      if (settled.state === 'signed-in') void flow.enterByCode(settled.session)
    },
  )
  return (
    <Frame
      title={t('ui.code.title', { name: person?.name ?? '' })}
      lead={t('ui.code.lead')}
      back={() => flow.go('pin')}
    >
      <CodeBox shown={shown} />
    </Frame>
  )
}
