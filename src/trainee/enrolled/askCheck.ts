import { call } from '../../api/call'
import { type Moment, checkStateSchema } from '../../api/checks'

/** It is asked again every two seconds: no answer within so long is none, ms. */
const PATIENCE_MS = 4_000

/** Asks supervisors on their own screens who wears the headset; null while none has answered, or none can be asked. */
export type AskCheck = (run: string, ticket: string, moment: Moment) => Promise<boolean | null>

export const askCheck: AskCheck = async (run, ticket, moment) => {
  const answer = await call(`/api/runs/${run}/checks`, checkStateSchema, {
    method: 'POST',
    json: { moment },
    bearer: ticket,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  return answer.ok ? answer.value.samePerson : null
}
