import { useState } from 'react'
import { useStore } from 'zustand'
import type { Finished } from '../finish'
import { useText } from '../parts'
import type { HeadsetPanel } from '../ports'
import { harmLines } from './harmLines'
import { clockAt, lossName, rightText } from './lossText'
import { outsideFlags } from './outsideFlags'
import type { DebriefWalk } from './walk'

type Page = 'outcome' | 'walk' | 'question'
const ANSWERS = [5, 4, 3, 2, 1] as const

interface Asked {
  finished: Finished
  walk: DebriefWalk
  /** The answer to the last question, or null; then the run is sent. */
  send: (answer: number | null) => void
}

/** The debrief as panels in the headset: result, lost points one by one, the question. Nobody has to take it off. */
export function useHeadsetDebrief({ finished, walk, send }: Asked): { panel: HeadsetPanel; walking: boolean } {
  const t = useText(finished.start.scene)
  const [page, setPage] = useState<Page>('outcome')
  const { index } = useStore(walk.store)
  const { verdict } = finished.claim
  const { practice } = finished.start
  const button = (id: string, key: string, press: () => void) => ({ id, text: t(key), press })

  if (page === 'outcome') {
    const { hits, misses, falseAlarms } = verdict.detection
    const mark = practice ? 'practice' : verdict.passed ? 'passed' : 'failed'
    return {
      walking: false,
      panel: {
        title: `${verdict.score.toFixed(1)} ${t('ui.debrief.of100')} · ${t(`ui.debrief.${mark}`)}`,
        lines: [
          t(`ui.ended.${verdict.ended}`),
          t('ui.debrief.panel.found', { hits, of: hits + misses, alarms: falseAlarms }),
          ...verdict.unsafe.map((act) => t(`unsafe.${act}.name`)),
          ...harmLines(t, finished.events),
          t('exposure.model'),
          ...outsideFlags(finished.events).map((flag) => t(flag)),
        ],
        buttons: [
          ...(walk.losses.length > 0 ? [button('walk', 'ui.debrief.walk', () => setPage('walk'))] : []),
          button('done', 'ui.debrief.panel.finish', () => setPage('question')),
        ],
      },
    }
  }
  const loss = walk.losses[index]
  if (page === 'walk' && loss) {
    const last = index >= walk.losses.length - 1
    return {
      walking: true,
      panel: {
        title: lossName(t, loss),
        lines: [
          t('ui.walk.at', { at: index + 1, of: walk.losses.length }),
          t('ui.walk.points', {
            points: loss.points.toFixed(1),
            time: clockAt(loss.tick),
            rule: t(`rule.${loss.rule}`),
          }),
          `${t('ui.walk.right')} ${rightText(t, loss, finished.events)}`,
        ],
        buttons: [
          ...(last ? [] : [button('next', 'ui.walk.next', () => void walk.go(index + 1))]),
          ...(index === 0 ? [] : [button('previous', 'ui.walk.previous', () => void walk.go(index - 1))]),
          button('done', 'ui.debrief.panel.finish', () => setPage('question')),
        ],
      },
    }
  }
  return {
    walking: false,
    panel: {
      title: t('ui.satisfaction.title'),
      lines: [],
      buttons: [
        ...ANSWERS.map((n) => button(String(n), `ui.satisfaction.${n}`, () => send(n))),
        button('skip', 'ui.debrief.panel.skip', () => send(null)),
      ],
    },
  }
}
