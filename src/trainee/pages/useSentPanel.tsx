import { type ReactNode, useCallback } from 'react'
import { useStore } from 'zustand'
import { useFlow, useText, useWay } from '../parts'
import type { Stage } from '../ports'
import { useStage } from '../stage/StageHost'
import { useImmersed } from '../stage/useImmersed'

/** In the headset: that the run is on its way, and the way out. Null where nobody is in one. */
export function useSentPanel(): ((stage: Stage) => ReactNode) | null {
  const t = useText()
  const { flow, outbox } = useWay()
  const finished = useFlow((s) => s.finished)
  const loaded = useFlow((s) => s.core)
  const language = useFlow((s) => s.language)
  const immersed = useImmersed(useStage())
  const sent = useStore(outbox.state, (s) => finished !== null && finished.start.run in s.receipts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is made anew each time; it changes with the language
  const draw = useCallback(
    (stage: Stage) => {
      if (!finished || !loaded) return null
      const state = sent ? 'sent' : 'waiting'
      const panel = {
        title: t(`ui.sent.${state}.title`),
        lines: [t(`ui.sent.${state}.text`)],
        buttons: [
          { id: 'leave', text: t('ui.sent.leave'), press: stage.leaveVr },
          { id: 'again', text: t('ui.sent.again'), press: () => flow.again() },
        ],
      }
      const { sim } = loaded.core.startRun(finished.start)
      return <stage.Debrief sim={sim} at={null} gas={false} text={t} panel={panel} />
    },
    [finished, loaded, sent, flow, language],
  )
  return immersed ? draw : null
}
