import { z } from 'zod'
import { WAV_HEAD } from '../base/wav'
import { count, instant, languageSchema, sha256, slug } from './fields'

/**
 * Voice lines are kept as one form of sound alone: WAV, one channel, 16-bit PCM, 16 kHz (wideband speech as in ITU-T
 * G.722: the voice up to 7 kHz). A browser's own recorder makes WebM with Opus in Chromium (Quest) and MP4 with AAC in
 * Safari, and neither promises to play the other's; WAV is read by thirty lines of our own on every device and on the
 * server, which therefore knows the length without a decoder. It costs 32 KB a second: a hundred lines of 3 s are 10 MB
 * for a device, once, on the site's own network; Opus would be a tenth of that.
 */
export const VOICE_RATE = 16_000
/** The longest line, ms; nobody in a drill talks longer at once. Chosen. */
export const VOICE_MOST_MS = 15_000
/** The shortest line, ms: less is a click. Chosen. */
export const VOICE_LEAST_MS = 100
/** Bytes of the longest line. */
export const VOICE_LIMIT = WAV_HEAD + (VOICE_MOST_MS / 1000) * VOICE_RATE * 2

const voiceLineSchema = z.object({
  /** Key of the line's text: `heard.<line>` or, for practice, `duty.<duty>.right`. */
  line: slug,
  sha256,
  lengthMs: count,
})

/** GET /api/site/:code/voices/:scene/:language: what a device may fetch as /api/site/:code/voices/:sha256. */
export const voiceListSchema = z.object({ lines: z.array(voiceLineSchema) })
export type VoiceList = z.infer<typeof voiceListSchema>

/** GET /api/voices/:scene/:language, for managers; PUT and DELETE /api/voices/:scene/:language/:line. */
export const recordedListSchema = z.object({
  lines: z.array(voiceLineSchema.extend({ recordedAt: instant, recordedBy: z.string() })),
})
export type RecordedList = z.infer<typeof recordedListSchema>

export const voiceKeySchema = z.object({ scene: slug, language: languageSchema, line: slug })
export type VoiceKey = z.infer<typeof voiceKeySchema>
