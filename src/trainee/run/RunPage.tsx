import { Suspense, lazy, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { hasWebGL2 } from '../../view/stage/webgl'
import { Frame } from '../pages/Frame'
import { Notice } from '../pages/Notice'
import { useFlow, useText, useWay } from '../parts'
import type { RequestFailure, StageRunProps } from '../ports'
import { Hud } from './Hud'
import { PauseDialog } from './PauseDialog'
import { previewStart } from './preview'
import { StartDialog } from './StartDialog'
import { RunSession } from './session'
import { exposeProbe } from './probe'

/** A run, from getting ready to its end. Checks what it needs before it loads the picture. */
export function RunPage() {
  const t = useText()
  const { flow } = useWay()
  const [able] = useState(hasWebGL2)
  const core = useFlow((s) => s.core)
  if (!core) return null
  if (able) return <RunStage />
  return (
    <Frame title={t('ui.error.webgl.title')} back={() => flow.go('briefing')}>
      <Notice failure={{ code: 'webgl', message: 'this browser has no WebGL2' }} />
    </Frame>
  )
}

function RunStage() {
  const way = useWay()
  const { flow, loadStage, hold } = way
  const { choice, core, language } = useFlow((s) => s)
  const text = useText(choice.scene)
  const [failure, setFailure] = useState<RequestFailure | null>(null)
  const [session, setSession] = useState<RunSession | null>(null)
  const host = useRef<HTMLDivElement>(null)
  const Run = useMemo(() => lazy(async () => ({ default: (await loadStage()).Run })), [loadStage])

  useEffect(() => {
    if (!core) return
    const made = new RunSession({
      loaded: core,
      preview: previewStart(core.id, choice, language),
      now: () => Date.now(),
      ended: (finished) => {
        void hold(finished)
        flow.finish(finished)
      },
      failed: (message) => setFailure({ code: 'crash', message }),
    })
    setSession(made)
    const forget = exposeProbe(made)
    const leaving = (): void => {
      const tick = made.live?.sim.world.tick
      if (made.live && !made.live.ended) flow.abandon(tick ?? 0, 'page closed')
    }
    const hidden = (): void => {
      if (document.visibilityState === 'hidden' && !made.store.getState().immersive) made.pause('hidden')
    }
    window.addEventListener('pagehide', leaving)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leaving)
      document.removeEventListener('visibilitychange', hidden)
      forget()
      made.dispose()
    }
  }, [core, choice, language, flow, hold])

  useEffect(() => {
    if (!session || !host.current) return
    return session.attach(host.current)
  }, [session])

  return (
    <div className="stage">
      <div className="stage-picture" ref={host}>
        {session && (
          <Suspense fallback={<p className="stage-loading">{text('ui.run.loading')}</p>}>
            <Picture session={session} Run={Run} text={text} />
          </Suspense>
        )}
      </div>
      {session && <Over session={session} failure={failure} fail={setFailure} />}
    </div>
  )
}

interface PictureProps {
  session: RunSession
  Run: React.ComponentType<StageRunProps>
  text: StageRunProps['text']
}

function Picture({ session, Run, text }: PictureProps) {
  const sim = useStore(session.store, (s) => s.sim)
  const phase = useStore(session.store, (s) => s.phase)
  const why = useStore(session.store, (s) => s.why)
  const practice = useFlow((s) => s.choice.practice)
  const panel =
    phase === 'paused'
      ? {
          title: text('ui.pause.title'),
          lines: [text(`ui.pause.${why ?? 'trainee'}`)],
          buttons: [
            { id: 'continue', text: text('ui.pause.continue'), press: () => session.unpause() },
            ...(practice ? [{ id: 'rewind', text: text('ui.hud.rewind'), press: () => void session.rewind() }] : []),
            { id: 'stop', text: text('ui.pause.stop'), press: () => session.stop() },
          ],
        }
      : phase === 'ready' || phase === 'rewinding'
        ? { title: text('ui.run.loading'), lines: [], buttons: [] }
        : null
  return (
    <Run
      sim={sim}
      alpha={session.alpha}
      live={session.latest}
      onFrame={session.frame}
      text={text}
      panel={panel}
      onSession={(xr, space) => session.immersive(xr, space)}
      onContext={(lost) => {
        if (lost) session.pause('context-lost')
      }}
    />
  )
}

interface OverProps {
  session: RunSession
  failure: RequestFailure | null
  fail: (failure: RequestFailure | null) => void
}

/** What lies over the picture at each phase. */
function Over({ session, failure, fail }: OverProps) {
  const t = useText()
  const { phase, why, pauses } = useStore(session.store)
  const choice = useFlow((s) => s.choice)
  if (failure) {
    return (
      <div className="cover">
        <div className="dialog">
          <Notice failure={failure} />
        </div>
      </div>
    )
  }
  if (phase === 'ready') return <StartDialog session={session} fail={fail} />
  if (phase === 'paused' && why) {
    return <PauseDialog session={session} why={why} pauses={pauses} practice={choice.practice} />
  }
  if (phase === 'rewinding' || phase === 'ended') {
    return <div className="cover cover-text">{t(phase === 'ended' ? 'ui.run.closing' : 'ui.run.rewinding')}</div>
  }
  return <Hud session={session} scene={choice.scene} practice={choice.practice} />
}
