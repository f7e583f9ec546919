import { it } from 'vitest'
import { createSim } from '../../../src/sim/create'
import { step } from '../../../src/sim/step'
import { play, seedFor } from '../../../src/players/play'
import { scoreRun } from '../../../src/score/score'
import scene from '../../../scenes/chemical-unloading/scene'
const name = process.env.RUN ?? 'good'
it('probe', async () => {
  const player = (await import(`../../../scenes/chemical-unloading/runs/${name}.ts`)).default
  const sim = createSim(scene, player.role, seedFor(scene, player.form), { practice: false })
  const t0 = performance.now()
  let stuck = ''
  try { play({ sim, get ended() { return sim.world.ended !== null }, push: (s) => step(sim, s) }, player) } catch (e) { stuck = String((e as Error).message) }
  const ms = performance.now() - t0
  if (process.env.EV) for (const e of sim.events) if (!['perceivable','took','command'].includes(e.type)) console.log((e.tick/60).toFixed(1), JSON.stringify({ ...e, tick: undefined, at: undefined }), `${e.at.x.toFixed(1)},${e.at.z.toFixed(1)}`)
  console.log(name, 'ticks', sim.world.tick, (sim.world.tick/60).toFixed(0)+'s', 'x', (sim.world.tick/60*1000/ms).toFixed(0), 'ended', sim.world.ended, stuck)
  if (sim.world.ended) {
    const v = scoreRun(scene, player.role, sim.world.form, sim.events, sim.world.tick)
    console.log('score', v.score, v.passed, v.reasons, v.unsafe); for (const l of v.losses) console.log(`  ${l.rule} ${l.kind} ${l.item} -${l.points} @${(l.tick/60).toFixed(0)}`)
    console.log(JSON.stringify(v.exposure))
  }
})
