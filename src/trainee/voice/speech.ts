import type { Language } from '../ports'

/** How far speakers' pitch and rate differ from the voice's own, as a share. Chosen: told apart, and still natural. */
const PITCH_SPREAD = 0.25
const RATE_SPREAD = 0.08

/**
 * The device's own voice for a language, or null. Only voices that speak on the device: the others send what they say
 * to somebody's server, and nothing of a run leaves the site.
 */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], language: Language): SpeechSynthesisVoice | null {
  const wanted = language.toLowerCase()
  const own = voices.filter((voice) => voice.localService)
  const tag = (voice: SpeechSynthesisVoice): string => voice.lang.toLowerCase().replace('_', '-')
  return (
    own.find((voice) => tag(voice) === wanted) ??
    // Chinese of Taiwan is understood, Cantonese (zh-HK) is another language to the ear
    own.find((voice) => tag(voice).startsWith(wanted.slice(0, 2)) && tag(voice) !== 'zh-hk') ??
    null
  )
}

/** -1..1 from a name, always the same for the same one. */
function lean(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1009
  return (sum / 1008) * 2 - 1
}

/** Safari on phones speaks only once it has been asked to in the handler of a gesture; nothing is said here. */
export function wakeSpeech(): void {
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.speak(new SpeechSynthesisUtterance(''))
}

/** Says a text with the device's own voice, a speaker's own pitch and rate. Null where there is none. */
export function speak(text: string, language: Language, speaker: string, ended: () => void): (() => void) | null {
  if (typeof speechSynthesis === 'undefined') return null
  const voice = voiceFor(speechSynthesis.getVoices(), language)
  if (!voice) return null
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.pitch = 1 + lean(speaker) * PITCH_SPREAD
  said.rate = 1 + lean(`${speaker}.`) * RATE_SPREAD
  said.onend = ended
  said.onerror = ended
  speechSynthesis.speak(said)
  // The browser has one mouth for all: whoever is cut off takes those who wait behind them along.
  return () => speechSynthesis.cancel()
}
