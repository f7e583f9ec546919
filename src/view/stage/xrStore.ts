import { createXRStore } from '@react-three/xr'

/** Share of the fixed foveation of a headset: edges of the picture may be coarser, signs in it stay readable. */
const FOVEATION = 0.5
/** Refresh rate asked for, Hz: the lowest comfortable one of a Quest, which leaves most time for a frame. */
const FRAME_RATE = 72

/**
 * The store that enters and leaves a headset's session. Nothing of it is fetched from another host: no
 * emulator, no default models or rays (hands are drawn by HandsLayer, pointing is the simulation's), and
 * controller layouts come from our own /xr/.
 */
export const createStageXR = () =>
  createXRStore({
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
  })

export type StageXR = ReturnType<typeof createStageXR>
