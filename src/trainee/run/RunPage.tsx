import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Failure } from '../../base/result'
import { hasWebGL2 } from '../../view/stage/webgl'
import { FailureCover } from '../pages/FailureCover'
import { Frame } from '../pages/Frame'
import { Notice } from '../pages/Notice'
import { useFlow, useText, useWay } from '../parts'
import type { RequestFailure } from '../answer'
import type { Stage } from '../ports'
import { usePicture } from '../stage/usePicture'
import { CheckDialog } from './CheckDialog'
import { useSound } from '../voice/useSound'
import { useVoices } from '../voice/useVoices'
import { Hud } from './Hud'
import { PauseDialog } from './PauseDialog'
import { RunPicture } from './RunPicture'
import { StartDialog } from './StartDialog'
import { TouchHud } from './TouchHud'
import type { RunSession } from './session'
import { useRoomPage } from './useRoomPage'
import { useRunSession } from './useRunSession'

/** A run, from getting ready to its end. Checks what it needs before it loads the picture. */
export function RunPage() {
  const t = useText()
  const { flow } = useWay()
  const [able] = useState(hasWebGL2)
  if (able) return <RunStage />
  return (
    <Frame title={t('ui.error.webgl.title')} back={() => flow.go('briefing')}>
      <Notice failure={{ code: 'webgl', message: 'this browser has no WebGL2' }} />
    </Frame>
  )
}

function RunStage() {
  const scene = useFlow((s) => s.choice.scene)
  const text = useText(scene)
  const [failure, setFailure] = useState<RequestFailure | null>(null)
  const { picture } = useWay()
  const host = useStore(picture, (p) => p.host)
  const session = useRunSession(setFailure)
  useSound(session)
  useVoices(session)

  useEffect(() => (session && host ? session.attach(host) : undefined), [session, host])
  useEffect(() => {
    picture.setState({ contextLost: () => session?.pause('context-lost') })
    return () => picture.setState({ contextLost: null })
  }, [picture, session])

  const draw = useCallback(
    (stage: Stage) => session && <RunPicture session={session} stage={stage} text={text} />,
    [session, text],
  )
  usePicture(draw, false)
  const root = useRef<HTMLDivElement>(null)
  useRoomPage(root)
  return (
    <div className="stage" ref={root}>
      {session && <Over session={session} root={root} failure={failure} fail={setFailure} />}
    </div>
  )
}

interface OverProps {
  session: RunSession
  root: RefObject<HTMLElement | null>
  failure: RequestFailure | null
  fail: (failure: RequestFailure | null) => void
}

/** What lies over the picture at each phase. */
function Over({ session, root, failure, fail }: OverProps) {
  const t = useText()
  const { phase, why, check, pauses, immersive, byTouch, unkept } = useStore(session.store)
  const choice = useFlow((s) => s.choice)
  if (failure) return <FailureCover failure={failure} />
  if (check) return <CheckDialog session={session} check={check} />
  if (phase === 'ready') return <StartDialog session={session} root={root} fail={fail} />
  if (phase === 'paused' && why) {
    return <PauseDialog session={session} root={root} why={why} pauses={pauses} practice={choice.practice} />
  }
  if (phase === 'rewinding' || phase === 'ended') {
    return <div className="cover cover-text">{t(phase === 'ended' ? 'ui.run.closing' : 'ui.run.rewinding')}</div>
  }
  if (immersive) return <p className="hud-box hud-elsewhere">{t('ui.run.in-headset')}</p>
  return (
    <>
      {byTouch ? (
        <TouchHud session={session} scene={choice.scene} practice={choice.practice} />
      ) : (
        <Hud session={session} scene={choice.scene} practice={choice.practice} />
      )}
      {unkept && <UnkeptNote failure={unkept} />}
    </>
  )
}

/** Seconds that the note is up: it says something once, and does not stand in the way of the drill. */
const NOTE_S = 15

/** The run is not on disk while it happens. It goes on all the same. */
function UnkeptNote({ failure }: { failure: Failure }) {
  const t = useText()
  const [shown, setShown] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), NOTE_S * 1000)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <p className="hud-box hud-note" role="status">
      {t(failure.code === 'disk-full' ? 'ui.run.unkept.disk-full' : 'ui.run.unkept.storage')}
    </p>
  )
}
