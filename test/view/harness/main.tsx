import { GENTLE } from '../../../src/input/comfort'
import { useThree } from '@react-three/fiber'
import { createRoot } from 'react-dom/client'
import { fromYawPitch } from '../../../src/base/quat'
import { vec } from '../../../src/base/vec'
import { createSim } from '../../../src/sim/create'
import type { HandSample, Sample } from '../../../src/sim/sample'
import { step } from '../../../src/sim/step'
import { addSource, concentrationMgM3, setRate } from '../../../src/sim/hazards/puff'
import { drawChoices } from '../../../src/sim/judging'
import { changePanel, openPanel } from '../../../src/sim/panels'
import type { Judging } from '../../../src/sim/world'
import { DebriefScene } from '../../../src/view/DebriefScene'
import { HeadsetMenu, menuPanel } from '../../../src/trainee/run/headsetMenu'
import type { RunSession } from '../../../src/trainee/run/session'
import { RunScene } from '../../../src/view/RunScene'
import { Placer } from '../../../src/view/ar/placer'
import { DoseField } from '../../../src/view/overlay/doseField'
import type { MapKind } from '../../../src/view/overlay/maps'
import type { Past } from '../../../src/view/replay/replay'
import { isIn } from '../../../src/site/drops'
import { castSight } from '../../../src/site/ray'
import { HEAD_ROOM, isFree, obstacles } from '../../../src/site/walk'
import { Stage } from '../../../src/view/stage/Stage'
import { XrHands } from '../../../src/view/stage/xrHands'
import { createStageXR } from '../../../src/view/stage/xrStore'
import { Overlay } from './Overlay'
import { withEffects } from './effects'
import type { Sky } from '../../../src/site/types'
import { peopleSheet } from './peopleSheet'
import { sceneOf } from './scenes'
import { storeySheet } from './storeySheet'
import { streetSheet } from './streetSheet'
import { words } from './words'

/** x, z, yaw in degrees, pitch in degrees: where the camera stands. Set from the address, changed by window.go. */
const asked = new URLSearchParams(location.search)
const num = (key: string, or: number): number => Number(asked.get(key) ?? or)
const rad = Math.PI / 180
/** No roof of a road is higher, metres. */
const ROOF_M = 8
const pose = { x: num('x', -12), z: num('z', -2), yaw: num('yaw', 0), pitch: num('pitch', 0), y: num('y', 1.65) }

/** `?sky=dusk`: another sky than the scene's own. `?form=c`: this form, whatever the seed. */
const sky = asked.get('sky') as Sky | null
const form = asked.get('form')
/** `?people`: everybody in a row. `?site=storey`: a storey with edges and a crane; `?site=street`: vehicles and riders; `?site=mine`: the scene whose name begins so; else the yard. */
const site = asked.get('site') ?? 'chemical'
const scene = asked.has('people')
  ? peopleSheet
  : site === 'storey'
    ? storeySheet
    : site === 'street'
      ? streetSheet
      : sceneOf(site)
const forms = scene.forms.filter((f) => !form || f.id === form).map((f) => (sky ? { ...f, sky } : f))
const shown = withEffects({ ...scene, forms }, asked)
const sim = createSim(shown, asked.get('role') ?? 'worker', asked.get('seed') ?? 'seed', { practice: true })
const hand = (x: number): HandSample => {
  const at = { p: vec(x, pose.y - 0.4, -0.4), q: fromYawPitch(0, 0) }
  return { tracked: true, grip: at, aim: at, tip: vec(0, 0, -0.1), select: false, squeeze: false, pinch: 0 }
}
const sample = (): Sample => ({
  head: { p: vec(0, pose.y, 0), q: fromYawPitch(0, pose.pitch * rad) },
  left: { ...hand(-0.25), tracked: false },
  right: { ...hand(0.25), aim: { p: vec(0, pose.y, 0), q: fromYawPitch(0, pose.pitch * rad) } },
  move: { x: 0, y: 0 },
  commands: [],
})

/** `?menu` or `?menu=help`: the headset's menu, whose keys do nothing here. */
function menuNow() {
  const menu = new HeadsetMenu()
  menu.toggle(true)
  if (asked.get('menu') === 'help') menu.help()
  const session = {
    menu,
    practice: true,
    mayPause: true,
    maySquat: true,
    hasRadio: true,
    comfort: GENTLE,
  } as unknown as RunSession
  return menuPanel(session, { ...menu.store.getState(), down: false, voices: true, volume: 'full' }, words)
}
const panel = asked.has('menu')
  ? menuNow()
  : asked.has('panel')
    ? {
        title: '暂停',
        lines: ['头显摘下，训练已暂停。戴好后继续。'],
        buttons: [
          { id: 'go', text: '继续', press: () => undefined },
          { id: 'stop', text: '结束本次训练', press: () => undefined },
        ],
      }
    : null
const overlays = asked.get('overlay')?.split(',') ?? []
/** What `?debrief` looks back at: the dose of what `leak` lets out, and a way past it. */
const past: Past = { notes: [], doses: new DoseField(shown.site.half) }
const headset = new XrHands()
let latest: Sample | null = null
let frames = 0
if (asked.has('debrief'))
  requestAnimationFrame(function count() {
    frames++
    requestAnimationFrame(count)
  })
