import type { Completion } from '../api/completion'
import { type Agent, type Statement, XAPI_VERSION } from '../api/xapi'
import { uuid5 } from './uuid5'

/** Namespace of the ids of statements about runs: drawn once, never to change. */
const RUN_STATEMENTS = 'd4a9f6f1-6c1f-4e0b-9a3c-6b6a3f0e5d27'
const ADL = 'http://adlnet.gov/expapi'
const OURS = 'urn:muster'

/** Activity id of a scene, and of a hazard in it. */
export const sceneActivity = (scene: string): string => `${OURS}:scene:${scene}`
export const hazardActivity = (scene: string, hazard: string): string => `${sceneActivity(scene)}:hazard:${hazard}`

/** A trainee as an xAPI agent: the pseudonymous id in the employer's own name space, never a name. */
export const traineeAgent = (tenant: string, trainee: string): Agent => ({
  objectType: 'Agent',
  account: { homePage: `urn:uuid:${tenant}`, name: trainee },
})

/** Seconds as an ISO 8601 duration with hundredths, the precision to which xAPI compares. */
export const isoDuration = (ms: number): string => `PT${(Math.round(ms / 10) / 100).toFixed(2)}S`

/** A test is passed or failed; practice is only experienced. */
function verbOf({ practice, verdict }: Completion): { id: string; display: Record<string, string> } {
  if (practice) return { id: `${ADL}/verbs/experienced`, display: { 'zh-CN': '练习了', en: 'experienced' } }
  return verdict.passed
    ? { id: `${ADL}/verbs/passed`, display: { 'zh-CN': '通过了', en: 'passed' } }
    : { id: `${ADL}/verbs/failed`, display: { 'zh-CN': '未通过', en: 'failed' } }
}

/** The one statement that a verified completion makes. Its id follows from the run, so that a second one is the same one. */
export function statementOf(tenant: string, completion: Completion): Statement & { id: string } {
  const { verdict } = completion
  return {
    id: uuid5(RUN_STATEMENTS, completion.run),
    actor: traineeAgent(tenant, completion.trainee),
    verb: verbOf(completion),
    object: {
      objectType: 'Activity',
      id: sceneActivity(completion.scene),
      definition: { type: `${ADL}/activities/simulation` },
    },
    result: {
      score: { scaled: Math.round(verdict.score * 10) / 1000, raw: verdict.score, min: 0, max: 100 },
      success: verdict.passed,
      completion: true,
      duration: isoDuration(completion.activeMs),
      extensions: {
        [`${OURS}:ext:hazards`]: verdict.hazards.map((h) => ({
          activity: hazardActivity(completion.scene, h.id),
          class: h.class,
          noticedAtTick: h.noticedAt,
          markedAtTick: h.markedAt,
          markedAs: h.markedAs,
          controlledAtTick: h.controlledAt,
          controlRank: h.controlRank,
          credit: h.credit,
        })),
        [`${OURS}:ext:detection`]: verdict.detection,
        [`${OURS}:ext:duties`]: verdict.duties.map((d) => ({ id: d.id, missed: d.missed, credit: d.credit })),
        [`${OURS}:ext:unsafe`]: verdict.unsafe,
        [`${OURS}:ext:reasons`]: verdict.reasons,
      },
    },
    context: {
      registration: completion.run,
      platform: `Muster ${completion.mode}`,
      language: completion.language,
      contextActivities: { grouping: [{ objectType: 'Activity', id: `${OURS}:simulator` }] },
      extensions: {
        [`${OURS}:ext:role`]: completion.role,
        [`${OURS}:ext:form`]: completion.form,
        [`${OURS}:ext:attempt`]: completion.attempt,
        [`${OURS}:ext:rules`]: completion.rules,
        [`${OURS}:ext:core`]: completion.core,
        [`${OURS}:ext:credited-minutes`]: completion.credited.minutes,
        [`${OURS}:ext:recording-sha256`]: completion.recordingDigest,
      },
    },
    timestamp: completion.endedAt,
    version: XAPI_VERSION,
  }
}
