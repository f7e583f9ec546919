import { duty } from '../../../src/sim/script/duty'
import { type Sim, entity } from '../../../src/sim/sim'
import { LOAD_AT, MUSTER } from '../plan'
import { isAtMuster } from '../tracking'
import { isTurn } from '../turn'
import { get } from '../vars'
import { here, marked, sinceTurn } from './make'

const everybody = duty(['worker', 'team-leader', 'manager'], 'turn')
const leads = duty(['team-leader', 'manager'], 'turn')

const snag = (sim: Sim): boolean => isTurn(sim, 'snag')
const fall = (sim: Sim): boolean => isTurn(sim, 'fall')
const windy = (sim: Sim): boolean => isTurn(sim, 'wind') && get(sim, 'windAt') > 0
const atLoad = () => LOAD_AT
const atMuster = () => MUSTER
/** Beside him for so long since he was laid down, seconds: until others take over. Chosen. */
const STAY_S = 8

/** The turn of all roles: what is owed once the load is caught, a man hangs, or the wind is too strong. */
export const turnDuties = [
  // within 3 s (practice): the first fifth
  everybody('call-stop', 'respond', 4, atLoad, sinceTurn('said.stop-stop-stop'), { opens: snag, windowS: 15 }),
  everybody('keep-out', 'communicate', 3, 'helper', sinceTurn('said.keep-out', 'said.nobody-under'), {
    opens: snag,
    windowS: 75,
  }),
  everybody('let-down', 'respond', 3, atLoad, sinceTurn('downAt'), { opens: snag, windowS: 300, after: ['call-stop'] }),

  everybody('raise-alarm', 'communicate', 3, here, sinceTurn('said.man-hanging'), { opens: fall, windowS: 75 }),
  leads(
    'name-roles',
    'communicate',
    3,
    'helper',
    (sim) => get(sim, 'said.go-rescuer') > 0 && get(sim, 'said.go-rope') > 0,
    {
      opens: fall,
      windowS: 200,
    },
  ),
  everybody('pedal', 'communicate', 2, 'rigger', sinceTurn('said.pedal'), { opens: fall, windowS: 360 }),
  everybody('refuse-hook', 'respond', 3, here, (sim) => get(sim, 'said.no-crane-hook') > 0, {
    opens: (sim) => fall(sim) && get(sim, 'hookAskedAt') > 0,
    windowS: 200,
  }),
  // contact within 6 minutes, down within 10 (ANSI Z359.2): the windows' ends
  everybody('contact', 'respond', 4, 'rescue-kit', sinceTurn('contactAt'), { opens: fall, windowS: 360 }),
  everybody('get-him-up', 'respond', 4, 'rigger', sinceTurn('raisedAt'), {
    opens: fall,
    windowS: 600,
    after: ['contact'],
  }),
  everybody('call-120', 'communicate', 3, here, sinceTurn('said.call-120', 'said.go-caller'), {
    opens: fall,
    windowS: 360,
  }),
  everybody('airway', 'respond', 2, 'rigger', sinceTurn('said.breathe'), {
    opens: (sim) => fall(sim) && get(sim, 'raisedAt') > 0,
    windowS: 100,
  }),
  everybody('stay', 'respond', 2, 'rigger', (sim) => get(sim, 'stayTicks') > STAY_S * 60, {
    opens: (sim) => fall(sim) && get(sim, 'raisedAt') > 0,
  }),

  everybody('stop-lift', 'respond', 4, 'wind-crane', sinceTurn('said.wind-stop'), { opens: windy, windowS: 100 }),
  everybody('stop-height', 'respond', 3, 'wind-floor', sinceTurn('said.height-stop'), {
    opens: (sim) => windy(sim) && get(sim, 'floorWindAt') > 0,
    windowS: 150,
  }),
  everybody(
    'all-in',
    'communicate',
    3,
    'scaffolder',
    (sim) => get(sim, 'said.come-in') > 0 && get(sim, 'said.gondola-in') > 0,
    {
      opens: windy,
      windowS: 400,
    },
  ),
  everybody('secure', 'operate', 2, 'sheet-strap', (sim) => entity(sim, 'sheet-strap').value > 0.9, {
    opens: windy,
    windowS: 500,
  }),
  everybody('muster', 'respond', 2, atMuster, isAtMuster, { opens: windy, windowS: 600, after: ['stop-lift'] }),
  everybody('count', 'communicate', 3, atMuster, marked('countedAt'), {
    opens: windy,
    windowS: 900,
    after: ['muster'],
  }),

  everybody('report', 'communicate', 3, here, sinceTurn('reportedAt'), {
    opens: (sim) => snag(sim) || fall(sim) || windy(sim),
    windowS: 900,
  }),
  everybody('refuse-after', 'respond', 3, here, (sim) => get(sim, 'answeredAt') > 0 && get(sim, 'gaveInAt') === 0, {
    opens: (sim) => get(sim, 'temptedAt') > 0,
    windowS: 60,
  }),
]
