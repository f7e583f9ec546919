import type { VehiclePaint } from '../../../site/looks/vehicle'
import type { MeshBuilder } from '../../geometry/meshBuilder'

/** Colours by eye, sRGB. */
const PAINTS: Record<VehiclePaint, string> = {
  white: '#e4e6e4',
  black: '#17181b',
  silver: '#b3b8bb',
  grey: '#5b6166',
  red: '#a3211f',
  blue: '#1f4f8f',
  brown: '#5b4636',
  green: '#2e7d4f',
  teal: '#1c8f97',
  yellow: '#eab308',
  orange: '#de6a1c',
}

/** Lacquered sheet: smooth, and it shines. */
export const lacquer = (b: MeshBuilder, paint: VehiclePaint): MeshBuilder => b.use('lamp-off', PAINTS[paint])
/** Plastic and trim without paint. */
export const trim = (b: MeshBuilder, colour = '#1b1c1e'): MeshBuilder => b.use('black', colour)
/** What shines by itself, in that colour. */
export const lit = (b: MeshBuilder, colour: string): MeshBuilder => b.use('lamp-red', colour)
/** The panes of vehicles are tinted. */
export const pane = (b: MeshBuilder): MeshBuilder => b.use('glass', '#3d5058')
/** Panes that nobody is seen through. */
export const darkPane = (b: MeshBuilder): MeshBuilder => b.use('screen', '#141b20').glowing(0)

/** Colours of lamps (GB 4785): white ahead, red behind, amber to the sides; and their lenses while they are out. */
export const LAMP = { head: '#fff6dd', tail: '#b0140c', brake: '#ff2a1a', side: '#ffa01c' } as const
export const LENS = { head: '#c9d0d3', tail: '#6d1512', side: '#b0702a' } as const
/** Number plates (GA 36): blue of cars, yellow of buses and lorries, green of what drives by electricity, white of e-bikes. */
export const PLATE = { car: '#1d4b8f', heavy: '#d9a514', electric: '#5fae7c', bike: '#e8e9e6' } as const
