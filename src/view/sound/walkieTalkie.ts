/** What a hand-held radio lets through, Hz: the telephone band of ITU-T G.712. */
const BAND_HZ = { from: 300, to: 3400 }
/** How hard the voice is driven into the limiter; 1 would be clean. Chosen. */
const DRIVE = 4
/** A limiter makes quiet parts louder; this takes it back to the level of a voice in place. Chosen. */
const LEVEL = 0.6
const CURVE_POINTS = 257

/** Soft clipping: straight in the middle, flat at the ends. */
const curve = Float32Array.from({ length: CURVE_POINTS }, (_, i) => {
  const x = (2 * i) / (CURVE_POINTS - 1) - 1
  return Math.tanh(DRIVE * x) / Math.tanh(DRIVE)
})

/** What comes out of `voice` over a walkie-talkie: narrow, and slightly distorted. */
export function walkieTalkie(ctx: AudioContext, voice: AudioNode): AudioNode {
  const filter = (type: BiquadFilterType, frequency: number): BiquadFilterNode => {
    const node = ctx.createBiquadFilter()
    node.type = type
    node.frequency.value = frequency
    return node
  }
  const shaper = ctx.createWaveShaper()
  shaper.curve = curve
  const level = ctx.createGain()
  level.gain.value = LEVEL
  return voice
    .connect(filter('highpass', BAND_HZ.from))
    .connect(shaper)
    .connect(filter('lowpass', BAND_HZ.to))
    .connect(level)
}
