import type { Surroundings } from '../report/surroundings'
import { describeDevice } from './device'
import type { EnrolledDevice } from './enrolled/device'
import type { FlowState } from './flow'

/** What is known about the run that is under way or has just ended, beside its recording. */
export const surroundingsNow = (flow: FlowState, enrolled: EnrolledDevice | null): Surroundings => ({
  site: flow.site?.site.id ?? '',
  device: describeDevice(navigator.userAgent, window.screen, null),
  ticket: flow.ticket,
  // a run that was broken off keeps how it was begun
  signedInBy: flow.left?.entry.signedInBy ?? flow.signedIn?.signedInBy ?? 'pin',
  consent: flow.left ? (flow.left.entry.consent ?? null) : flow.consent,
  enrolled: flow.left ? (flow.left.entry.enrolled ?? null) : (enrolled?.id ?? null),
})
