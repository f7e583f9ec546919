/** A line that has waited this long is not said any more, ms: its caption is gone by then too. */
const STALE_MS = 7_000

/** Something that is to be said aloud. */
export interface Said {
  /** Key of its text. */
  key: string
  speaker: string
  urgent: boolean
  /** When it was heard, ms of the clock that the queue has. */
  atMs: number
}

/** Begins to say it; `ended` when it is over. Gives what cuts it off. */
export type Say = (said: Said, ended: () => void) => () => void

interface Talking {
  said: Said
  cut: () => void
}

/**
 * Who may speak when. A speaker says one thing at a time; what is urgent cuts off everything older and is not talked
 * into; what waited too long is left out. The captions know nothing of this.
 */
export class VoiceQueue {
  private readonly talking = new Map<string, Talking>()
  private waiting: Said[] = []

  constructor(
    private readonly say: Say,
    private readonly now: () => number,
  ) {}

  hear(said: Said): void {
    if (said.urgent) this.silence()
    this.waiting.push(said)
    this.next()
  }

  /** Cuts off everybody and forgets who waits. */
  silence(): void {
    this.waiting = []
    const all = [...this.talking.values()]
    this.talking.clear()
    for (const { cut } of all) cut()
  }

  private next(): void {
    const fresh = this.waiting.filter(({ atMs }) => this.now() - atMs < STALE_MS)
    this.waiting = []
    for (const said of fresh) {
      if (this.isFree(said)) this.begin(said)
      else this.waiting.push(said)
    }
  }

  private isFree({ speaker }: Said): boolean {
    return !this.talking.has(speaker) && ![...this.talking.values()].some(({ said }) => said.urgent)
  }

  private begin(said: Said): void {
    const talking: Talking = { said, cut: () => undefined }
    this.talking.set(said.speaker, talking)
    talking.cut = this.say(said, () => {
      // it may have been cut off, and another line begun, before it told
      if (this.talking.get(said.speaker) !== talking) return
      this.talking.delete(said.speaker)
      this.next()
    })
  }
}
