import { type ReactNode, useState } from 'react'
import { Frame } from '../pages/Frame'
import { useFlow, useText, useWay } from '../parts'
import { DetectionPart } from './DetectionPart'
import { DutiesPart } from './DutiesPart'
import { ExposurePart } from './ExposurePart'
import { HazardsPart } from './HazardsPart'
import { Outcome } from './Outcome'
import { Satisfaction } from './Satisfaction'
import { WalkView } from './WalkView'

/** What came of the run, in words; the way to each lost point; one question; then it is sent. */
export function DebriefPage() {
  const t = useText()
  const { flow, handIn } = useWay()
  const finished = useFlow((s) => s.finished)
  const [walking, setWalking] = useState(false)
  const [answer, setAnswer] = useState<number | null>(null)
  const [sending, setSending] = useState(false)
  if (!finished) return null
  const { verdict } = finished.claim
  if (walking) return <WalkView finished={finished} close={() => setWalking(false)} />
  const send = async (): Promise<void> => {
    setSending(true)
    await handIn.send(answer)
    flow.go('sent')
  }
  return (
    <Frame
      wide
      title={t('ui.debrief.title')}
      foot={
        <button type="button" className="button button-go" disabled={sending} onClick={() => void send()}>
          {t('ui.debrief.send')}
        </button>
      }
    >
      <Outcome verdict={verdict} practice={finished.start.practice} />
      {verdict.losses.length > 0 && (
        <button type="button" className="button button-walk" onClick={() => setWalking(true)}>
          <span>{t('ui.debrief.walk')}</span>
          <small>{t('ui.debrief.walk.text', { count: verdict.losses.length })}</small>
        </button>
      )}
      <Section title={t('ui.debrief.detection')}>
        <DetectionPart verdict={verdict} />
      </Section>
      <Section title={t('ui.debrief.hazards')}>
        <HazardsPart verdict={verdict} />
      </Section>
      <Section title={t('ui.debrief.duties')}>
        <DutiesPart verdict={verdict} />
      </Section>
      <Section title={t('ui.debrief.exposure')}>
        <ExposurePart verdict={verdict} />
      </Section>
      <Section title={t('ui.satisfaction.title')}>
        <Satisfaction value={answer} choose={setAnswer} />
      </Section>
    </Frame>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
