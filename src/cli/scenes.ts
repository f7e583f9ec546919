import { readArgs } from './args'
import { type Command, EXIT } from './command'
import { currentCore } from './cores'
import { loadCore } from './loadCore'
import { languagesOf, runsOf } from './players'

/** `scenes`: what there is to train on. */
export const scenesCommand: Command = {
  usage: '[--json]',
  summary: 'list the scenes: hazards, decoys, duties, forms, roles, runs, languages',
  async run(args, out) {
    const { values } = readArgs(args, { json: { type: 'boolean' } }, [])
    const file = await currentCore()
    if (!file.ok) {
      out.note(file.error.message)
      return EXIT.unreadable
    }
    const { scenes } = await loadCore(file.value)
    const list = scenes.map((scene) => ({
      id: scene.id,
      hazards: scene.hazards.length,
      decoys: scene.decoys.length,
      duties: scene.duties.length,
      forms: scene.forms.length,
      roles: scene.roles.map((role) => role.id),
      runs: runsOf(scene.id),
      languages: languagesOf(scene.id),
    }))
    if (values.json) out.result(JSON.stringify(list))
    else
      for (const s of list) {
        out.result(`${s.id}: ${s.hazards} hazards, ${s.decoys} decoys, ${s.duties} duties, ${s.forms} forms`)
        out.result(`  roles      ${s.roles.join(', ')}`)
        out.result(`  runs       ${s.runs.join(', ')}`)
        out.result(`  languages  ${s.languages.join(', ')}`)
      }
    return EXIT.ok
  },
}
