/** A closed one-storey building, `size` across, up and deep, metres: door in the middle of its south side, windows beside it and to the east. */
export interface BuildingLook {
  kind: 'building'
  size: readonly [number, number, number]
}

/** An open-fronted shed of profiled sheet on a steel frame, open to +z; metres. */
export interface ShedLook {
  kind: 'shed'
  size: readonly [number, number, number]
}

/** A light shelter with a back wall, two posts in front and a roof that falls to the back; metres. */
export interface ShelterLook {
  kind: 'shelter'
  size: readonly [number, number, number]
}
