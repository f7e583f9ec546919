/** What the surface of a person is of. The palette has a colour and a finish for each; without a colour it is not worn. */
export const REGIONS = [
  'skin',
  'lips',
  'brow',
  'hair',
  'eyeWhite',
  'iris',
  'pupil',
  'jacket',
  'trousers',
  'belt',
  'buckle',
  'vest',
  'band',
  'glove',
  'boot',
  'sole',
  'helmet',
  'harness',
  'glasses',
  'mask',
  'filter',
  'cylinder',
  'webbing',
  'lanyard',
  'shaft',
  'selfRescuer',
  'armband',
  'lamp',
  'lens',
  'riderHelmet',
  'fullMask',
] as const
export type Region = (typeof REGIONS)[number]

/** Number of each region, as it stands in the mesh and in the palette. */
export const REGION = Object.fromEntries(REGIONS.map((r, i) => [r, i])) as Record<Region, number>
