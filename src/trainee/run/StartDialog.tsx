import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Mode, RunStart } from '../../record/types'
import type { Answer } from '../check/identityCheck'
import { IdleNote } from '../IdleNote'
import { IDLE_MS } from '../idle'
import { Notice } from '../pages/Notice'
import { useFlow, useText, useWay } from '../parts'
import type { RequestFailure } from '../answer'
import type { Placed } from '../../view/ar/placing'
import { useStage } from '../stage/StageHost'
import { useEnter } from '../stage/useEnter'
import { isPlacing, usePlacing } from '../stage/usePlacing'
import { LookSheet, PlacingSheet } from './PlacingSheet'
import { StartCheck } from './StartCheck'
import type { RunSession } from './session'
import { type OfferedMode, useOffers } from './offers'
import { handlesByTouch } from './pointer'

interface StartDialogProps {
  session: RunSession
  /** The part of the page that a phone lays over its picture of the room. */
  root: RefObject<HTMLElement | null>
  fail: (failure: RequestFailure | null) => void
}

/** The last step before the run: in the headset, or on this screen. Time begins after it. */
export function StartDialog({ session, root, fail }: StartDialogProps) {
  const t = useText()
  const { flow, identity, loadStage } = useWay()
  const all = useOffers()
  const busy = useFlow((s) => s.busy)
  const asked = useFlow((s) => s.failure)
  const stage = useStage()
  const placing = usePlacing(stage)
  /** The model on the table is only looked at: what ends that. */
  const [looking, setLooking] = useState<(() => void) | null>(null)
  const { refused, enter } = useEnter()
  const left = useFlow((s) => s.left)
  const practice = useFlow((s) => s.choice.practice)
  const byPin = useFlow((s) => s.signedIn?.signedInBy === 'pin')
  /** The run that is given and waits for the supervisor, and what that one said. */
  const [given, setGiven] = useState<RunStart | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  /** The run is on disk from now on: it is no more given up when the page goes. */
  const [begun, setBegun] = useState(false)
  const confirmed = useCallback((said: Answer) => setAnswer(said), [])
  // a run that is gone on with was confirmed when it began, and its trainee has just entered the PIN
  const confirms = identity.asked && !practice && !left
  // a run stays what it was begun as; one of a headset may go on on the screen, as after a lost session
  const modes = given ? all.filter((mode) => mode === given.mode) : left ? resumable(all, left.entry.start.mode) : all
  const first = modes[0] ?? 'desktop'
  // a model is never a test, and only a phone shows the panels of a run beside it
  const onTable = !left && !given && all.includes('ar') && handlesByTouch()

  /** The run that was broken off, for as long as it is there to go on with. */
  const goOn = (): boolean => {
    const run = flow.takeUp()
    if (run) session.resume(run)
    return run !== null
  }
  const begin = async (mode: OfferedMode): Promise<boolean> => {
    if (left) return goOn()
    const start = given ?? (await flow.start(mode))
    if (!start) return false
    const signedIn: Answer = { kind: 'identity-check', how: 'pin', ok: true }
    try {
      session.begin(start, answer ? [...(byPin ? [signedIn] : []), answer] : [])
      setBegun(true)
      return true
    } catch (e) {
      fail({ code: 'crash', message: e instanceof Error ? e.message : String(e) })
      flow.abandon(0, 'not-started')
      return false
    }
  }
  const inHeadset = async (): Promise<void> => {
    const entered = await enter('vr')
    if (entered && !(await begin('vr'))) entered.leave()
  }
  /** Into the real room: there the site is put somewhere first. `then` says whether the session is still wanted. */
  const inRoom = async (what: Placed, then: () => Promise<boolean>): Promise<void> => {
    const room = await enter({ room: root.current })
    if (room && (!(await room.place(what, false)) || !(await then()))) room.leave()
  }
  const lookOnly = (): Promise<boolean> =>
    new Promise((resolve) => {
      setLooking(() => () => {
        setLooking(null)
        resolve(false)
      })
    })
  /** First to the supervisor, where one is asked; the headset is put on after that. */
  const choose = async (mode: OfferedMode): Promise<void> => {
    if (confirms && !given) setGiven(await flow.start(mode))
    else if (mode === 'vr') await inHeadset()
    else if (mode === 'ar') await inRoom('life', () => begin('ar'))
    else await begin(mode)
  }
  // out of the lesson with the headset on: it begins at once, and only once
  const worn = useFlow((s) => s.worn)
  const beginsWorn = useRef(worn)
  useEffect(() => {
    if (!beginsWorn.current) return
    beginsWorn.current = false
    void begin('vr').then(async (begins) => begins || (await loadStage()).leave())
  })
  const giveUp = useCallback(() => {
    if (given) flow.abandon(0, 'not-started')
  }, [flow, given])
  useEffect(() => {
    if (!given || begun) return
    window.addEventListener('pagehide', giveUp)
    return () => window.removeEventListener('pagehide', giveUp)
  }, [given, begun, giveUp])
  const back = (): void => {
    giveUp()
    flow.go(left ? 'resume' : 'briefing')
  }
  const leftAlone = useCallback(() => {
    giveUp()
    flow.next()
  }, [flow, giveUp])

  if (isPlacing(placing) && stage) return stage.onPhone() ? <PlacingSheet stage={stage} placing={placing} /> : null
  if (looking) return <LookSheet done={looking} />
  return (
    <div
      className="cover"
      role="dialog"
      aria-modal="true"
      aria-labelledby={given && !answer ? 'check-title' : 'start-title'}
    >
      <IdleNote limitMs={IDLE_MS} out={leftAlone} />
      <div className="dialog">
        {given && !answer ? (
          <StartCheck done={confirmed} back={back} />
        ) : (
          <>
            <h1 id="start-title">{t(left ? 'ui.resume.title' : 'ui.start.title')}</h1>
            {answer && <p className="lead">{t(answer.ok ? 'ui.check.confirmed' : 'ui.check.unconfirmed')}</p>}
            <p className="lead">{t(left ? 'ui.resume.start' : `ui.start.${first}.text`)}</p>
            {refused && <Notice failure={refused} />}
            {asked && <Notice failure={asked} />}
            <div className="dialog-foot">
              <button type="button" className="button" onClick={back}>
                {t('ui.common.back')}
              </button>
              {!given && !left && (
                <button type="button" className="button" onClick={() => flow.go('comfort')}>
                  {t('ui.start.comfort')}
                </button>
              )}
              {modes.toReversed().map((mode) => (
                <button
                  key={mode}
                  type="button"
                  className={mode === first ? 'button button-go' : 'button'}
                  disabled={busy}
                  onClick={() => void choose(mode)}
                >
                  {t(left && isOnScreen(mode) ? 'ui.resume.screen' : `ui.start.${mode}`)}
                </button>
              ))}
            </div>
            {onTable && (
              <div className="dialog-foot">
                <button
                  type="button"
                  className="button"
                  disabled={busy}
                  onClick={() => void inRoom('table', practice ? () => begin('ar') : lookOnly)}
                >
                  {t(practice ? 'ui.start.table' : 'ui.start.look')}
                </button>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  )
}

const isOnScreen = (mode: Mode): boolean => mode !== 'vr' && mode !== 'ar'

/** How a run that was broken off may go on: as it was begun, or on the screen where it was begun in a headset. */
function resumable(offers: readonly OfferedMode[], begun: Mode): OfferedMode[] {
  const same = offers.filter((mode) => mode === begun)
  const screen = offers.find(isOnScreen) ?? 'desktop'
  return !isOnScreen(begun) ? [...same, screen] : same.length > 0 ? same : [screen]
}
