import type { Placing } from '../../view/ar/placing'
import type { HeadsetPanel, Stage, Text } from '../ports'
import { ROOM_WARNINGS } from './PlacingSheet'

/** In a headset that shows the real room: what is asked while a place for the site is looked for; null when it stands. */
export function placingPanel(stage: Stage, { step }: Placing, text: Text): HeadsetPanel | null {
  const back = { id: 'back', text: text('ui.common.back'), press: () => stage.tell({ do: 'stop' }) }
  if (step === 'warning') {
    return {
      title: text('ui.place.warning.title'),
      lines: ROOM_WARNINGS.map((key) => text(key)),
      list: true,
      buttons: [back, { id: 'agree', text: text('ui.place.agree'), press: () => stage.tell({ do: 'agree' }) }],
      go: 'agree',
    }
  }
  if (step !== 'floor') return null
  const here = (): void => {
    stage.put()
    stage.tell({ do: 'confirm' })
  }
  return {
    title: text('ui.place.headset.title'),
    lines: [text('ui.place.headset')],
    buttons: [back, { id: 'here', text: text('ui.place.headset.here'), press: here }],
    go: 'here',
  }
}
