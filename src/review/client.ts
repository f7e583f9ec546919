import { type CallFailure, type CallOptions, call } from '../api/call'
import { type Moment, type OpenChecks, openChecksSchema } from '../api/checks'
import { type CodeAbout, type DecideCode, codeAboutSchema } from '../api/codes'
import { type DeviceList, deviceListSchema } from '../api/devices'
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
import { type RecordedList, type VoiceKey, recordedListSchema } from '../api/voices'
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

/** A request whose answer says nothing but that it was done. */
const done = async (path: string, method: 'POST' | 'PUT', json: unknown): Promise<void> => {
  await take(path, z.unknown(), { method, json })
}

/** Runs a page of the list holds. */
const PAGE = 50

export const getMe = (signal: AbortSignal): Promise<Me> => take('/api/me', meSchema, { signal })

/** Opens a session; the cookie is the browser's and out of reach of scripts. */
export const signIn = (email: string, password: string): Promise<Me> =>
  take('/api/sign-in', meSchema, { method: 'POST', json: { email, password } })

export const signOut = (): Promise<void> => done('/api/sign-out', 'POST', {})

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

export const getDevices = (signal: AbortSignal): Promise<DeviceList> =>
  take('/api/manage/devices', deviceListSchema, { signal })

export const withdrawDevice = (id: string): Promise<void> =>
  done(`/api/manage/devices/${encodeURIComponent(id)}/withdraw`, 'POST', {})

/** What the device that shows these six digits wants. */
export const lookUpCode = (code: string): Promise<CodeAbout> =>
  take('/api/manage/codes', codeAboutSchema, { method: 'POST', json: { code } })

export const decideCode = (id: string, decision: DecideCode): Promise<void> =>
  done(`/api/manage/codes/${encodeURIComponent(id)}`, 'POST', decision)

export const getChecks = (signal: AbortSignal): Promise<OpenChecks> =>
  take('/api/manage/checks', openChecksSchema, { signal })

export const answerCheck = (run: string, moment: Moment, samePerson: boolean): Promise<void> =>
  done(`/api/manage/checks/${encodeURIComponent(run)}/${moment}`, 'PUT', { samePerson })

/** The PIN with which this manager confirms at a device. */
export const setOwnPin = (pin: string): Promise<void> => done('/api/manage/pin', 'PUT', { pin })

const voicesAddress = ({ scene, language }: Omit<VoiceKey, 'line'>): string =>
  `/api/voices/${encodeURIComponent(scene)}/${language}`

export const voiceAddress = (key: VoiceKey): string => `${voicesAddress(key)}/${encodeURIComponent(key.line)}`

/** The lines of a scene that somebody has recorded in this language. */
export const getRecorded = (
  scene: string,
  language: VoiceKey['language'],
  signal: AbortSignal,
): Promise<RecordedList> => take(voicesAddress({ scene, language }), recordedListSchema, { signal })

/** Keeps a line, in place of the one that was there. */
export const keepVoice = async (key: VoiceKey, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  await take(voiceAddress(key), z.unknown(), { method: 'PUT', bytes })
}

export const removeVoice = async (key: VoiceKey): Promise<void> => {
  await take(voiceAddress(key), z.unknown(), { method: 'DELETE' })
}
