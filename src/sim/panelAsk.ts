import { QUESTIONS } from './judging'
import type { Panel } from './world'

/** Text key of what the panel asks below its heading; not every kind of panel has one. */
export const askOf = ({ kind, step }: Panel): string =>
  kind === 'judge' ? `ui.panel.ask.judge.${QUESTIONS[step] ?? 'sum'}` : `ui.panel.ask.${kind}`
