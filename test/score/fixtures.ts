import type { Vec3 } from '../../src/base/vec'
import type { EventBody, RunEvent } from '../../src/sim/event'
import type { ControlDef, DecoyDef, DutyDef, HazardDef, SceneDef } from '../../src/sim/scene'
import type { DrawnForm } from '../../src/sim/world'
import { scoreRun } from '../../src/score/score'
import type { Verdict } from '../../src/score/types'

const HERE: Vec3 = { x: 1, y: 1.6, z: -2 }
const never = (): boolean => false

const control = (id: string, rank: ControlDef['rank']): ControlDef => ({ id, rank, done: never })

export const hazard = (id: string, more: Partial<HazardDef> = {}): HazardDef => ({
  id,
  class: '0026',
  factor: '2101',
  entities: [`${id}-thing`],
  weight: 1,
  range: 10,
  controls: [control('fix', 3)],
  ...more,
})

export const decoy = (id: string, weight = 1): DecoyDef => ({ id, entities: [`${id}-thing`], weight, range: 10 })

export const duty = (id: string, more: Partial<DutyDef> = {}): DutyDef => ({
  id,
  roles: ['worker'],
  weight: 1,
  competency: 'prepare',
  phase: 'routine',
  done: never,
  where: () => HERE,
  ...more,
})

/** A scene of declarations only: scoring never calls its functions. Two hazards of weights 3 and 1, one decoy. */
export function scene(more: Partial<SceneDef> = {}): SceneDef {
  return {
    id: 'fixture',
    site: { id: 'fixture', half: { x: 30, z: 22.5 }, parts: [] },
    classes: ['0026', '0016', '0002', '0023', '0008', '0015'],
    limitS: 600,
    roles: [{ id: 'worker', start: { p: HERE, yaw: 0 }, wears: [], pass: { score: 70, duties: ['stop'] } }],
    hazards: [hazard('big', { weight: 3 }), hazard('small', { class: '0016' })],
    decoys: [decoy('frost')],
    duties: [
      duty('keys'),
      duty('clamp'),
      duty('stop', { phase: 'turn', competency: 'respond', opens: never, windowS: 10, acts: ['estop'] }),
      duty('out', { phase: 'turn', competency: 'respond', opens: never, windowS: 60, weight: 2 }),
    ],
    unsafeActs: [{ id: 'back-in', roles: ['worker'], when: never }],
    forms: [],
    entities: () => [],
    logic: {
      setup: () => undefined,
      mechanisms: () => undefined,
      actors: () => undefined,
      protection: () => 1,
      talk: () => [],
      report: [
        { id: 'what', options: ['ammonia', 'steam'], truth: () => 'ammonia' },
        { id: 'wind', options: ['east', 'west'], truth: () => 'west' },
      ],
      ends: () => null,
      hint: () => null,
    },
    ...more,
  }
}

export const formOf = (s: SceneDef): DrawnForm => ({
  id: 'a',
  hazards: s.hazards.map((h) => h.id),
  decoys: s.decoys.map((d) => d.id),
  numbers: {},
})

/** An event at a tick. */
export const at = (tick: number, body: EventBody): RunEvent => ({ ...body, tick, at: HERE })

export const noticed = (item: string, tick = 100): RunEvent => at(tick, { type: 'noticed', item })
export const marked = (item: string, code: string, tick = 200): RunEvent =>
  at(tick, { type: 'marked', entity: `${item}-thing`, item, class: code })
export const stray = (entity: string, tick = 200): RunEvent =>
  at(tick, { type: 'marked', entity, item: '', class: '0026' })
export const unmarked = (item: string, tick = 300): RunEvent =>
  at(tick, { type: 'unmarked', entity: `${item}-thing`, item })
export const controlled = (hazardId: string, rank: ControlDef['rank'] = 3, tick = 400): RunEvent =>
  at(tick, { type: 'controlled', hazard: hazardId, control: 'fix', rank })
export const opened = (id: string, tick = 6): RunEvent => at(tick, { type: 'duty-open', duty: id })
export const done = (id: string, tick: number, early: string[] = []): RunEvent =>
  at(tick, { type: 'duty-done', duty: id, early })
export const missed = (id: string, tick: number): RunEvent => at(tick, { type: 'duty-missed', duty: id })
export const worked = (entity: string, tick: number, by = 'trainee'): RunEvent =>
  at(tick, { type: 'operated', entity, value: 1, by })
export const reported = (what: string, wind: string, tick = 4000): RunEvent =>
  at(tick, {
    type: 'reported',
    fields: { what: { said: what, true: 'ammonia' }, wind: { said: wind, true: 'west' } },
  })
export const exposed = (level: string, value: number, tick = 3000): RunEvent =>
  at(tick, { type: 'exposed', level, value })
export const unsafe = (act = 'back-in', tick = 3500): RunEvent => at(tick, { type: 'unsafe', act })
export const ended = (how: Extract<EventBody, { type: 'ended' }>['how'] = 'evacuated', tick = 6000): RunEvent =>
  at(tick, { type: 'ended', how })

export const RUN_TICKS = 6000

/** Everything right: both hazards, the turn answered at once, the report true. Worth 100. */
export const perfect = (): RunEvent[] => [
  opened('keys'),
  opened('clamp'),
  noticed('big'),
  noticed('small'),
  marked('big', '0026'),
  marked('small', '0016'),
  controlled('big'),
  controlled('small'),
  done('keys', 500),
  done('clamp', 600),
  opened('stop', 2400),
  opened('out', 2400),
  worked('estop', 2500),
  done('stop', 2502),
  done('out', 2700),
  reported('ammonia', 'west'),
  ended(),
]

/** The verdict on `events`, put in the order of their ticks. */
export function judge(events: readonly RunEvent[], of: SceneDef = scene()): Verdict {
  const ordered = [...events].sort((a, b) => a.tick - b.tick)
  return scoreRun(of, 'worker', formOf(of), ordered, RUN_TICKS)
}

/** Points lost by a rule, in tenths (exact). */
export const lostBy = (v: Verdict, rule: string): number =>
  v.losses.filter((l) => l.rule === rule).reduce((sum, l) => sum + Math.round(l.points * 10), 0) / 10
