/** Where a part is first seen from, radians round it from the south: three quarters, with light and shade on it. */
export const TURN = -0.6
