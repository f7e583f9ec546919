import type { Text } from '../ports'
import type { CheckState, IdentityCheck } from './identityCheck'

/** What is wrong with the last PIN, in words; '' where nothing is. */
export function problemText(t: Text, check: IdentityCheck, { problem }: CheckState): string {
  if (problem === null) return ''
  const left = check.triesLeft
  const tries = problem === 'wrong' && left !== null ? ` ${t('ui.check.tries', { left })}` : ''
  return t(`ui.check.problem.${problem}`) + tries
}

/** How long it is still waited for; '' where there is no limit. */
export const leftText = (t: Text, { leftS }: CheckState): string =>
  leftS === null ? '' : t('ui.check.left', { s: leftS })
