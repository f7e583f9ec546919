import { type ReactNode, useEffect, useState } from 'react'
import { claimTab } from './oneTab'
import { Frame } from './pages/Frame'
import { Notice } from './pages/Notice'
import { useText } from './parts'

/**
 * Shows its children once this tab is the only one that trains. A tab that is refused never has them, so that nothing in
 * it touches what lies on the device's disk beneath a run of the other one.
 */
export function OnlyTab({ children }: { children: ReactNode }) {
  const t = useText()
  const [mine, setMine] = useState<boolean | null>(null)
  useEffect(() => {
    const claim = new AbortController()
    void claimTab(claim.signal).then((is) => {
      if (!claim.signal.aborted) setMine(is)
    })
    return () => claim.abort()
  }, [])
  if (mine === null) return <div className="frame" aria-busy="true" />
  if (mine) return children
  return (
    <Frame title={t('ui.error.second-tab.title')}>
      <Notice failure={{ code: 'second-tab', message: 'training is open in another tab' }}>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('ui.common.retry')}
        </button>
      </Notice>
    </Frame>
  )
}
