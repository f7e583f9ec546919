/** A scene's voices (scenes/<id>/voices.json): who says which line, and how it comes to the trainee. */
export interface SceneVoices {
  /** Lines (`heard.<line>`) by who says them: somebody of the site, or a voice that is nobody's there. */
  said: Record<string, string[]>
  /** What comes over the radio, whoever stands where: all that these say, and these lines of people in place. */
  radio: { speakers: string[]; lines: string[] }
  /** Lines that cut off what else is being said. */
  urgent: string[]
}

/** Says the practice hints; nobody of the scene. */
export const COACH = 'coach'

/** A line that can be recorded, and who says it; more than one where either may. */
export interface LineOfScene {
  /** Key of its text. */
  key: string
  speakers: string[]
  radio: boolean
}

/** What a practice hint is, by the key of its text. */
const HINT = /^duty\..+\.right$/

export const isRadio = ({ radio }: SceneVoices, speaker: string, line: string): boolean =>
  radio.speakers.includes(speaker) || radio.lines.includes(line)

/** All lines of a scene, speaker by speaker, so that one person records them in one go; then the practice hints. */
export function linesOf(voices: SceneVoices, textKeys: readonly string[]): LineOfScene[] {
  const lines = new Map<string, LineOfScene>()
  for (const [speaker, said] of Object.entries(voices.said))
    for (const line of said) {
      const key = `heard.${line}`
      const known = lines.get(key)
      if (known) known.speakers.push(speaker)
      else lines.set(key, { key, speakers: [speaker], radio: isRadio(voices, speaker, line) })
    }
  const hints = textKeys.filter((key) => HINT.test(key)).map((key) => ({ key, speakers: [COACH], radio: false }))
  return [...lines.values(), ...hints]
}
