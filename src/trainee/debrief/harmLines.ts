import type { RunEvent } from '../../sim/event'
import type { Text } from '../ports'

/** Kilometres an hour in a metre a second. */
const KMH = 3.6

/** What befell people in the run, told calmly with its figures: falls, held or not, crashes and blows. */
export const harmLines = (t: Text, events: readonly RunEvent[]): string[] =>
  events.flatMap((e): string[] => {
    if (e.type === 'fell')
      return [
        t(`ui.harm.fell.${e.why}`, { heightM: e.heightM.toFixed(1), speedKmH: String(Math.round(e.speedMS * KMH)) }),
      ]
    if (e.type === 'crashed') {
      const into = e.into === '' ? t('ui.harm.crashed.something') : t(`entity.${e.into}`)
      return [t(`ui.harm.crashed.${e.why}`, { into, speedKmH: String(Math.round(e.speedMS * KMH)) })]
    }
    if (e.type === 'arrested') {
      const { freeFallM, forceKN, totalM, leftM } = e
      const [free, force, total, left] = [freeFallM, forceKN, totalM, leftM].map((n) => n.toFixed(1))
      return [
        t('ui.harm.arrested', { freeFallM: free ?? '', forceKN: force ?? '', totalM: total ?? '', leftM: left ?? '' }),
      ]
    }
    if (e.type !== 'struck') return []
    const who = e.who === 'trainee' ? t('ui.who.trainee') : t(`entity.${e.who}`)
    return [t('ui.harm.struck', { who, entity: t(`entity.${e.by}`), energyJ: String(Math.round(e.energyJ)) })]
  })
