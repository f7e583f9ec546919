import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { after } from '../../report/after'
import { useText, useWay } from '../parts'
import { type ShownCodePorts, showCode } from '../shownCode'
import { Notice } from './Notice'

/** Six digits in large figures, or what became of them. */
export function CodeBox({ what, settled }: Pick<ShownCodePorts, 'what' | 'settled'>) {
  const t = useText()
  const { code, codes } = useWay()
  const [shown] = useState(() => showCode({ code, codes, what, settled, after }))
  const { asked, over, failure } = useStore(shown.state)
  useEffect(() => {
    void shown.ask()
    return () => shown.stop()
  }, [shown])
  if (failure || over) {
    return (
      <>
        {failure && <Notice failure={failure} />}
        {over && (
          <div className="notice" role="alert">
            <strong>{t(`ui.code.${over}.title`)}</strong>
            <p>{t(`ui.code.${over}.do`)}</p>
          </div>
        )}
        <button type="button" className="button button-go" onClick={() => void shown.ask()}>
          {t('ui.code.again')}
        </button>
      </>
    )
  }
  if (!asked) return <p className="lead">{t('ui.common.loading')}</p>
  return (
    <>
      <output className="six-digits" aria-label={[...asked.code].join(' ')}>
        <span>{asked.code.slice(0, 3)}</span>
        <span>{asked.code.slice(3)}</span>
      </output>
      <p className="fine" role="status">
        {t('ui.code.waiting')}
      </p>
    </>
  )
}
