/** The project's own cut of Noto Sans SC (see tools/make-font.mjs); names that it lacks fall back to the device's fonts. */
export const FONT = '"Muster Sans", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
const NAME = 'Muster Sans'
const FILES = [
  { weight: '400', url: '/fonts/muster-sans.woff2' },
  { weight: '700', url: '/fonts/muster-sans-bold.woff2' },
]
/** Text is drawn with the device's fonts if ours is not there by then, ms. */
const PATIENCE = 4000

let loading: Promise<void> | null = null

/** Loads the font once. Canvas text that is drawn before shows the fallback. Never rejects. */
export function loadFont(): Promise<void> {
  loading ??= Promise.race([
    Promise.all(
      FILES.map(async ({ weight, url }) => {
        const face = new FontFace(NAME, `url(${url}) format("woff2")`, { weight })
        document.fonts.add(await face.load())
      }),
    ).then(
      () => undefined,
      () => undefined,
    ),
    new Promise<void>((done) => setTimeout(done, PATIENCE)),
  ])
  return loading
}

export const fontOf = (px: number, weight: 400 | 700 = 400): string => `${weight} ${px}px ${FONT}`
