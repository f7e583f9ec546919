import type { RunEvent } from '../../src/sim/event'
import type { SceneFolder } from './folder'

/** Lines that nobody says, said by somebody else, or without words; and people who have no name. */
export function voiceProblems({ voices, texts }: SceneFolder, events: readonly RunEvent[]): string[] {
  const said = voices?.said ?? {}
  const lines = new Set(Object.values(said).flat())
  const written = Object.keys(texts['zh-CN']).filter((key) => key.startsWith('heard.'))
  const missing = written.map((key) => key.slice('heard.'.length)).filter((line) => !lines.has(line))
  const named = [...lines, ...(voices?.urgent ?? []), ...(voices?.radio.lines ?? [])]
  const heard = events.flatMap((e) => (e.type === 'heard' && !said[e.from]?.includes(e.line) ? [e] : []))
  return [
    ...missing.map((line) => `voices.json: nobody says '${line}'`),
    ...named.filter((line) => !written.includes(`heard.${line}`)).map((line) => `voices.json: '${line}' has no words`),
    ...(voices?.radio.speakers ?? []).filter((id) => !(id in said)).map((id) => `voices.json: '${id}' says nothing`),
    ...Object.keys(said)
      .filter((id) => !(`entity.${id}` in texts['zh-CN']))
      .map((id) => `voices.json: '${id}' has no name, entity.${id}`),
    ...new Set(heard.map((e) => `voices.json: '${e.from}' says '${e.line}' in a run`)),
  ]
}
