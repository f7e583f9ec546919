/** Keys of the pad, in rows of three. */
export const PIN_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'delete', '0', 'enter'] as const
/** PINs have 4 to 8 digits. */
export const SHORTEST_PIN = 4
const LONGEST_PIN = 8

/** What is entered after a digit or `delete`. */
export const typed = (pin: string, key: string): string =>
  key === 'delete' ? pin.slice(0, -1) : (pin + key).slice(0, LONGEST_PIN)
