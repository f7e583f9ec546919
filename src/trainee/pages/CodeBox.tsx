import { useText } from '../parts'
import { Notice } from './Notice'
import type { ShownCode } from './useCode'

/** Six digits in large figures, or what became of them. */
export function CodeBox({ shown }: { shown: ShownCode }) {
  const t = useText()
  const { asked, over, failure, again } = shown
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
        <button type="button" className="button button-go" onClick={again}>
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
