import { onEveryDevice } from './support/everyDevice'

const WORKER = { role: 'worker', run: 'good' } as const
const LEADER = { role: 'team-leader', run: 'good-team-leader' } as const

onEveryDevice({
  scene: 'mine-heading',
  controllers: { ...WORKER, form: 'a', language: 'zh-CN', what: 'the round, fans that stop, out to the muster point' },
  bareHands: {
    ...LEADER,
    form: 'c',
    language: 'en',
    what: 'smoke out of the duct, the mouthpiece, and two air doors',
  },
  keys: { ...LEADER, form: 'b', language: 'zh-CN', what: 'gas that rises past a head that was moved' },
  touch: { ...WORKER, form: 'e', language: 'en', what: 'a live repair, and fans that stop' },
  room: { ...WORKER, form: 'd', language: 'zh-CN', what: 'gas that rises, and a head that trips' },
})
