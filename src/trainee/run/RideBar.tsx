import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { clamp } from '../../base/math'
import { useText } from '../parts'
import type { RunSession } from './session'
import { TiltButton } from './TouchBar'

/** The lower end of a pad gives so much, its upper end all. Chosen. */
const LEAST = 0.2

interface RideBarProps {
  session: RunSession
  mayGetOff: boolean
  /** A sheet lies over the picture: thumbs, and nothing else. */
  only: boolean
}

/** Under the thumbs of somebody who rides: brakes at the left, throttle at the right, between them what else there is. */
export function RideBar({ session, mayGetOff, only }: RideBarProps) {
  const t = useText()
  const room = useStore(session.store, (s) => s.room)
  const [leans, setLeans] = useState(session.bodies.tilts)
  const { bike, bodies } = session
  // time stands still, or one got off: no thumb is on a pad that is gone
  useEffect(() => () => bodies.ride({ throttle: 0, brake: 0, steer: 0 }), [bodies])
  const lean = (on: boolean): void => {
    bodies.ride({ steer: 0 })
    setLeans(on)
  }
  const button = (key: string, go: () => void) => (
    <button type="button" className="button touch-button" onClick={go}>
      {t(`ui.touch.${key}`)}
    </button>
  )
  return (
    <div className="ride-bar">
      <Pad session={session} part="brake" />
      {!only && (
        <div className="touch-bar">
          {mayGetOff && bike && button('get-off', () => session.order({ do: 'press', entity: bike.saddle }))}
          {!room && <TiltButton session={session} says="ui.touch.lean" turned={lean} />}
          {session.hasRadio && button('radio', () => session.order({ do: 'radio' }))}
          {button('mark', () => session.order({ do: 'mark' }))}
        </div>
      )}
      {!room && !leans && <Bars session={session} />}
      <Pad session={session} part="throttle" />
    </div>
  )
}

/** Gives more the higher up the thumb is, for as long as it is there. */
function Pad({ session, part }: { session: RunSession; part: 'throttle' | 'brake' }) {
  const t = useText()
  const touch = useThumb(
    (share) => session.bodies.ride({ [part]: share }),
    ({ y }) => LEAST + (1 - LEAST) * y,
  )
  return (
    <button type="button" className="button ride-pad" data-ride={part} {...touch.on}>
      <span className="ride-share" style={{ height: `${touch.share * 100}%` }} />
      <b>{t(`ui.touch.${part}`)}</b>
    </button>
  )
}

/** Steers as far as the thumb is from its middle, and comes back by itself. */
function Bars({ session }: { session: RunSession }) {
  const t = useText()
  const touch = useThumb(
    (steer) => session.bodies.ride({ steer }),
    ({ x }) => 2 * x - 1,
  )
  return (
    <button type="button" className="button ride-bars" data-ride="steer" aria-label={t('ui.touch.steer')} {...touch.on}>
      <span className="ride-knob" style={{ left: `${(touch.share + 1) * 50}%` }} />
    </button>
  )
}

/** A thumb on a part: `told` what it comes to where it is, 0..1 from the left and from below, and 0 when it is off. */
function useThumb(told: (share: number) => void, shareAt: (at: { x: number; y: number }) => number) {
  const [share, setShare] = useState(0)
  const thumb = useRef<number | null>(null)
  const give = (to: number): void => {
    setShare(to)
    told(to)
  }
  const follow = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void => {
    const { left, bottom, width, height } = currentTarget.getBoundingClientRect()
    const at = (way: number, of: number): number => (of > 0 ? clamp(way / of, 0, 1) : 0)
    give(shareAt({ x: at(clientX - left, width), y: at(bottom - clientY, height) }))
  }
  const off = ({ pointerId }: PointerEvent): void => {
    if (thumb.current !== pointerId) return
    thumb.current = null
    give(0)
  }
  return {
    share,
    on: {
      onPointerDown(e: PointerEvent<HTMLElement>) {
        if (thumb.current !== null) return
        thumb.current = e.pointerId
        follow(e)
      },
      onPointerMove(e: PointerEvent<HTMLElement>) {
        if (thumb.current === e.pointerId) follow(e)
      },
      // a finger that slides off the part is still on it: browsers keep it there until it is up
      onPointerUp: off,
      onPointerLeave: off,
      onPointerCancel: off,
    },
  }
}
