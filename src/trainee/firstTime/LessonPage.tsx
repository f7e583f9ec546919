import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { hasWebGL2 } from '../../view/stage/webgl'
import type { RequestFailure } from '../answer'
import { FailureCover } from '../pages/FailureCover'
import { Frame } from '../pages/Frame'
import { Notice } from '../pages/Notice'
import { useFlow, useText, useWay } from '../parts'
import type { Stage } from '../ports'
import { CheckDialog } from '../run/CheckDialog'
import type { RunSession } from '../run/session'
import { useStage } from '../stage/StageHost'
import { usePicture } from '../stage/usePicture'
import { useSound } from '../voice/useSound'
import { deviceKind } from './deviceKind'
import { LessonHud } from './LessonHud'
import { LessonOver, LessonPause, LessonStart } from './LessonDialogs'
import { LessonPicture } from './LessonPicture'
import { LESSON } from './lessonRun'
import { type Way, handsIn, lessonText } from './lessonText'
import { useHabits } from './useHabits'
import { useLessonSession } from './useLessonSession'

/** The lesson, from its start dialog to the drill. */
export function LessonPage() {
  const t = useText()
  const { flow, loadSceneTexts } = useWay()
  const language = useFlow((s) => s.language)
  const [able] = useState(hasWebGL2)
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    let gone = false
    void loadSceneTexts(LESSON, language).then(() => {
      if (!gone) setLoaded(true)
    })
    return () => {
      gone = true
    }
  }, [loadSceneTexts, language])
  if (able && loaded) return <Lesson />
  return (
    <Frame title={t(able ? 'ui.common.loading' : 'ui.error.webgl.title')} back={() => flow.go('comfort')}>
      {!able && <Notice failure={{ code: 'webgl', message: 'this browser has no WebGL2' }} />}
    </Frame>
  )
}

function Lesson() {
  const { flow, picture, identity } = useWay()
  const { habits, keep } = useHabits()
  const stage = useStage()
  const host = useStore(picture, (p) => p.host)
  const practice = useFlow((s) => s.choice.practice)
  const [failure, setFailure] = useState<RequestFailure | null>(null)
  const session = useLessonSession(setFailure)
  useSound(session)
  const words = useText(LESSON)
  const text = useMemo(() => {
    const way = (): Way => {
      const xr = stage?.session()
      if (xr) return handsIn(xr)
      return session?.store.getState().byTouch ? 'touch' : 'desk'
    }
    return lessonText(words, way, session?.comfort.hand ?? 'right')
  }, [words, stage, session])

  useEffect(() => (session && host ? session.attach(host) : undefined), [session, host])
  useEffect(() => {
    picture.setState({ contextLost: () => session?.pause('context-lost') })
    return () => picture.setState({ contextLost: null })
  }, [picture, session])

  const goOn = useCallback((): void => {
    const kind = deviceKind(session?.mode)
    if (!habits.knows.includes(kind)) keep({ knows: [...habits.knows, kind] })
    const worn = stage?.immersed() ?? false
    // a supervisor confirms on the page who begins a test: the headset comes off for that
    const stays = worn && (practice || !identity.asked)
    if (worn && !stays) stage?.leave()
    flow.drill(stays)
  }, [session, stage, habits, keep, practice, identity, flow])

  const draw = useCallback(
    (on: Stage) => session && <LessonPicture session={session} stage={on} text={text} goOn={goOn} />,
    [session, text, goOn],
  )
  usePicture(draw, false)
  return <div className="stage">{session && <Over session={session} failure={failure} text={text} goOn={goOn} />}</div>
}

interface OverProps {
  session: RunSession
  failure: RequestFailure | null
  text: ReturnType<typeof lessonText>
  goOn: () => void
}

/** What lies over the picture at each phase. */
function Over({ session, failure, text, goOn }: OverProps) {
  const t = useText()
  const { phase, why, check, immersive } = useStore(session.store)
  if (failure) return <FailureCover failure={failure} />
  if (check) return <CheckDialog session={session} check={check} />
  if (phase === 'ready') return <LessonStart session={session} />
  if (phase === 'paused' && why) return <LessonPause session={session} why={why} />
  if (phase === 'ended') return <LessonOver goOn={goOn} />
  if (immersive) return <p className="hud-box hud-elsewhere">{t('ui.run.in-headset')}</p>
  return <LessonHud session={session} text={text} />
}
