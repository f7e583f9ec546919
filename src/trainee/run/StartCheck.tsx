import { useEffect, useState } from 'react'
import { CheckPad } from '../check/CheckPad'
import { askingOf } from '../check/asking'
import { type Answer, IdentityCheck } from '../check/identityCheck'
import { useText, useWay } from '../parts'

interface StartCheckProps {
  /** What the supervisor said, or that none did. */
  done: (answer: Answer) => void
  back: () => void
}

/** Before time begins: a supervisor confirms who is going to train. */
export function StartCheck({ done, back }: StartCheckProps) {
  const t = useText()
  const { flow, identity } = useWay()
  const [check, setCheck] = useState<IdentityCheck | null>(null)
  useEffect(() => {
    const made = new IdentityCheck('start', askingOf(flow, identity), done)
    setCheck(made)
    return () => made.stop()
  }, [flow, identity, done])
  return (
    check && (
      <CheckPad check={check}>
        <button type="button" className="button" onClick={back}>
          {t('ui.common.back')}
        </button>
      </CheckPad>
    )
  )
}
