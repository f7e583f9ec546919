import { type XRStoreOptions, createXRStore } from '@react-three/xr'

/** Share of the fixed foveation of a headset: edges of the picture may be coarser, signs in it stay readable. */
const FOVEATION = 0.5
/** Refresh rate asked for, Hz: the lowest comfortable one of a Quest, which leaves most time for a frame. */
const FRAME_RATE = 72

/**
 * The store that enters and leaves a headset's session. Nothing of it is fetched from another host: no
 * emulator, no default models or rays (hands are drawn by HandsLayer, pointing is the simulation's), and
 * controller layouts come from our own /xr/.
 */
export function createStageXR() {
  const options: XRStoreOptions = {
    emulate: false,
    offerSession: false,
    enterGrantedSession: ['immersive-vr'],
    controller: false,
    hand: false,
    gaze: false,
    screenInput: false,
    transientPointer: false,
    baseAssetPath: new URL('/xr/', window.location.href).href,
    foveation: FOVEATION,
    frameRate: (rates) => {
      const fit = Array.from(rates).filter((r) => r >= FRAME_RATE)
      return fit.length > 0 ? Math.min(...fit) : false
    },
    handTracking: true,
    anchors: false,
    hitTest: false,
    planeDetection: false,
    meshDetection: false,
    depthSensing: false,
    domOverlay: false,
    layers: false,
  }
  const store = createXRStore(options)
  return Object.assign(store, {
    /** Asks for a session in the real room; `root` is the part of the page that a phone shows over the picture. */
    async enterRoom(root: HTMLElement): Promise<XRSession | undefined> {
      options.customSessionInit = roomInit(root)
      try {
        return await store.enterAR()
      } finally {
        options.customSessionInit = undefined
      }
    },
  })
}

/** A floor has to be known; where it is seen, hands and the page over the picture are used where the device has them. */
const roomInit = (root: HTMLElement): XRSessionInit => ({
  requiredFeatures: ['local-floor'],
  optionalFeatures: ['hit-test', 'hand-tracking', 'dom-overlay'],
  domOverlay: { root },
})

export type StageXR = ReturnType<typeof createStageXR>
