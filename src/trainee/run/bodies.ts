import type { Order } from '../../input/avatar'
import type { Shares } from '../../input/riding'
import { type DeskEvents, deskDevice } from '../../input/deskDevice'
import { LifeSize } from '../../input/lifeSize'
import type { RoomDevice } from '../../input/roomDevice'
import type { ScreenDevice } from '../../input/screenDevice'
import { TableTop } from '../../input/tableTop'
import { type TouchDevice, touchDevice } from '../../input/touchDevice'
import type { VirtualHand } from '../../input/virtualHand'
import type { Mode } from '../../record/types'
import type { Sim } from '../../sim/sim'
import type { Placed } from '../../view/ar/placing'
import { TABLE_SCALE } from '../../view/ar/tableTop'
import { handlesByTouch } from './pointer'

/** What moves a body that is not in a headset: keys and mouse, or fingers, on the picture; a phone in the real room. */
export class Bodies {
  /** The picture on the screen; `screen` is there from the run's start. */
  private picture: HTMLElement | null = null
  private mode: Mode | null = null
  screen: ScreenDevice | null = null
  private touch: TouchDevice | null = null
  private room: RoomDevice | null = null
  /** What stands in the room, also after the session was lost. */
  placed: Placed = 'life'

  constructor(private readonly desk: DeskEvents) {}

  /** The run is played over this picture from now on. */
  attach(picture: HTMLElement): () => void {
    this.picture = picture
    this.arm()
    return () => {
      this.disarm()
      this.picture = null
    }
  }

  /** A run of this mode begins. One that a headset has left goes on with what there is. */
  begin(mode: Mode): void {
    this.mode = mode
    this.arm()
  }

  get byTouch(): boolean {
    return this.touch !== null
  }

  /** The hand of whoever is not in a headset: of the phone in the room, else on the screen. */
  get hand(): VirtualHand | null {
    return (this.room ?? this.screen)?.hand ?? null
  }

  /** The phone's session shows the site as large as it is, or as a model on a table. */
  inRoom(table: boolean): RoomDevice {
    if (this.room && this.room instanceof TableTop === table) return this.room
    this.placed = table ? 'table' : 'life'
    this.room = table ? new TableTop(TABLE_SCALE) : new LifeSize()
    return this.room
  }

  leaveRoom(): void {
    this.room = null
  }

  /** What a button of the page asks of the body; nothing where keys and mouse move it. */
  order(sim: Sim, order: Order): void {
    const asked = this.room ?? this.touch
    asked?.order(sim, order)
  }
  /** Works what the hand holds: more, less, or no longer. */
  drive(more: -1 | 0 | 1): void {
    const asked = this.room ?? this.touch
    asked?.drive(more)
  }
  /** Thumbs on the page's parts for riding. */
  ride(parts: Partial<Shares>): void {
    const asked = this.room ?? this.touch
    asked?.ride(parts)
  }
  /** Looks about, and steers a bike, by turning the device, or no longer; false where it does not say how it is turned. */
  async tilt(on: boolean): Promise<boolean> {
    return (await this.touch?.tilt(on)) ?? false
  }

  get tilts(): boolean {
    return this.touch?.tilts ?? false
  }

  dispose(): void {
    this.disarm()
  }

  private arm(): void {
    const { picture, mode } = this
    this.disarm()
    if (!picture || !mode) return
    if (mode === 'touch' || (mode !== 'desktop' && handlesByTouch())) this.screen = this.touch = touchDevice(picture)
    else this.screen = deskDevice(picture, this.desk)
  }

  private disarm(): void {
    this.screen?.dispose()
    this.screen = this.touch = null
  }
}
