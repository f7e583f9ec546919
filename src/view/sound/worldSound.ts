import type { Vec3 } from '../../base/vec'
import type { Collider } from '../../site/collider'
import type { AcousticPlace } from '../../site/types'
import type { Sim } from '../../sim/sim'
import type { OnceName } from '../../sim/sound'
import type { DrawFrame } from '../stage/layer'
import { chooseLoudest } from './choose'
import { Ear } from './ear'
import { type Emitter, Happenings, emittersOf } from './emitter'
import { take } from './library'
import { AIR_DB_M, UNHEARD_DB, edgeHz, playedDb, spreadDb, toDb } from './loudness'
import type { Desk, Mixer } from './mixer'
import { type Loss, occlusion, screensOf } from './occlusion'
import { RECIPES } from './recipes/table'
import { Reverb, answer, placeAt } from './reverb'
import { type Heard, Sounding } from './sounding'
import { Walking } from './walking'

/** Levels and places are brought up to date so often, s; what stands in the way is asked so often for each source, s. */
const UPDATE_S = 0.1
const RAY_S = 0.5
/** So many sound at once: things that run, and things that happen. */
const MOST_LOOPS = 8
const MOST_ONCES = 4
/** Nearer than this a sound comes by the shape of the head, farther off by left and right alone, metres. Chosen. */
const HRTF_M = 15
/** Own steps are heard softer than those of others at 1 m: they are under one. dB, chosen. */
const OWN_STEP_DB = -4

/** A source, and what stands between it and the ear. */
interface Source {
  emitter: Emitter
  share: number
  loss: Loss
  nextRayS: number
  sounding: Sounding | null
}

/** What is asked for before it is first needed: whoever takes a step or turns a valve is to hear it. */
const AT_ONCE: readonly OnceName[] = ['step-concrete', 'step-asphalt', 'step-gravel', 'press', 'clank', 'radio-noise']

/**
 * What is heard of the world of a run: goes by the frames, reads the run and tells it nothing. Silent until the mixer has a
 * desk (after the first gesture).
 */
export class WorldSound {
  private readonly sources: Source[]
  private readonly db: Float64Array
  private readonly on: Uint8Array
  private readonly screens: Collider[]
  private readonly happenings: Happenings
  private readonly walking: Walking
  private readonly onces: { sounding: Sounding; db: number }[] = []
  private readonly heard: Heard = { db: 0, edge: 0, answer: 0, at: { x: 0, y: 0, z: 0 } }
  private readonly loss: Loss = { low: 0, high: 0 }
  private readonly eye: Vec3 = { x: 0, y: 0, z: 0 }
  private desk: Desk | null = null
  private ear: Ear | null = null
  private reverb: Reverb | null = null
  private sinceS = UPDATE_S
  private nowS = 0
  private turn = 0
  private place: AcousticPlace = 'outdoor'

  /** `plays`: false leaves the world silent and lets the ears go along for voices. */
  constructor(
    private readonly sim: Sim,
    private readonly mixer: Mixer,
    private readonly plays: boolean,
  ) {
    const emitters = plays ? emittersOf(sim) : []
    this.sources = emitters.map((emitter, k) => ({
      emitter,
      share: 0,
      loss: { low: 0, high: 0 },
      // not all in one update
      nextRayS: (RAY_S * k) / emitters.length,
      sounding: null,
    }))
    this.db = new Float64Array(emitters.length)
    this.on = new Uint8Array(emitters.length)
    this.screens = screensOf(sim.site.colliders)
    this.happenings = new Happenings(sim)
    this.walking = new Walking(sim)
    if (plays && !mixer.muted) this.prepare(emitters)
  }

  /** Once a frame, after the eyes are placed. */
  update(frame: DrawFrame): void {
    const { desk } = this.mixer
    if (!desk) return
    if (desk !== this.desk) this.open(desk)
    this.ear?.follow(frame.eye, frame.gaze)
    if (!this.plays) return
    const { x, y, z } = frame.eye
    this.eye.x = x
    this.eye.y = y
    this.eye.z = z
    const { audible } = this.mixer
    this.walking.read(frame, audible ? this.foot : NOTHING)
    this.nowS += frame.dtS
    this.sinceS += frame.dtS
    if (this.sinceS < UPDATE_S) return
    const dtS = this.sinceS
    this.sinceS = 0
    this.happenings.read(audible ? this.happened : NOTHING)
    this.place = placeAt(this.sim.scene.site, this.eye)
    this.reverb?.stand(this.place)
    this.weigh(dtS, audible)
    chooseLoudest(this.db, this.sources.length, MOST_LOOPS, UNHEARD_DB, this.on)
    for (let i = 0; i < this.sources.length; i++) this.play(this.sources[i] as Source, i)
    for (let k = this.onces.length - 1; k >= 0; k--) if (this.onces[k]?.sounding.over) this.onces.splice(k, 1)
  }

