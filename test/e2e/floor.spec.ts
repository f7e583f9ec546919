import { onEveryDevice } from './support/everyDevice'

const WORKER = { role: 'worker', run: 'good' } as const
const LEADER = { role: 'team-leader', run: 'good-team-leader' } as const
const MANAGER = { role: 'manager', run: 'good-manager' } as const

onEveryDevice({
  scene: 'construction-floor',
  controllers: { ...WORKER, form: 'a', language: 'zh-CN', what: 'tied off at the edge, and a load that is caught' },
  bareHands: { ...LEADER, form: 'b', language: 'en', what: 'people named, and a man who hangs fetched up' },
  keys: { ...MANAGER, form: 'c', language: 'zh-CN', what: 'a list of ranked dangers, and wind that stops everything' },
  touch: { ...WORKER, form: 'e', language: 'en', what: 'a man who hangs on a pipe, the kit, and pedalling' },
  room: { ...WORKER, form: 'd', language: 'zh-CN', what: 'a load that is caught, and no signaller' },
})
