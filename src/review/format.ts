/** A moment of the wall clock as people of that language write it, to the minute. */
export const dateTime = (iso: string, language: 'zh-CN' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  )

/** The time of day, to the second: of what happens just now. */
export const timeOfDay = (iso: string, language: 'zh-CN' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeStyle: 'medium' }).format(new Date(iso))

/** Minutes and seconds of a run at `tick`. */
export function clockAt(tick: number, ticksPerSecond: number): string {
  const s = Math.floor(tick / ticksPerSecond)
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
}
