import type { Text } from '../ports'

/** How somebody acts here: bare hands, controllers, a finger on the screen, or mouse and keys. */
export type Way = 'hands' | 'controllers' | 'touch' | 'desk'

/** The lesson's words for the way of input now: `step.<word>.<way>`, or `step.<word>` where all do the same. */
export const lessonText =
  (text: Text, way: () => Way): Text =>
  (key, values) => {
    if (!key.startsWith('step.')) return text(key, values)
    const own = `${key}.${way()}`
    const words = text(own, values)
    return words === own ? text(key, values) : words
  }

/** What the hands in the headset are: bare where the device tracks any of them so. */
export const handsIn = (session: XRSession): Way =>
  [...session.inputSources].some((source) => source.hand) ? 'hands' : 'controllers'
