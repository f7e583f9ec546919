import { createStore } from 'zustand/vanilla'
import { handWords } from '../firstTime/handWords'
import type { HeadsetPanel, Text } from '../ports'
import type { Volume } from '../../view/sound/mixer'
import { nextVolume, toggleVoices } from '../voice/setting'
import type { RunSession } from './session'

export interface MenuState {
  shows: 'nothing' | 'menu' | 'help'
  /** It was asked for with a bare hand: help is about bare hands then. */
  bare: boolean
}

/** What the menu tells beside that: does the trainee squat, are lines spoken, how loud is the world? */
interface MenuShown extends MenuState {
  down: boolean
  voices: boolean
  volume: Volume
}

/** What is explained, in this order; words in ui.help.<device>.<act>. */
const HELP = ['go', 'walk', 'squat', 'point', 'mark', 'take', 'wear', 'ride', 'brake', 'menu'] as const
/** Of these what is only for a site with a bike. */
const BIKE = new Set<string>(['ride', 'brake'])

/** The menu in the headset: lies outside of the simulation, while the run goes on. */
export class HeadsetMenu {
  readonly store = createStore<MenuState>(() => ({ shows: 'nothing', bare: false }))

  get isOpen(): boolean {
    return this.store.getState().shows !== 'nothing'
  }

  /** Opens it, or closes whatever it shows. `bare`: the hands are bare now. */
  toggle(bare: boolean): void {
    this.store.setState({ shows: this.isOpen ? 'nothing' : 'menu', bare })
  }

  help(): void {
    this.store.setState({ shows: 'help' })
  }

  close(): void {
    this.store.setState({ shows: 'nothing' })
  }
}

/**
 * What hangs before the trainee, or null while the menu is closed. Turning leaves it open: one turns by several steps. On a bike
 * nobody turns or squats.
 */
export function menuPanel(
  session: RunSession,
  { shows, bare, down, voices, volume }: MenuShown,
  text: Text,
): HeadsetPanel | null {
  const { menu } = session
  if (shows === 'nothing') return null
  const close = { id: 'close', text: text('ui.menu.close'), press: () => menu.close() }
  if (shows === 'help') {
    const device = bare ? 'bare' : 'controllers'
    const { hand, move } = session.comfort
    const sticks: Record<string, boolean> = { walk: move === 'smooth', squat: session.maySquat }
    const there = HELP.filter((act) => !BIKE.has(act) || session.bike !== undefined)
    const acts = there.filter((act) => sticks[act] === undefined || (sticks[act] && !bare))
    const lines = acts.map((act) => text(`ui.help.${device}.${act}`, handWords(hand, text)))
    return { title: text(`ui.help.${device}`), lines, list: true, buttons: [close], over: true }
  }
  const key = (id: string, press: () => void, stays = false, says = `ui.menu.${id}`) => ({
    id,
    text: text(says),
    press: () => {
      if (!stays) menu.close()
      press()
    },
  })
  const turn = (id: string, dir: 1 | -1) => key(id, () => session.command({ kind: 'snap-turn', dir }), true)
  return {
    title: text('ui.menu.title'),
    lines: [],
    buttons: [close],
    keys: [
      ...(session.rides ? [] : [turn('left', 1)]),
      key('help', () => menu.help()),
      ...(session.rides ? [] : [turn('right', -1)]),
      ...(session.hasRadio ? [key('radio', () => session.command({ kind: 'radio' }))] : []),
      ...(session.maySquat && !session.rides
        ? [key('squat', () => session.squat.toggle(), false, down ? 'ui.menu.rise' : 'ui.menu.squat')]
        : []),
      key('voice', toggleVoices, true, voices ? 'ui.voice.on' : 'ui.voice.off'),
      key('sound', nextVolume, true, `ui.sound.${volume}`),
      ...(session.mayPause ? [key('pause', () => session.pause('trainee'))] : []),
      ...(session.practice ? [key('hint', () => session.hint())] : []),
    ],
    over: true,
  }
}
