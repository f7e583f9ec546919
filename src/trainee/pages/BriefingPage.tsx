import { type ReactNode, useEffect, useState } from 'react'
import { ClassPicture } from '../ClassPicture'
import { useFirstTime } from '../firstTime/useHabits'
import { useFlow, useText, useWay } from '../parts'
import { Controls } from './Controls'
import { Frame } from './Frame'

/** The sheets of the briefing, in order: the situation, the way to mark, the rules of judging, the controls. */
const SHEETS = ['task', 'mark', 'rules', 'controls'] as const
type Sheet = (typeof SHEETS)[number]

/**
 * A line each where the scene's text has lines, else a sentence each, in Chinese also what a semicolon parts: long
 * paragraphs are not read.
 */
const sentences = (text: string): string[] =>
  text.split(text.includes('\n') ? /\n+/ : /(?<=[。！；])|(?<=[.!])\s+/).filter((s) => s.trim() !== '')

/** Plain words and pictures, one idea a sheet; each can be gone back to. */
export function BriefingPage() {
  const t = useText()
  const { flow, recordings } = useWay()
  const { choice, core, language } = useFlow((s) => s)
  // while the trainee reads: what is spoken in the run is on the device by then
  useEffect(() => void recordings.keep(choice.scene, language), [recordings, choice.scene, language])
  const scene = core?.core.scenes.find((s) => s.id === choice.scene)
  const role = scene?.roles.find((r) => r.id === choice.role)
  const st = useText(choice.scene)
  const { isFirst } = useFirstTime()
  const [at, setAt] = useState(0)
  const sheet: Sheet = SHEETS[at] ?? 'task'
  const last = at === SHEETS.length - 1
  const bodies: Record<Sheet, ReactNode> = {
    task: (
      <>
        <ul className="briefing">
          {sentences(st(`scene.briefing.${choice.role}`)).map((s) => (
            <li key={s}>{s}</li>
          ))}
        </ul>
        <h2>{t('ui.briefing.task.how')}</h2>
        <ul className="plain-list">
          <li>{t('ui.briefing.task.look')}</li>
          <li>{t('ui.briefing.task.do')}</li>
          <li>{t('ui.briefing.task.turn')}</li>
          <li>{t('ui.briefing.task.end')}</li>
        </ul>
        <p className="fine">{t('ui.briefing.task.time', { minutes: Math.round((scene?.limitS ?? 0) / 60) })}</p>
      </>
    ),
    mark: (
      <>
        <ol className="plain-list">
          <li>{t('ui.briefing.mark.point')}</li>
          <li>{t('ui.briefing.mark.choose')}</li>
          <li>{t('ui.briefing.mark.confirm')}</li>
          {role?.judges && <li>{t('ui.briefing.mark.judge')}</li>}
        </ol>
        <div className="class-grid">
          {scene?.classes.map((code) => (
            <figure key={code} className="class-card">
              <ClassPicture code={code} />
              <figcaption>{t(`class.${code}`)}</figcaption>
            </figure>
          ))}
        </div>
      </>
    ),
    rules: (
      <ul className="plain-list">
        <li>{t('ui.briefing.rules.decoys')}</li>
        <li>
          <strong>{t('ui.briefing.rules.all')}</strong>
        </li>
        <li>{t('ui.briefing.rules.naming')}</li>
        <li>{t('ui.briefing.rules.reporting')}</li>
        {role?.judges && <li>{t('ui.briefing.rules.judge')}</li>}
        <li>{t('ui.briefing.rules.early')}</li>
        <li>{t('ui.briefing.rules.unsafe')}</li>
        <li>{t(choice.practice ? 'ui.briefing.rules.practice' : 'ui.briefing.rules.test')}</li>
        <li className="fine">{t('ui.briefing.rules.model')}</li>
      </ul>
    ),
    controls: (
      <Controls
        practice={choice.practice}
        radio={role?.wears.includes('radio') ?? false}
        ride={scene?.ride !== undefined}
      />
    ),
  }
  return (
    <Frame
      title={t(`ui.briefing.${sheet}.title`)}
      back={() => (at === 0 ? flow.go('choice') : setAt(at - 1))}
      foot={
        <>
          <span className="fine">{t('ui.briefing.sheet', { at: at + 1, of: SHEETS.length })}</span>
          <button
            type="button"
            className="button button-go"
            onClick={() => (last ? flow.go(isFirst ? 'first-time' : 'run') : setAt(at + 1))}
          >
            {t(last ? 'ui.briefing.ready' : 'ui.common.next')}
          </button>
        </>
      }
    >
      {bodies[sheet]}
    </Frame>
  )
}
