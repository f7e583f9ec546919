import type { TimelineEvent } from '../api/manage'
import type { Text } from './parts'
import { tellRisk } from './tellRisk'

const word = (e: TimelineEvent, key: string): string => {
  const v = e[key]
  return typeof v === 'string' || typeof v === 'number' ? String(v) : ''
}

/** Keys in which an event names a thing of the scene, and the text that its name is. */
const named = (t: Text, e: TimelineEvent): Record<string, string> => ({
  entity: word(e, 'entity') && t(`entity.${word(e, 'entity')}`),
  item: itemName(t, word(e, 'item')),
  hazard: word(e, 'hazard') && t(`hazard.${word(e, 'hazard')}.name`),
  duty: word(e, 'duty') && t(`duty.${word(e, 'duty')}.name`),
  act: word(e, 'act') && t(`unsafe.${word(e, 'act')}.name`),
  class: word(e, 'class') && t(`class.${word(e, 'class')}`),
  line: word(e, 'line') && t(`${e.type === 'heard' ? 'heard' : 'say'}.${word(e, 'line')}`),
  from: word(e, 'from') && t(`entity.${word(e, 'from')}`),
  to: word(e, 'to') && t(`entity.${word(e, 'to')}`),
  level: word(e, 'level') && t(`ui.level.${word(e, 'level')}`),
  how: word(e, 'how') && t(`ui.ended.${word(e, 'how')}`),
  value: typeof e.value === 'number' ? String(Math.round(e.value * 10) / 10) : '',
  ...(e.type === 'struck' && {
    entity: word(e, 'by') && t(`entity.${word(e, 'by')}`),
    who: whoName(t, word(e, 'who')),
  }),
  ...(e.type === 'wheel-locked' && { wheel: t(`ui.wheel.${word(e, 'wheel')}`) }),
  ...(e.type === 'crashed' && { why: t(`ui.crash.${word(e, 'why')}`) }),
  ...figures(e),
  socket: word(e, 'socket') && t(`entity.${word(e, 'socket')}`),
})

const whoName = (t: Text, who: string): string => (who === 'trainee' ? t('ui.who.trainee') : t(`entity.${who}`))

/** Figures of falls and blows, to a tenth. */
const figures = (e: TimelineEvent): Record<string, string> =>
  Object.fromEntries(
    ['heightM', 'speedMS', 'forceKN', 'freeFallM', 'energyJ'].flatMap((key) => {
      const v = e[key]
      return typeof v === 'number' ? [[key, String(Math.round(v * 10) / 10)]] : []
    }),
  )

/** What who judges says of a mark, as src/sim/event.ts has it. */
type Judged = Parameters<typeof tellRisk>[1] & { control: string }
/** The same in words. */
const judged = (t: Text, said: Judged): Record<string, string> => ({
  risk: tellRisk(t, said),
  control: t(`control.${said.control}`),
})

/** A hazard's or a decoy's name; the scene's texts know which it is. */
function itemName(t: Text, item: string): string {
  if (item === '') return ''
  const hazard = t(`hazard.${item}.name`)
  return hazard === `hazard.${item}.name` ? t(`decoy.${item}.name`) : hazard
}

/** One line for people about an event of a run. */
export const describeEvent = (t: Text, e: TimelineEvent): string => {
  const values = named(t, e)
  // A stop says who stopped it: `stop:trainee`.
  const [command = ''] = word(e, 'command').split(':')
  if (e.type === 'command') return t('ui.event.command', { command: t(`ui.command.${command}`) })
  if (e.type === 'alarm') return t(`ui.event.alarm.${e.on === true ? 'on' : 'off'}`)
  if (e.type === 'head-in-wall') return t(`ui.event.head-in-wall.${e.inside === true ? 'in' : 'out'}`)
  if (e.type === 'outside') return t('ui.event.outside', { flag: t(word(e, 'flag')) })
  // boards and people are read too, and show no figure
  if (e.type === 'read' && e.value === 0) return t('ui.event.read.plain', values)
  if (e.type === 'marked' && e.judged)
    return t('ui.event.marked.judged', { ...values, ...judged(t, e.judged as Judged) })
  return t(`ui.event.${e.type}`, values)
}
