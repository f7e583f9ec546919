import { describe, expect, it } from 'vitest'
import good from '../../scenes/chemical-unloading/runs/good'
import scene from '../../scenes/chemical-unloading/scene'
import { asPersona } from '../../src/players/asPersona'
import { PERSONAS, type Persona } from '../../src/players/persona'
import { seedFor } from '../../src/players/play'
import { playOut } from './playOut'

const persona = (id: string): Persona => PERSONAS.find((p) => p.id === id) as Persona
const seed = seedFor(scene, 'a')
const played = (id: string, dice: string) => playOut(scene, asPersona(good, persona(id), dice), seed)
const found = ({ sim }: ReturnType<typeof playOut>): string[] => sim.world.marks.map((m) => m.entity)

describe('a player as a persona', () => {
  it('plays the same again with the same dice, and otherwise with others', () => {
    const [a, b, c] = ['1', '1', '2'].map((dice) => played('average', dice))
    expect(b?.sim.events).toEqual(a?.sim.events)
    expect(c?.sim.events).not.toEqual(a?.sim.events)
  })
  it('overlooks with the same dice some of what one overlooks who overlooks more, and scores better', () => {
    const few = played('expert', '3')
    const many = played('novice', '3')
    const real = (entity: string): boolean => scene.hazards.some((h) => h.entities.includes(entity))
    expect(found(few).filter(real)).toEqual(expect.arrayContaining(found(many).filter(real)))
    expect(few.verdict.score).toBeGreaterThan(many.verdict.score)
  })
})
