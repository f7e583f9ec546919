import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { loadAnew } from './loadAnew'
import { routeOf } from './route'

interface CrashState {
  error: Error | null
}

/** Catches what no page expected: says so, and that finished runs are safe. */
export class CrashPage extends Component<{ children: ReactNode }, CrashState> {
  override state: CrashState = { error: null }

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children
  }
}

/** Managers have the newest release from the server at any rate, and a run may be under way in another tab. */
const again = (): void => {
  if (routeOf(location.pathname).page === 'train') void loadAnew()
  else location.reload()
}

function Crashed({ error }: { error: Error }) {
  const { t } = useTranslation('ui')
  return (
    <div className="frame">
      <main className="frame-main">
        <h1>{t('ui.error.crash.title')}</h1>
        <p className="lead">{t('ui.error.crash.do')}</p>
        <p className="fine mono">{error.message}</p>
        <button type="button" className="button button-go" onClick={again}>
          {t('ui.common.reload')}
        </button>
      </main>
    </div>
  )
}
