import type { ReactNode } from 'react'
import type { RequestFailure } from '../answer'
import { useText, useWay } from '../parts'

/** Failures that have words of their own (`ui.error.<code>.title` and `.do`). */
const TOLD = new Set([
  'unreachable',
  'bad-answer',
  'unknown-site',
  'wrong-pin',
  'locked',
  'signed-out',
  'core',
  'disk-full',
  'storage',
  'server-full',
  'too-many',
  'unknown-core',
  'unknown-trainee',
  'device-withdrawn',
  'insecure',
  'webgl',
  'second-tab',
  'ar-refused',
  'xr-refused',
  'xr-lost',
  'context-lost',
  'unknown-page',
  'crash',
  'internal',
])

export const failureKey = (failure: RequestFailure): string => {
  if (TOLD.has(failure.code)) return failure.code
  if (failure.status === 401) return 'signed-out'
  return failure.status === 404 ? 'unknown-site' : 'other'
}

/** What went wrong and what to do about it, in the trainee's words; the technical sentence is below, small. */
export function Notice({ failure, children }: { failure: RequestFailure; children?: ReactNode }) {
  const t = useText()
  const key = failureKey(failure)
  return (
    <div className="notice" role="alert">
      <strong>{t(`ui.error.${key}.title`)}</strong>
      <p>{t(`ui.error.${key}.do`, { left: failure.left ?? 0 })}</p>
      {key === 'other' && <p className="fine">{failure.message}</p>}
      {key === 'unknown-core' && <LoadAnew />}
      {children}
    </div>
  )
}

/** Loading the page anew by hand would bring back the release that this device keeps. */
function LoadAnew() {
  const t = useText()
  const { release } = useWay()
  return (
    <button type="button" className="button" onClick={() => void release.loadAnew()}>
      {t('ui.common.reload')}
    </button>
  )
}
