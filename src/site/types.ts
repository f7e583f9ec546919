import type { Vec3 } from '../base/vec'
import type { Drop, Slab } from './drops'
import type { Look } from './look'

/** What a solid is made of. The view chooses colours by it; nothing that is judged depends on it. */
export type Material =
  | 'asphalt'
  | 'concrete'
  | 'grass'
  | 'gravel'
  | 'brick'
  | 'wood'
  | 'rock'
  | 'coal'
  | 'shotcrete'
  | 'ballast'
  | 'glass'
  | 'rubber'
  | 'black'
  | 'paper'
  | 'steel'
  | 'stainless'
  | 'brass'
  | 'frost'
  | 'rust'
  | 'paint-white'
  | 'paint-grey'
  | 'paint-yellow'
  | 'paint-red'
  | 'paint-green'
  | 'paint-blue'
  | 'paint-orange'
  | 'paint-brown'
  | 'lamp-red'
  | 'lamp-green'
  | 'lamp-amber'
  | 'lamp-off'
  | 'cloth-blue'
  | 'cloth-grey'
  | 'hi-vis'
  | 'skin'
  | 'screen'

/** A primitive in the frame of its owner; metres and radians. Nothing else collides or hides. */
export type Shape =
  | { kind: 'box'; at: Vec3; half: Vec3; yaw?: number }
  | { kind: 'sphere'; at: Vec3; radius: number }
  /** A cylinder along one axis of its owner's frame; `half` is half its length. */
  | { kind: 'cylinder'; at: Vec3; radius: number; half: number; axis: 'x' | 'y' | 'z' }

export interface Solid {
  shape: Shape
  material: Material
  /** One can walk through it (painted lines, thin cables, signs overhead). Default: it blocks. */
  passable?: boolean
  /** One can see through or past it (railings, glass). Default: it hides what is behind. */
  clear?: boolean
}

/** Lettering or a sign on a part, in the part's frame; the text is a key of the scene's texts or a literal tag such as V-101. */
export interface Label {
  text: string
  at: Vec3
  /** Direction that the face looks to: 0 is south (+z), counter-clockwise from above, radians. */
  yaw: number
  /** Height of a line of text in metres. */
  height: number
  ink: string
  ground?: string
  /** A pictogram of content/signs before the text (for example W016). */
  sign?: string
  /** Breadth of what it is on, metres: what would be wider gets smaller. */
  within?: number
}

/** A fixed part of a site: a tank, a wall, a road marking. Made by the functions of src/site, one file a part. */
export interface Part {
  id: string
  kind: string
  at: Vec3
  /** Turn about the vertical, counter-clockwise from above, radians. */
  yaw: number
  solids: Solid[]
  /** What is drawn in place of the solids. */
  look?: Look
  labels: Label[]
}

/** What a place does to sound: open ground, an open-fronted shed, a roadway underground, a street between houses, a hall. */
export type AcousticPlace = 'outdoor' | 'shed' | 'roadway' | 'street' | 'hall'

/** How a site sounds; for the ear alone, nothing that is judged depends on it. */
export interface Acoustics {
  place: AcousticPlace
  /** Boxes within it that sound otherwise, by middle and half size, metres. */
  rooms?: { place: AcousticPlace; at: Vec3; half: Vec3 }[]
}

/** Weather and time of day as they look. Nothing that is judged depends on it. */
export type Sky = 'clear' | 'overcast' | 'dusk' | 'rain' | 'fog' | 'night' | 'underground'

/** A place: everything that no form, actor or trainee changes. */
export interface Site {
  id: string
  /** Half extents on the ground in metres; nobody leaves them. */
  half: { x: number; z: number }
  parts: Part[]
  /** Upper storeys: where there is floor. Default: ground everywhere. */
  slab?: Slab
  /** Holes and shafts in it, open or closed. */
  drops?: readonly Drop[]
  /** Default: open ground, and underground a roadway. */
  acoustics?: Acoustics
  /** Looks only: how high the land lies all round, metres (default: 0); less where one stands on an upper floor. */
  land?: number
  /** Looks only: the sky over it (default: clear), and heads of lamps that are lit after dark, metres. */
  sky?: Sky
  lamps?: Vec3[]
}
