import { useStore } from 'zustand'
import type { Flow, Step } from './flow'
import { useFlow, useText, useWay } from './parts'
import type { Release } from './ports'

/** Nobody has begun anything on these steps. */
const IDLE: ReadonlySet<Step> = new Set(['language', 'card'])

/** Tells the release, from now on, whether somebody is at work. Gives what ends it. */
export function tellRelease(flow: Flow, release: Release): () => void {
  const tell = ({ step }: { step: Step }): void => release.busy(!IDLE.has(step))
  tell(flow.store.getState())
  return flow.store.subscribe((now, before) => {
    if (now.step !== before.step) tell(now)
  })
}

/** Between two people, while another release waits: a quiet line with a button. */
export function NextRelease() {
  const t = useText()
  const { release } = useWay()
  const step = useFlow((s) => s.step)
  const next = useStore(release.state, (s) => s.next)
  if (!next || !IDLE.has(step)) return null
  return (
    <div className="next-release" role="status">
      <span>{t('ui.release.next')}</span>
      <button type="button" className="button button-plain" onClick={release.takeOver}>
        {t('ui.release.take')}
      </button>
    </div>
  )
}
