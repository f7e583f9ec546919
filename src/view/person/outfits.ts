import type { Trade } from '../../site/looks/person'

/** What a trade wears whoever has it. Colours are sRGB; null: not worn; 'own': what somebody has on by themselves. */
export interface Outfit {
  helmet: string | null
  /** A rounded helmet of somebody who rides, in place of that one. */
  riderHelmet: string | null
  clothes: readonly [jacket: string, trousers: string] | 'own'
  /** Of high visibility; a colour for all of the trade. */
  vest: string | 'own' | null
  /** Reflecting bands without a vest under them. */
  bands: boolean
  gloves: string | 'own' | null
  boots: string
  /** Rubber up to the knee. */
  shafts: boolean
  mask: 'half' | 'full' | null
  cylinder: boolean
  /** Straps about shoulders and waist: of a harness, or of what is carried on the back. */
  webbing: string | null
  /** Loops about the thighs and a line with a hook. */
  lanyard: boolean
  lamp: boolean
  selfRescuer: boolean
  armband: string | null
  /** A school bag on the back. */
  bag: boolean
}

const PLAIN: Outfit = {
  helmet: '#f0b400',
  riderHelmet: null,
  clothes: 'own',
  vest: 'own',
  bands: false,
  gloves: 'own',
  boots: '#26211d',
  shafts: false,
  mask: null,
  cylinder: false,
  webbing: null,
  lanyard: false,
  lamp: false,
  selfRescuer: false,
  armband: null,
  bag: false,
}
const WHITE = '#eeeee8'
const RED = '#c2211f'
const BLUE = '#1f5fb4'
const RUBBER = '#121314'

/** Helmets by custom in China (see Trade); the rest is chosen after what is usual. */
export const OUTFITS: Record<Trade, Outfit> = {
  worker: PLAIN,
  supervisor: { ...PLAIN, helmet: WHITE, gloves: null },
  visitor: { ...PLAIN, helmet: WHITE, gloves: null, vest: '#ee6a1c' },
  technician: { ...PLAIN, helmet: RED },
  manager: { ...PLAIN, helmet: RED, gloves: null },
  // insulating gloves are orange or red
  electrician: { ...PLAIN, helmet: BLUE, vest: null, gloves: '#b8501f' },
  safety: { ...PLAIN, helmet: WHITE, gloves: null, vest: '#c9e22b', armband: RED },
  driver: PLAIN,
  // who goes with dangerous goods on the road
  escort: { ...PLAIN, vest: '#ee6a1c' },
  miner: {
    ...PLAIN,
    helmet: '#1d1e20',
    clothes: ['#1f2430', '#1c1f27'],
    vest: null,
    bands: true,
    gloves: '#4a4238',
    boots: RUBBER,
    shafts: true,
    webbing: null,
    lamp: true,
    selfRescuer: true,
  },
  builder: { ...PLAIN, vest: '#ee6a1c', webbing: '#23262b', lanyard: true },
  // who gives a crane its signals; white gloves are seen from the cab
  signaller: { ...PLAIN, helmet: RED, vest: '#c9e22b', gloves: '#e8e6df', armband: '#e8b800' },
  // the colours of no company
  rider: {
    ...PLAIN,
    helmet: null,
    riderHelmet: '#3a2a63',
    clothes: ['#4b3580', '#23252b'],
    vest: null,
    bands: true,
    gloves: '#1d1f22',
    boots: '#33363b',
  },
  // people of the street wear what they have, and no helmet unless they ride
  commuter: { ...PLAIN, helmet: null, riderHelmet: '#d9dbd8', vest: null, gloves: null, boots: '#2a2b2e' },
  passer: { ...PLAIN, helmet: null, vest: null, gloves: null, boots: '#4a3f36' },
  // what schools have their pupils wear; straps of the bag on their backs
  pupil: {
    ...PLAIN,
    helmet: null,
    clothes: ['#2457a6', '#1f2f4d'],
    vest: null,
    gloves: null,
    boots: '#d8d8d4',
    webbing: '#a3262a',
    bag: true,
  },
  rescuer: {
    ...PLAIN,
    helmet: RED,
    clothes: ['#2b2d33', '#2b2d33'],
    vest: null,
    bands: true,
    gloves: '#3b352b',
    boots: RUBBER,
    shafts: true,
    mask: 'full',
    cylinder: true,
    webbing: '#15171a',
  },
  trainee: { ...PLAIN, helmet: WHITE },
}