const xr = createStageXR()
const placer = new Placer()
Object.assign(window, {
  sim,
  pose,
  xr,
  drawn: () => frames,
  /** Into the emulated headset: head and right hand at standing height. */
  vr: async (pitch = 0, bare = false) => {
    const { headset: device } = window as unknown as { headset: Emulated }
    if (bare) device.primaryInputMode = 'hand'
    await xr.enterVR()
    for (const [side, x] of [
      ['left', -0.16],
      ['right', 0.12],
    ] as const)
      device.hands[side].position.set(x, 1.5, -0.45)
    if (bare) device.hands.left.updatePinchValue(1)
    device.position.set(0, 1.65, 0)
    device.quaternion.set(Math.sin((pitch * rad) / 2), 0, 0, Math.cos((pitch * rad) / 2))
    device.controllers.right.position.set(0.2, 1.25, -0.35)
    device.controllers.left.position.set(-0.22, 1.35, -0.4)
    device.controllers.right.quaternion.set(0.05, 0.09, 0, 0.99)
  },
  hear: (from: string, line: string) =>
    sim.events.push({ type: 'heard', from, line, tick: sim.world.tick, at: vec(0, 0, 0) }),
  /** Opens the class picker on an entity, straight ahead. */
  mark: (id: string, chosen = '') => {
    const ahead = vec(pose.x - Math.sin(pose.yaw * rad), 1, pose.z - Math.cos(pose.yaw * rad))
    openPanel(sim, 'mark', id, ahead)
    if (sim.world.panel) sim.world.panel.chosen = chosen
  },
  /** What a role that judges is asked of it at a step. */
  judge: (id: string, step: number, judging: Judging) => {
    const ahead = vec(pose.x - Math.sin(pose.yaw * rad), 1, pose.z - Math.cos(pose.yaw * rad))
    sim.world.choices ??= drawChoices({ ...shown, hazards: [] }, sim.world.form, 'seed')
    openPanel(sim, 'mark', id, ahead)
    if (sim.world.panel) changePanel(sim, sim.world.panel, { kind: 'judge', step, judging })
  },
  say: (id: string) =>
    openPanel(sim, 'talk', id, vec(pose.x - Math.sin(pose.yaw * rad), 1, pose.z - Math.cos(pose.yaw * rad))),
  /** A release for so many seconds. */
  gas: (kgS: number, forS: number) => {
    addSource(sim.world.gas, { id: 'leak', x: 2.6, y: 0.95, z: -1.5, rateKgS: 0, excess: 0.3 })
    setRate(sim.world.gas, 'leak', kgS)
    for (let i = 0; i < forS * 60; i++) step(sim, latest ?? sample())
  },
  /** The coupling lets go at this rate for so many seconds. */
  leak: (kgS: number, forS: number) => {
    setRate(sim.world.gas, 'coupling', kgS)
    for (let i = 0; i < forS * 60; i++) {
      step(sim, latest ?? sample())
      setRate(sim.world.gas, 'coupling', kgS)
      const { tick, gas } = sim.world
      past.doses.take(tick, gas)
      if (tick % 30 > 0) continue
      const [x, z] = [-8 + tick / 120, 3 - tick / 500]
      const inhaledMgM3 = concentrationMgM3(gas, vec(x, 1.5, z))
      past.notes.push({ tick, x, z, ambientMgM3: inhaledMgM3, inhaledMgM3, aegl2: 0 })
    }
  },
  /** Could somebody stand there? Under ground only where there is a roof: of the rock no more than its faces is kept. High up only on the floor. */
  stands: (x: number, z: number) => {
    const { slab } = shown.site
    if (slab && !slab.floor.some((r) => isIn(r, x, z))) return false
    const { colliders } = sim.site
    const roofed = castSight(colliders, vec(x, HEAD_ROOM, z), vec(0, 1, 0), ROOF_M) < ROOF_M
    return isFree(obstacles(colliders), shown.site.half, vec(x, 0, z)) && (shown.site.sky !== 'underground' || roofed)
  },
  hint: (x: number, y: number, z: number) => {
    sim.world.hint = { text: 'duty', at: vec(x, y, z), until: 1e9 }
  },
  put: (id: string, state: Record<string, unknown>) =>
    Object.assign(sim.world.entities[sim.index.get(id) ?? 0] ?? {}, state),
  step: (n: number) => {
    for (let i = 0; i < n; i++) step(sim, latest ?? sample())
  },
})

interface Emulated {
  position: { set: (x: number, y: number, z: number) => void }
  quaternion: { set: (x: number, y: number, z: number, w: number) => void }
  controllers: Record<'left' | 'right', Pick<Emulated, 'position' | 'quaternion'>>
  hands: Record<'left' | 'right', Pick<Emulated, 'position' | 'quaternion'> & { updatePinchValue: (v: number) => void }>
  primaryInputMode: 'controller' | 'hand'
}

/** What a frame costs the graphics card, for measuring. */
function Info() {
  const gl = useThree((s) => s.gl)
  Object.assign(window, { info: () => ({ ...gl.info.render, ...gl.info.memory, programs: gl.info.programs?.length }) })
  return null
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <Stage store={xr} placer={placer} onContext={() => undefined}>
    <Info />
    {overlays.length > 0 && <Overlay names={overlays} sim={sim} past={past} />}
    {asked.has('debrief') ? (
      <DebriefScene
        sim={sim}
        at={vec(num('ax', 2.6), 1, num('az', -1.5))}
        past={past}
        map={(asked.get('map') ?? 'gas') as MapKind}
        text={words}
        panel={panel}
      />
    ) : (
      <RunScene
        sim={sim}
        alpha={() => 1}
        live={() => latest}
        onFrame={(_, inXR) => {
          if (inXR) headset.read(inXR.frame, inXR.space)
          sim.world.rig.p = vec(pose.x, 0, pose.z)
          sim.world.rig.yaw = pose.yaw * rad
          latest = inXR ? headset.sample : sample()
          step(sim, latest)
          frames++
        }}
        text={words}
        panel={panel}
      />
    )}
  </Stage>,
)