  /** So many sounds are heard now. */
  get count(): number {
    return this.sources.filter((s) => s.sounding).length + this.onces.length
  }

  dispose(): void {
    for (const { sounding } of [...this.sources, ...this.onces]) sounding?.stop()
    this.reverb?.dispose()
  }

  /** Sounds are made while somebody still reads what the run is about; nothing sounds by that. */
  private prepare(emitters: readonly Emitter[]): void {
    for (const name of AT_ONCE) take(name)
    for (const { sound, now } of emitters) if (now(0) > 0) take(sound)
  }

  private open(desk: Desk): void {
    this.desk = desk
    this.ear = new Ear(desk.ctx)
    if (!this.plays) return
    this.reverb = new Reverb(desk.ctx, desk.world)
  }

  /** How loud each source is at the ear now, dB, as far as is known without asking what stands in the way again. */
  private weigh(dtS: number, audible: boolean): void {
    for (let i = 0; i < this.sources.length; i++) {
      const source = this.sources[i] as Source
      const { emitter, loss } = source
      source.share = emitter.now(dtS)
      let db = audible ? RECIPES[emitter.sound].db + toDb(source.share) : -Infinity
      if (emitter.where === 'place' && db > UNHEARD_DB) {
        db -= spreadDb(this.metres(emitter.at))
        if (db > UNHEARD_DB && this.nowS >= source.nextRayS) {
          source.nextRayS = this.nowS + RAY_S
          occlusion(this.screens, this.eye, emitter.at, loss)
        }
        db -= loss.low
      }
      this.db[i] = db
    }
  }

  private play(source: Source, i: number): void {
    const { emitter, loss } = source
    if (!this.on[i]) {
      source.sounding?.stop()
      source.sounding = null
      return
    }
    const kept = take(emitter.sound)
    if (!kept || !this.desk || !this.reverb) return
    const heard = this.hear(this.db[i] as number, emitter.where === 'place' ? emitter.at : null, loss)
    if (source.sounding) return source.sounding.set(heard)
    const near = this.metres(emitter.at) < HRTF_M ? 'hrtf' : 'pan'
    const spatial = emitter.where === 'place' ? near : emitter.where
    source.sounding = new Sounding(this.desk, this.reverb.input, kept, spatial, heard, null)
  }

  private readonly foot = (on: OnceName, x: number, y: number, z: number, own: boolean): void =>
    this.once(on, { x, y: y + 0.05, z }, own ? OWN_STEP_DB : 0)
  private readonly happened = ({ sound, at }: { sound: OnceName; at: Vec3 | null }): void => this.once(sound, at, 0)

  /** Something is heard once; where too much is, the softest of it makes way, or this is not heard. */
  private once(name: OnceName, at: Vec3 | null, moreDb: number): void {
    const kept = take(name)
    if (!kept || !this.desk || !this.reverb) return
    const { db: own, seconds, variants } = RECIPES[name]
    if (at) occlusion(this.screens, this.eye, at, this.loss)
    const m = at ? this.metres(at) : 0
    const db = own + moreDb - (at ? spreadDb(m) + this.loss.low : 0)
    if (db < UNHEARD_DB) return
    if (this.onces.length >= MOST_ONCES) {
      let softest = 0
      for (let k = 1; k < this.onces.length; k++)
        if ((this.onces[k]?.db ?? 0) < (this.onces[softest]?.db ?? 0)) softest = k
      if ((this.onces[softest]?.db ?? 0) > db) return
      this.onces.splice(softest, 1)[0]?.sounding.stop()
    }
    const piece = { from: (this.turn++ % variants) * seconds, s: seconds }
    const spatial = at ? (m < HRTF_M ? 'hrtf' : 'pan') : 'head'
    const sounding = new Sounding(this.desk, this.reverb.input, kept, spatial, this.hear(db, at, this.loss), piece)
    this.onces.push({ sounding, db })
  }

  /** What comes to the ear of something with `db` there; by a place, or without one. */
  private hear(db: number, at: Vec3 | null, loss: Loss): Heard {
    const { heard } = this
    const m = at ? this.metres(at) : 0
    heard.db = playedDb(db)
    heard.edge = edgeHz(at ? loss.high - loss.low + AIR_DB_M * m : 0)
    heard.answer = at ? answer(this.place, m) : 0
    heard.at = at ?? this.eye
    return heard
  }

  private metres({ x, y, z }: Vec3): number {
    return Math.hypot(x - this.eye.x, y - this.eye.y, z - this.eye.z)
  }
}

const NOTHING = (): void => undefined
