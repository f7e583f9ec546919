import type { DeviceDescription } from '../api/completion'

/** Names by which people know a device, by what its browser says of itself; the first that fits. */
const NAMES: readonly [RegExp, string][] = [
  [/OculusBrowser.*Quest 3S/, 'Quest 3S'],
  [/OculusBrowser.*Quest 3/, 'Quest 3'],
  [/OculusBrowser.*Quest Pro/, 'Quest Pro'],
  [/OculusBrowser.*Quest 2/, 'Quest 2'],
  [/OculusBrowser/, 'Quest'],
  [/PicoBrowser/, 'Pico'],
]
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chromium'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]
const first = (list: readonly [RegExp, string][], agent: string): string =>
  list.find(([r]) => r.test(agent))?.[1] ?? '?'

/** The device in words, as it is reported with a run. `profile`: input profile of the controllers in use. */
export function describeDevice(
  agent: string,
  screen: { width: number; height: number },
  profile: string | null,
): DeviceDescription {
  const headset = NAMES.find(([r]) => r.test(agent))?.[1]
  return {
    name: headset ?? `${first(BROWSERS, agent)} on ${first(SYSTEMS, agent)}`,
    userAgent: agent.slice(0, 500),
    screen: { width: screen.width, height: screen.height },
    profile,
  }
}
