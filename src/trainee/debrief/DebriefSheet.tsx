import { type ReactNode, useState } from 'react'
import type { Finished } from '../finish'
import { Frame } from '../pages/Frame'
import { useText } from '../parts'
import { DetectionPart } from './DetectionPart'
import { DutiesPart } from './DutiesPart'
import { ExposurePart } from './ExposurePart'
import { HazardsPart } from './HazardsPart'
import { Outcome } from './Outcome'
import { Satisfaction } from './Satisfaction'

interface DebriefSheetProps {
  finished: Finished
  walk: () => void
  send: (answer: number | null) => void
}

/** What came of the run, in words; the way to each lost point; one question; then it is sent. */
export function DebriefSheet({ finished, walk, send }: DebriefSheetProps) {
  const t = useText()
  const [answer, setAnswer] = useState<number | null>(null)
  const { verdict } = finished.claim
  return (
    <Frame
      wide
      title={t('ui.debrief.title')}
      foot={
        <button type="button" className="button button-go" onClick={() => send(answer)}>
          {t('ui.debrief.send')}
        </button>
      }
    >
      <Outcome verdict={verdict} practice={finished.start.practice} />
      {verdict.losses.length > 0 && (
        <button type="button" className="button button-walk" onClick={walk}>
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
        <ExposurePart verdict={verdict} events={finished.events} />
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
