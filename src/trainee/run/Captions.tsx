import { useStore } from 'zustand'
import { useText } from '../parts'
import type { RunSession } from './session'

/** What is said, and what a hint says, low over the picture. */
export function Captions({ session, scene }: { session: RunSession; scene: string }) {
  const t = useText(scene)
  const { captions, hint } = useStore(session.hud.store)
  /** Voices that are nobody of the scene have no name. */
  const name = (entity: string): string => {
    const key = `entity.${entity}`
    return t(key) === key ? '' : t(key)
  }
  return (
    <>
      {hint !== null && <p className="hud-box hud-hint">{t(hint)}</p>}
      {captions.map((c) => (
        <p key={`${c.tick} ${c.line}`} className="hud-box hud-caption">
          <b>{name(c.from)}</b> {t(`heard.${c.line}`)}
        </p>
      ))}
    </>
  )
}
