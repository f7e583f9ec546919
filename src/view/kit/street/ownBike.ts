import type { OwnBikeLooks } from '../../../site/looks/ownBike'
import { addBlock } from '../../geometry/bevel'
import { frameAlong } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { lit, trim } from './paint'
import { addBars, addDeliveryBox, addFork, addLever, addMirror, addSaddle, addScooterFrame, movedBy } from './scooter'

const HERE = movedBy([0, 0, 0])
/** What of a pair is no entity of its own hangs on the bars: the left lever and the right mirror, from where the bars turn. */
const LEFT_LEVER = movedBy([-0.25, -0.01, 0.01])
const RIGHT_MIRROR = movedBy([0.32, 0.2, 0.02])

/** A round speedometer that faces the rider (+z): housing, ring, dark face with marks, in which the number stands. */
function speedo(b: MeshBuilder): void {
  addLathe(
    trim(b),
    frameAlong([0, 0, -0.03], [0, 0, 1]),
    [
      [0, 0],
      [0.04, 0.004],
      [0.056, 0.03],
      [0.058, 0.044],
      [0.052, 0.048],
      [0.05, 0.04],
    ],
    18,
  )
  addLathe(
    b.use('screen').glowing(0),
    frameAlong([0, 0, 0.011], [0, 0, 1]),
    [
      [0.051, 0],
      [0, 0.0005],
    ],
    18,
  )
  for (let i = 0; i < 9; i++) {
    const a = Math.PI * (1.2 - (i / 8) * 1.4)
    const [c, s] = [Math.cos(a), Math.sin(a)]
    addCrate(b.use('paint-white', '#cfd6d8'), [c * 0.044, s * 0.044, 0.013], [0.003, 0.003, 0.001])
  }
  addTube(
    trim(b),
    [
      [-0.05, -0.05, 0],
      [0, -0.02, -0.01],
    ],
    0.012,
    { sides: 6 },
  )
}

/** A telephone in a clamp on the bars, its screen to the rider. */
function phone(b: MeshBuilder): void {
  addBlock(trim(b, '#101113'), [0, 0, -0.002], [0.082, 0.168, 0.011], 0, 0.005)
  addCrate(b.use('screen', '#0e1c24'), [0, 0, 0.0042], [0.074, 0.156, 0.001])
  addCrate(b.use('screen', '#12466b').glowing(0.5), [0, 0.062, 0.005], [0.07, 0.02, 0.0006])
  addCrate(b.use('screen', '#1d6a4a').glowing(0.4), [0, -0.055, 0.005], [0.064, 0.026, 0.0006])
  addBlock(trim(b), [0, -0.01, -0.016], [0.05, 0.08, 0.02], 0, 0.006)
  for (const s of [-1, 1]) {
    addBlock(b, [s * 0.044, 0, -0.004], [0.008, 0.05, 0.026], 0, 0.003)
    addBlock(b, [s * 0.036, s * 0.084, -0.004], [0.03, 0.008, 0.022], 0, 0.003)
  }
  addTube(
    b,
    [
      [0, -0.03, -0.02],
      [0, -0.11, -0.03],
    ],
    0.009,
    { sides: 6 },
  )
}

function stand(b: MeshBuilder): void {
  addTube(
    b.use('steel', '#6a6e72'),
    [
      [-0.04, 0.02, 0],
      [0.02, -0.03, 0.02],
      [0.06, -0.28, 0.06],
    ],
    0.011,
    { sides: 6 },
  )
  addBlock(b, [0.07, -0.29, 0.06], [0.06, 0.015, 0.04], 0, 0.005)
  addBlock(trim(b), [0.03, 0.04, 0.01], [0.05, 0.02, 0.03], 0, 0.006)
}

function barSwitch(b: MeshBuilder, of: 'headlight' | 'horn'): void {
  addBlock(trim(b), [0, 0, 0.005], [0.04, 0.036, 0.04], 0, 0.01)
  if (of === 'horn') {
    addLathe(
      b.use('paint-red'),
      frameAlong([0, 0, 0.025], [0, 0, 1]),
      [
        [0.011, 0],
        [0.011, 0.006],
        [0, 0.008],
      ],
      10,
    )
    return
  }
  addBlock(b.use('paint-white', '#d8dad8'), [0, 0.004, 0.026], [0.022, 0.012, 0.008], 0, 0.003)
  addCrate(lit(b, '#ffb63a'), [0.012, -0.011, 0.0255], [0.006, 0.004, 0.001])
}

type Draws = { [K in OwnBikeLooks['kind']]: (to: KitPieces, look: Extract<OwnBikeLooks, { kind: K }>) => void }

/** What draws the bike that the trainee rides, piece by piece. */
export const OWN_BIKE: Draws = {
  'bike-bars': (to, { paint }) => {
    addBars(to, HERE, paint)
    addLever(to.base, LEFT_LEVER, -1)
    addMirror(to.base, RIGHT_MIRROR, 1)
  },
  'bike-lever': ({ base }, { side }) => addLever(base, HERE, side === 'right' ? 1 : -1),
  'bike-mirror': ({ base }, { side }) => addMirror(base, HERE, side === 'right' ? 1 : -1),
  'bike-phone': ({ base }) => phone(base),
  'bike-saddle': ({ base }) => addSaddle(base, HERE),
  'bike-speedo': ({ base }) => speedo(base),
  'bike-stand': ({ base }) => stand(base),
  'bike-switch': ({ base }, { of }) => barSwitch(base, of),
  'bike-wheel': ({ base }, { paint }) => addFork(base, HERE, paint),
  'delivery-box': ({ base }, { size, paint }) => addDeliveryBox(base, HERE, size, paint),
  'own-bike': (to, { paint }) => addScooterFrame(to, HERE, paint),
}
