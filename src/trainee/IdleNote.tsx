import { useEffect, useRef, useState } from 'react'
import { type IdleWatch, watchIdle } from './idle'
import { useText } from './parts'

interface IdleNoteProps {
  limitMs: number
  /** Nobody is there any more. Keep it steady (useCallback). */
  out: () => void
  /** The headset's session, where there is one. */
  headset?: XRSession | null
}

/** Watches whether anybody is still there; asks first, and then signs out. */
export function IdleNote({ limitMs, out, headset = null }: IdleNoteProps) {
  const t = useText()
  const [left, setLeft] = useState<number | null>(null)
  const watch = useRef<IdleWatch | null>(null)
  useEffect(() => {
    watch.current = watchIdle({ limitMs, note: setLeft, out }, headset ? [window, headset] : [window])
    return () => watch.current?.stop()
  }, [limitMs, out, headset])
  if (left === null) return null
  return (
    <div className="idle-note" role="alertdialog" aria-labelledby="idle-title">
      <strong id="idle-title">{t('ui.idle.title')}</strong>
      <span>{t('ui.idle.text', { s: left })}</span>
      <button type="button" className="button" onClick={() => watch.current?.touch()}>
        {t('ui.idle.stay')}
      </button>
    </div>
  )
}
