import { CheckPad } from '../check/CheckPad'
import type { IdentityCheck } from '../check/identityCheck'
import { useText } from '../parts'
import type { RunSession } from './session'

/** Time stands still, or the run is over: it is asked who is there before anything goes on. */
export function CheckDialog({ session, check }: { session: RunSession; check: IdentityCheck }) {
  const t = useText()
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-labelledby="check-title">
      <div className="dialog">
        <CheckPad check={check}>
          {!check.isOfTest && (
            <button type="button" className="button" onClick={() => session.stop()}>
              {t('ui.pause.stop')}
            </button>
          )}
        </CheckPad>
      </div>
    </div>
  )
}
