import type { HeadsetPanel, Text } from '../ports'
import { leftText, problemText } from './checkText'
import type { CheckState, IdentityCheck } from './identityCheck'
import { PIN_KEYS, SHORTEST_PIN } from './pin'

/** A digit entered, and one that is not. */
const DOT = '●'
const BLANK = '○'

/** The same question in the headset, with keys pressed by the ray. `stop` ends the run. */
export function checkPanel(check: IdentityCheck, state: CheckState, t: Text, stop: () => void): HeadsetPanel {
  const { asked, name } = check
  const { length } = state.pin
  const word = (key: string): string => (key === 'delete' || key === 'enter' ? t(`ui.pin.${key}`) : key)
  return {
    title: t(`ui.check.${asked}.title`),
    lines: [
      t(`ui.check.${asked}.text`, { name }),
      // always a line: keys must not move under the ray
      problemText(t, check, state) || leftText(t, state) || ' ',
      DOT.repeat(length) + BLANK.repeat(Math.max(0, SHORTEST_PIN - length)),
    ],
    keys: PIN_KEYS.map((key) => ({ id: key, text: word(key), press: () => check.press(key) })),
    buttons: [
      check.isOfTest
        ? { id: 'none', text: t(`ui.check.none.${asked}`), press: () => check.decline() }
        : { id: 'stop', text: t('ui.pause.stop'), press: stop },
    ],
  }
}
