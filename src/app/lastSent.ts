import type { LastSent } from '../report/outbox'

const REMEMBERED = 'muster-last-sent'

/** When a run last got through, in the browser's small storage; a browser that has none forgets it with the page. */
export const lastSent: LastSent = {
  read() {
    try {
      const at = localStorage.getItem(REMEMBERED)
      return at !== null && Number.isFinite(Date.parse(at)) ? at : null
    } catch {
      return null
    }
  },
  write(at) {
    try {
      localStorage.setItem(REMEMBERED, at)
    } catch {
      // said without a day then
    }
  },
}
