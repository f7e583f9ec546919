import { type ReactNode, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { useBreakDue } from '../firstTime/useHabits'
import { useFlow, useText, useWay } from '../parts'
import type { Stage } from '../ports'
import { useStage } from '../stage/StageHost'
import { useImmersed } from '../stage/useImmersed'

/** In the headset: that the run is on its way, and the way out. Null where nobody is in one. */
export function useSentPanel(): ((stage: Stage) => ReactNode) | null {
  const t = useText()
  const { outbox } = useWay()
  const finished = useFlow((s) => s.finished)
  const loaded = useFlow((s) => s.core)
  const immersed = useImmersed(useStage())
  const sent = useStore(outbox.state, (s) => finished !== null && finished.start.run in s.receipts)
  const inMemory = useStore(outbox.state, (s) => s.unsaved.some((u) => u.run === finished?.start.run))
  const tired = useBreakDue()
  // The yard as it was at the start, to stand in while the run is sent.
  const sim = useMemo(
    () => (immersed && finished && loaded ? loaded.core.startRun(finished.start).sim : null),
    [immersed, finished, loaded],
  )
  const draw = useCallback(
    (stage: Stage) => {
      if (!sim) return null
      const state = sent ? 'sent' : inMemory ? 'unsaved' : 'waiting'
      const panel = {
        title: t(`ui.sent.${state}.title`),
        lines: [t(`ui.sent.${state}.text`), ...(tired ? [t('ui.break.title'), t('ui.break.text')] : [])],
        buttons: [{ id: 'leave', text: t('ui.sent.leave'), press: stage.leave }],
      }
      return <stage.Debrief sim={sim} at={null} past={null} map="none" text={t} panel={panel} />
    },
    [sim, sent, inMemory, tired, t],
  )
  return immersed ? draw : null
}
