import type { ComponentType, ReactNode } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { SceneVoices } from '../../content/voices'
import type { Vec3 } from '../base/vec'
import type { DeviceStore } from '../report/enrolment'
import type { JournalStore } from '../report/journalEntry'
import type { Outbox } from '../report/outbox'
import type { ReceiptStore } from '../report/receipts'
import type { HandSide } from '../sim/sample'
import type { Sim } from '../sim/sim'
import type { Placed, Placing, PlacingEvent } from '../view/ar/placing'
import type { MapKind } from '../view/overlay/maps'
import type { Past } from '../view/replay/replay'
import type { RunViewProps } from '../view/runView'
import type { CodeClient, TrainingClient } from './client'
import type { EnrolledDevice } from './enrolled/device'
import type { HabitStore } from './firstTime/habits'
import type { HandIn } from './handIn'
import type { IdentityChecks } from './identity'
import type { Recordings } from './voice/recordings'

export type Language = 'zh-CN' | 'en'

/** Text of a key in the chosen language. */
export type Text = (key: string, values?: Record<string, string | number>) => string

/** A panel hung before the trainee in the headset, outside of the simulation. Pressed by ray and trigger. */
export interface HeadsetPanel {
  title: string
  lines: string[]
  /** Each line is a point of a list. */
  list?: boolean
  buttons: { id: string; text: string; press: () => void }[]
  /** The button that leads on, where it is not the first. */
  go?: string
  /** Keys in rows of three, above the buttons. */
  keys?: { id: string; text: string; press: () => void }[]
  /** It hangs there while the run goes on: nothing goes dark. */
  over?: boolean
}

export interface StageDebriefProps {
  /** The run as it stood at the moment shown. */
  sim: Sim
  /** The place that is walked to; null for where the trainee stood. */
  at: Vec3 | null
  /** The trainee's way and what was in the air; null: neither is drawn. */
  past: Past | null
  /** Draw the gas at 1.5 m and where it is safe, or what one would have breathed in there so far. */
  map: MapKind
  text: Text
  panel: HeadsetPanel | null
}

/** The picture: loaded when a scene is entered, and not before. */
export interface Stage {
  /** The one canvas; stays mounted from the run to the debrief, because leaving it would end a headset's session. */
  Canvas: ComponentType<{ onContext: (lost: boolean) => void; children: ReactNode }>
  /** Within the canvas. */
  Run: ComponentType<RunViewProps & { panel: HeadsetPanel | null; vignette: boolean; hand: HandSide }>
  Debrief: ComponentType<StageDebriefProps>
  /** Asks for an immersive session; rejects when the headset refuses. */
  enterVr: () => Promise<void>
  /**
   * Asks for a session in the real room: of a headset that shows it, or of a phone, which lays `root`, a part of the page,
   * over its picture. Rejects when the device refuses.
   */
  enterRoom: (root: HTMLElement) => Promise<void>
  /** How the site is put into that room. */
  placing: StoreApi<Placing>
  /** Begins to put it there: true when it stands, false when that was given up or the session ended. */
  place: (what: Placed, anew: boolean) => Promise<boolean>
  put: () => void
  tell: (event: PlacingEvent) => void
  /** In VR somebody who sits is lifted to the eyes of somebody who stands. */
  stand: (posture: 'standing' | 'seated') => void
  /** In VR the eyes go down near to the ground, or up again. */
  squat: (down: boolean) => void
  /** How much larger than usual words in the world are, from the next run that is drawn. */
  setTextSize: (times: number) => void
  /** Ends the session. */
  leave: () => void
  /** Is a headset's session on? */
  immersed: () => boolean
  /** Is it a session of a phone? */
  onPhone: () => boolean
  /** The session of a headset or a phone, or null. */
  session: () => XRSession | null
  onImmersed: (call: () => void) => () => void
}

/** The copy of this page that the device keeps, and the release that comes after it. */
export interface Release {
  state: StoreApi<ReleaseState>
  /** Somebody is signed in or a run is under way, so no other release may take over; or nobody is any more. */
  busy: (is: boolean) => void
  /** The release that waits takes over, and the page is loaded anew. */
  takeOver: () => void
  /** Asks the server for another release and loads the page anew, whatever is under way. */
  loadAnew: () => Promise<void>
}

export interface ReleaseState {
  /** Does the page open without a network? Over plain HTTP browsers keep none. */
  kept: 'never' | 'not-yet' | 'kept'
  /** Another release lies on this device and waits. */
  next: boolean
}

/** What the page that holds everything gives to the trainee's way. */
export interface TraineeParts {
  /** The site's secret, from the address. */
  code: string
  /** Makes the texts of a scene available; resolves at once when they are. */
  loadSceneTexts: (scene: string, language: Language) => Promise<void>
  /** Who says what in a scene. */
  loadVoices: (scene: string) => Promise<SceneVoices>
  /** What people of the site have recorded of it. */
  recordings: Recordings
  loadStage: () => Promise<Stage>
  client: TrainingClient
  codes: CodeClient
  /** This device, where a supervisor has enrolled it at this address. */
  enrolled: EnrolledDevice | null
  /** Where its enrolment is kept. */
  deviceStore: DeviceStore
  /** What the server has acknowledged of this device. */
  receipts: ReceiptStore
  outbox: Outbox
  handIn: HandIn
  /** Where runs under way are kept on disk. */
  journal: JournalStore
  identity: IdentityChecks
  /** What this device remembers of those who use it: comfort, and what they have learnt. */
  habits: HabitStore
  changeLanguage: (language: Language) => Promise<void>
  release: Release
}
