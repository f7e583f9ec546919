import type { HandSide } from '../../sim/sample'
import type { Text } from '../ports'
import { handWords } from './handWords'

/** How somebody acts here: bare hands, controllers, a finger on the screen, or mouse and keys. */
export type Way = 'hands' | 'controllers' | 'touch' | 'desk'

/** The lesson's words for the way of input now: `step.<word>.<way>`, or `step.<word>` where all do the same; it names hands for whoever acts with `hand`. */
export const lessonText =
  (text: Text, way: () => Way, hand: HandSide): Text =>
  (key, values) => {
    if (!key.startsWith('step.')) return text(key, values)
    const own = `${key}.${way()}`
    const known = { ...handWords(hand, text), ...values }
    const words = text(own, known)
    return words === own ? text(key, known) : words
  }

/** What the hands in the headset are: bare where the device tracks any of them so. */
export const handsIn = (session: XRSession): Way =>
  [...session.inputSources].some((source) => source.hand) ? 'hands' : 'controllers'
