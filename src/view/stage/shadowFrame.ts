/** The static shadow map is made in this frame of a scene, when everything stands in its place. */
export const SHADOW_FRAME = 2
