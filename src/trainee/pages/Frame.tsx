import type { ReactNode } from 'react'
import { useText } from '../parts'

interface FrameProps {
  title: string
  lead?: string
  children: ReactNode
  /** Goes to the step before; no button without it. */
  back?: (() => void) | undefined
  /** The one thing to do next, at the foot. */
  foot?: ReactNode
  wide?: boolean
}

/** Every page of the trainee's way: one heading, one thing to do, a way back. */
export function Frame({ title, lead, children, back, foot, wide = false }: FrameProps) {
  const t = useText()
  return (
    <div className={wide ? 'frame frame-wide' : 'frame'}>
      <header className="frame-head">
        <span className="brand">{t('ui.brand')}</span>
        {back && (
          <button type="button" className="button button-plain" onClick={back}>
            {t('ui.common.back')}
          </button>
        )}
      </header>
      <main className="frame-main">
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
      </main>
      {foot !== undefined && <footer className="frame-foot">{foot}</footer>}
    </div>
  )
}
