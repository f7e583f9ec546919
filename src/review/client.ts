import { type CallFailure, type CallOptions, call } from '../api/call'
import {
  type Choices,
  type History,
  type Me,
  type RunDetail,
  type RunFilter,
  type RunList,
  choicesSchema,
  historySchema,
  meSchema,
  runDetailSchema,
  runListSchema,
} from '../api/manage'
import type { Result } from '../base/result'
import { z } from 'zod'

/** A refusal as an error, for queries: `failure` says what the server said. */
export class RefusedError extends Error {
  constructor(readonly failure: CallFailure) {
    super(failure.message)
  }
}

async function take<T extends z.ZodType>(path: string, schema: T, options?: CallOptions): Promise<z.infer<T>> {
  const answer: Result<z.infer<T>, CallFailure> = await call(path, schema, options)
  if (!answer.ok) throw new RefusedError(answer.error)
  return answer.value
}

/** Runs a page of the list holds. */
const PAGE = 50

export const getMe = (signal: AbortSignal): Promise<Me> => take('/api/me', meSchema, { signal })

/** Opens a session; the cookie is the browser's and out of reach of scripts. */
export const signIn = (email: string, password: string): Promise<Me> =>
  take('/api/sign-in', meSchema, { method: 'POST', json: { email, password } })

export const signOut = async (): Promise<void> => {
  await take('/api/sign-out', z.unknown(), { method: 'POST', json: {} })
}

/** A page of the runs chosen, newest first; `cursor` is the `next` of the page before. */
export function getRuns(filter: RunFilter, cursor: string | null, signal: AbortSignal): Promise<RunList> {
  const query = new URLSearchParams({ limit: String(PAGE) })
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) query.set(key, value)
  if (cursor !== null) query.set('cursor', cursor)
  return take(`/api/manage/runs?${query}`, runListSchema, { signal })
}

export const getChoices = (signal: AbortSignal): Promise<Choices> =>
  take('/api/manage/choices', choicesSchema, { signal })

export const getHistory = (trainee: string, signal: AbortSignal): Promise<History> =>
  take(`/api/manage/people/${encodeURIComponent(trainee)}`, historySchema, { signal })

export const getRun = (run: string, signal: AbortSignal): Promise<RunDetail> =>
  take(`/api/manage/runs/${encodeURIComponent(run)}`, runDetailSchema, { signal })

/** The recording's bytes, as they were handed in. */
export async function getRecording(run: string, signal: AbortSignal): Promise<Uint8Array> {
  const path = recordingAddress(run)
  const answer = await fetch(path, { signal })
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
  throw new RefusedError({ status: answer.status, code: 'recording', message: `${path} answered ${answer.status}` })
}

export const recordingAddress = (run: string): string => `/api/manage/runs/${encodeURIComponent(run)}/recording`
