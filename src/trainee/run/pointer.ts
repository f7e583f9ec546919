/** Does the browser's media query hold? False where there is none. */
export const asks = (query: string): boolean => window.matchMedia?.(query).matches ?? false

/** Is this a device that is handled with fingers first of all? */
export const handlesByTouch = (): boolean => asks('(pointer: coarse)')
