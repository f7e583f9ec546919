import type { MineRoadLook, Profile } from '../../../site/looks/mineRoad'

export const PROFILE: Profile = { width: 4.6, spring: 1.9, crown: 3.4 }

/** One of each look of roadways and what holds them. */
export const MINE_ROAD_EXAMPLES: { [K in MineRoadLook['kind']]: Extract<MineRoadLook, { kind: K }> } = {
  'bolt-rows': { kind: 'bolt-rows', profile: PROFILE, at: [-0.8, 0, 0.8] },
  'coal-face': { kind: 'coal-face', profile: PROFILE, seed: 1 },
  'mine-track': { kind: 'mine-track', length: 6, gauge: 0.6 },
  'road-lamp': { kind: 'road-lamp', drop: 0.25 },
  'road-grating': { kind: 'road-grating', width: 4, height: 2.2 },
  roadway: { kind: 'roadway', length: 4.8, profile: PROFILE, lining: 'strata', along: 0, seed: 1 },
  'steel-arches': { kind: 'steel-arches', profile: PROFILE, at: [-0.8, 0, 0.8] },
}
