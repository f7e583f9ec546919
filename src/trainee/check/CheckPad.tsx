import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useText } from '../parts'
import { leftText, problemText } from './checkText'
import type { IdentityCheck } from './identityCheck'
import { PinPad } from './PinPad'

/** The question who is there, with keys for a PIN. `children`: other ways out, beside that of going on without an answer. */
export function CheckPad({ check, children }: { check: IdentityCheck; children?: ReactNode }) {
  const t = useText()
  const state = useStore(check.store)
  const problem = problemText(t, check, state)
  return (
    <>
      <h1 id="check-title">{t(`ui.check.${check.asked}.title`)}</h1>
      <p className="lead">{t(`ui.check.${check.asked}.text`, { name: check.name })}</p>
      <PinPad pin={state.pin} ready={!state.busy} press={(key) => check.press(key)}>
        {problem !== '' && (
          <div className="notice" role="alert">
            <p>{problem}</p>
          </div>
        )}
      </PinPad>
      {state.leftS !== null && <p className="fine">{leftText(t, state)}</p>}
      <div className="dialog-foot">
        {children}
        {check.isOfTest && (
          <button type="button" className="button" onClick={() => check.decline()}>
            {t(`ui.check.none.${check.asked}`)}
          </button>
        )}
      </div>
    </>
  )
}
