import { createStore } from 'zustand/vanilla'
import type { Order } from '../../input/avatar'
import { type Comfort, GENTLE } from '../../input/comfort'
import { SampleLatch } from '../../input/latch'
import { QuestInput } from '../../input/quest'
import { SelectMask } from '../../input/selectMask'
import { listenToSession } from '../../input/questSession'
import type { LiveRun, Mode, RunStart } from '../../record/types'
import type { Journal, Standing } from '../../report/journal'
import type { JournalEntry } from '../../report/journalEntry'
import type { RideDef } from '../../sim/ride/def'
import { isRiding } from '../../sim/ride/pushing'
import type { Command, Sample } from '../../sim/sample'
import type { XRMoment } from '../../view/runView'
import { Mixer } from '../../view/sound/mixer'
import type { Answer } from '../check/identityCheck'
import { finishRun } from '../finish'
import { rewindTick, runAgainTo } from '../rewind'
import { type PauseWhy, RunLoop } from '../runLoop'
import type { LeftRun } from '../unfinished'
import { Bodies } from './bodies'
import { Feedback } from './feedback'
import { HeadsetMenu } from './headsetMenu'
import { createHud } from './hud'
import type { SessionPorts, SessionState } from './sessionState'
import { Squat } from './squat'
import { type Left, Wearer } from './wearer'

/** Frames that must have been drawn before time begins: shaders compile in the first ones. */
const WARM_FRAMES = 5
/** The page over the picture follows the run this often, seconds. */
const HUD_S = 0.1
/** Own pauses allowed in a test: enough for a question or a loose strap, too few to think it over. */
export const PAUSES_IN_TEST = 3

/** Until somebody says how they want to move, sticks walk as well. */
const NOT_ASKED: Comfort = { ...GENTLE, move: 'smooth' }

/** A run on this device: the page and the view hold on to it, it holds devices, loop and recording together. */
export class RunSession {
  readonly store
  readonly hud = createHud()
  readonly menu = new HeadsetMenu()
  readonly squat = new Squat()
  readonly comfort: Comfort
  private readonly latch = new SampleLatch()
  private loop: RunLoop | null = null
  private journal: Journal | null = null
  private start: RunStart | null = null
  private preview: LiveRun
  private sample: Sample | null = null
  private quest: QuestInput
  private readonly mask = new SelectMask()
  /** What all of it is heard through. */
  readonly sound = new Mixer()
  private readonly feedback = new Feedback(this.sound)
  readonly bodies = new Bodies({
    lockLost: () => this.pause('trainee'),
    locked: (locked) => this.store.setState({ locked }),
  })
  private warm = 0
  private sinceHud = 0
  private xr: XRSession | null = null
  private forgetSession: () => void = () => undefined
  private readonly wearer: Wearer

  constructor(private readonly ports: SessionPorts) {
    this.preview = ports.loaded.core.startRun(ports.preview)
    this.store = createStore<SessionState>(() => ({
      phase: 'ready',
      why: null,
      sim: this.preview.sim,
      immersive: false,
      check: null,
      pauses: 0,
      locked: false,
      byTouch: false,
      room: false,
      unkept: null,
    }))
    this.comfort = ports.comfort ?? NOT_ASKED
    this.quest = new QuestInput(this.comfort)
    const { asking, now } = ports
    this.wearer = new Wearer({ asking, now, changed: (check) => this.store.setState({ check }) })
  }

  get live(): LiveRun | null {
    return this.loop?.live ?? null
  }
  /** How the run was started: 'vr' stays so, also when the headset is lost and the run goes on on the screen. */
  get mode(): Mode | null {
    return this.start?.mode ?? null
  }
  get id(): string {
    return this.start?.run ?? ''
  }
  get practice(): boolean {
    return this.start?.practice ?? false
  }
  /** Is there a radio on the trainee's chest? */
  get hasRadio(): boolean {
    return (this.live ?? this.preview).sim.world.worn.includes('radio')
  }
  /** The bike that there is to ride. */
  get bike(): RideDef | undefined {
    return (this.live ?? this.preview).sim.scene.ride
  }
  /** Does the trainee sit on it now? */
  get rides(): boolean {
    return this.live !== null && isRiding(this.live.sim)
  }
  /** Is it asked in this run who trains? */
  private get asks(): boolean {
    return this.ports.asking.asked && this.start?.practice === false
  }
  readonly alpha = (): number => this.loop?.alpha ?? 1
  readonly latest = (): Sample | null => this.sample

  /** The run is played over this picture, unless in a headset. */
  attach(picture: HTMLElement): () => void {
    const detach = this.bodies.attach(picture)
    this.store.setState({ byTouch: this.bodies.byTouch })
    return detach
  }

