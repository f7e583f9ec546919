import { readFileSync, writeFileSync } from 'node:fs'
import { type Matrix4, Matrix4 as Frame, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { Actor } from '../../src/view/person/actor'
import { BONES } from '../../src/view/person/bones'
import type { Doing } from '../../src/view/person/doing'
import { POSTURES } from '../../src/view/person/posture'

/** Where bodies were, in tenths of a micrometre, before frames were made without leaving anything; MUSTER_ACCEPT=1 writes it anew. */
const KEPT = 'test/view/postures.json'
const UNIT = 1e-7
/** A place off all axes of a bone: it moves with each of its turns. Metres, in the bone's frame. */
const PROBE = [0.03, -0.05, -0.1] as const
const SPEED: Record<string, number> = { walk: 1.4, run: 3 }
const YAW = 0.4

/** The probe of each bone after 0.7 and after 2.5 seconds in that mode: x, y, z one after the other, in UNIT. */
function probes(mode: string, seed: number): number[] {
  const actor = new Actor(seed, [1.03, 0.98])
  const speed = SPEED[mode] ?? 0
  const doing: Doing = {
    mode,
    speed,
    yaw: YAW,
    eye: new Vector3(0.5, 1.6, -2),
    speaks: mode === 'talk',
    work: mode === 'work' ? new Vector3(0, 1.1, -0.4) : null,
    holds: mode === 'idle' ? new Vector3(0.2, 1.1, -0.4) : null,
    points: null,
    timeS: 0,
    dtS: 1 / 60,
  }
  const root = new Frame()
  const out: number[] = []
  for (let i = 0; i < 150; i++) {
    const way = (speed * i) / 60
    root.makeRotationY(YAW).setPosition(-Math.sin(YAW) * way, 0, -Math.cos(YAW) * way)
    doing.timeS = i / 60
    actor.update(root, doing)
    if (i === 40 || i === 149)
      for (const m of actor.frames) out.push(...new Vector3(...PROBE).applyMatrix4(m as Matrix4).toArray())
  }
  return out.map((v) => Math.round(v / UNIT))
}

describe('bodies', () => {
  const now = Object.fromEntries(POSTURES.map((mode, i) => [mode, probes(mode, i * 0.7)]))
  if (process.env.MUSTER_ACCEPT) writeFileSync(KEPT, `${JSON.stringify(now)}\n`)
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, number[]>

  it.each(POSTURES)('are in %s where they were, within a micrometre', (mode) => {
    const [a = [], b = []] = [now[mode], kept[mode]]
    expect(b.length).toBe(BONES.length * 6)
    expect(Math.max(...a.map((v, i) => Math.abs(v - (b[i] ?? Number.NaN)))) * UNIT).toBeLessThan(1e-6)
  })
})
