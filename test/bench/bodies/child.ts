import { round } from '../stats'
import { cannonBare } from './cannonBare'
import { ours } from './ours'
import { RAILS } from './rails'
import { rapier } from './rapier'

const engines = [cannonBare, ours, await rapier()]
const figure = (v: number | null): number | null => (v === null ? null : round(v, 3))
const ratio = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b === 0 ? null : round(a / b, 3)

const rails = Object.fromEntries(
  RAILS.map(({ name, unit, measure }) => {
    const [bare = null, own = null, other = null] = engines.map(measure)
    return [
      name,
      {
        unit,
        cannonBare: figure(bare),
        ours: figure(own),
        rapier: figure(other),
        oursToCannonBare: ratio(own, bare),
        oursToRapier: ratio(own, other),
      },
    ]
  }),
)
process.stdout.write(
  JSON.stringify({
    unit: 'each rail has its own; the smaller the better; ratios are null over 0',
    engines: Object.fromEntries(engines.map(({ name, settings }) => [name, settings])),
    rails,
    note: 'one process, one after the other. What Rapier keeps in its own memory is not on the JavaScript heap.',
  }),
)