  /** What a button of the page asks of the body. */
  order(order: Order): void {
    if (this.loop) this.bodies.order(this.loop.live.sim, order)
  }

  /** The run is given: the real form comes up, and time begins once it is drawn. Its first tick tells `checks`. */
  begin(start: RunStart, checks: readonly Answer[] = []): void {
    this.open(start, this.ports.loaded.core.startRun(start), null)
    for (const check of checks) this.loop?.tell(check)
  }

  /** A run that was broken off goes on from where it was written last; what was held lies on the ground. */
  resume({ entry, live }: LeftRun): void {
    this.open(entry.start, live, entry)
  }

  private open(start: RunStart, run: LiveRun, left: JournalEntry | null): void {
    this.start = start
    this.bodies.begin(start.mode)
    this.quest = new QuestInput(this.comfort)
    this.warm = 0
    this.squat.rise()
    this.wearer.arrive()
    const loop: RunLoop = new RunLoop(run, {
      latch: this.latch,
      now: this.ports.now,
      changed: (state, why) => {
        if (state === 'ended') this.end()
        else if (state === 'running' || state === 'paused') this.store.setState({ phase: state, why })
        if (state === 'paused') this.stopped(why)
      },
      ticked: () => this.journal?.tick(),
      interrupts: () => this.wearer.interrupts(loop.live, this.asks),
      ...(left ? { resumed: { ...left, since: Date.parse(left.writtenAt) } } : {}),
    })
    this.loop = loop
    this.store.setState({ sim: run.sim, pauses: left?.pauses ?? 0, byTouch: this.bodies.byTouch })
    const standing = (): Standing => {
      const { live, activeMs, pausedMs } = loop
      return { live, activeMs, pausedMs, pauses: this.store.getState().pauses }
    }
    this.journal = this.ports.journal(start, standing, (unkept) => this.store.setState({ unkept }), left?.writtenAt)
    if (start.mode !== 'vr' && start.mode !== 'ar') this.bodies.screen?.take()
  }

  /** Called once a frame by the view, before it draws. */
  readonly frame = (dtS: number, xr: XRMoment | null): void => {
    const { loop, start } = this
    const sim = loop?.live.sim ?? this.preview.sim
    if (xr && xr.frame.session !== this.xr) this.immersive(xr.frame.session, xr.own)
    if (xr?.frame.session.interactionMode === 'screen-space') {
      this.sample = this.bodies.inRoom(xr.table).frame(dtS, xr.frame, xr.space, loop?.state === 'running' ? sim : null)
    } else if (xr) {
      const acting = loop?.state === 'running' && !this.menu.isOpen
      this.sample = this.quest.frame(dtS, xr, { sim, practice: start?.practice ?? false, acting })
      if (this.maySquat) this.squat.frame(this.sample, acting && this.quest.squatAsked, isRiding(sim))
      if (this.quest.pauseAsked) this.togglePause()
      if (this.quest.menuAsked && loop?.state === 'running') this.menu.toggle(this.quest.bare)
    } else {
      const { screen } = this.bodies
      if (!loop || !screen) return
      // also while the first frames are drawn: time only begins once there is a sample
      if (loop.state !== 'paused') this.sample = screen.frame(dtS, sim)
    }
    if (!loop || !this.sample) return
    // what is pressed on a panel of the page's is not the simulation's
    const told = xr ? this.mask.frame(this.sample, loop.state !== 'running' || this.menu.isOpen, sim) : this.sample
    if (loop.state === 'waiting' && ++this.warm >= WARM_FRAMES) loop.start()
    if (loop.state !== 'running') return
    this.latch.offer(told)
    loop.frame(dtS)
    this.feedback.frame(loop.live.sim, told, xr?.frame.session.inputSources ?? [])
    this.sinceHud += dtS
    if (this.sinceHud < HUD_S) return
    this.sinceHud = 0
    this.hud.update(loop.live.sim, this.store.getState().immersive ? null : this.bodies.hand)
  }

  /** A session began (`space`: its own floor) or ended; then the screen is left to go on with. */
  private immersive(session: XRSession | null, space: XRReferenceSpace | null): void {
    this.forgetSession()
    this.forgetSession = () => undefined
    this.xr = session
    const phone = session?.interactionMode === 'screen-space'
    this.bodies.leaveRoom()
    this.store.setState({ immersive: session !== null && !phone, room: phone, byTouch: phone || this.bodies.byTouch })
    if (!session || !space) {
      this.squat.rise()
      this.latch.command({ kind: 'headset-off' })
      this.wearer.leave('headset')
      return this.pause('xr-lost')
    }
    this.back('headset')
    this.forgetSession = listenToSession(session, space, {
      command: (command) => this.latch.command(command),
      off: () => this.wearer.leave('headset'),
      hidden: () => this.pause('headset'),
      visible: (wasOff) => {
        this.back('headset')
        if (!wasOff && this.store.getState().why === 'headset') this.unpause()
      },
      ended: () => this.immersive(null, null),
    })
  }

  pause(why: PauseWhy): void {
    if (why === 'trainee' && !this.mayPause) return
    if (why === 'trainee' && this.loop?.state === 'running') this.store.setState((s) => ({ pauses: s.pauses + 1 }))
    this.loop?.pause(why)
  }

  /** Time stands still. */
  private stopped(why: PauseWhy | null): void {
    this.journal?.write()
    this.menu.close()
    this.bodies.screen?.release()
    if (why === 'check') this.wearer.ask('random', (answer) => this.goOn(answer))
    else this.askBack()
  }

  /** The page went out of sight. */
  hide(): void {
    this.wearer.leave('page')
    this.pause('hidden')
  }
  /** What was away is back. */
  back(what: Left): void {
    this.wearer.back(what)
    this.askBack()
  }
  /** Whoever came back to the run after a while has to say who they are. */
  private askBack(): void {
    if (this.wearer.locked && this.loop?.state === 'paused') this.wearer.ask('return', (answer) => this.goOn(answer))
  }

  private togglePause(): void {
    if (this.loop?.state === 'running') this.pause('trainee')
    else this.unpause()
  }

  unpause(): void {
    // a session that has ended comes back only here: on the screen
    if (!this.xr) this.back('headset')
    if (this.store.getState().check || this.wearer.isAway('headset')) return
    this.goOn(null)
  }

  /** Time goes on, with what was found about who is there. */
  private goOn(answer: Answer | null): void {
    if (answer) this.loop?.tell(answer)
    if (this.wearer.locked) return this.askBack()
    this.loop?.unpause()
    if (!this.store.getState().immersive) this.bodies.screen?.take()
  }

  get mayPause(): boolean {
    return this.start?.practice === true || this.store.getState().pauses < PAUSES_IN_TEST
  }

  /** In the real room the floor is where it is. */
  get maySquat(): boolean {
    return this.start?.mode === 'vr'
  }

  stop(): void {
    if (!this.xr) this.wearer.back('headset')
    const known = this.wearer.drop()
    if (known) this.loop?.tell(known)
    this.loop?.stop('trainee')
  }

  hint(): void {
    this.command({ kind: 'hint' })
  }

  /** What a button of the page or of the menu asks for goes with the next sample. */
  command(command: Command): void {
    this.latch.command(command)
  }

  /** Practice: back by some seconds, and again. */
  async rewind(): Promise<void> {
    const { loop, start } = this
    if (!loop || !start?.practice || loop.state === 'ended') return
    loop.pause('trainee')
    this.store.setState({ phase: 'rewinding' })
    const tick = rewindTick(loop.live.sim.world.tick)
    const run = await runAgainTo(this.ports.loaded.core, start, loop.live.samples(), tick)
    loop.replace(run)
    this.store.setState({ sim: run.sim })
    this.unpause()
  }

  /** Tracking space was set anew while time stood still: the trainee stays where they are in the site. */
  recentred(): void {
    this.command({ kind: 'recentre' })
  }

  /** The page goes: the last ticks are written. True when the run is on disk and can be gone on with. */
  leave(): boolean {
    this.journal?.write()
    return this.journal?.holds ?? false
  }

  dispose(): void {
    this.forgetSession()
    this.wearer.drop()
    this.sound.close()
    this.bodies.dispose()
  }

  private end(): void {
    const { loop, start } = this
    if (!loop || !start) return
    this.bodies.screen?.release()
    this.store.setState({ phase: 'ended', why: null })
    // of a lesson nothing is recorded: there is nothing to finish
    if (loop.live.sim.scene.kind === 'lesson') return
    const endedAt = new Date(this.ports.now()).toISOString()
    const present = !this.wearer.locked
    const finish = (): void => {
      const finished = finishRun(start, loop.live, endedAt, loop.activeMs, loop.pausedMs)
      if (finished.ok) this.ports.ended(finished.value, this.journal, present)
      else this.ports.failed(finished.error.message)
    }
    // a core that takes nothing after the end has no place for the answer
    if (!this.asks || !present || loop.live.askDueAt === undefined) return finish()
    this.wearer.ask('end', (answer) => {
      loop.close(answer)
      finish()
    })
  }
}
