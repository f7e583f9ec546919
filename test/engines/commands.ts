import { join } from 'node:path'
import { BROWSER_ARGS } from '../../tools/browser.mjs'
import type { EngineName } from './find'

/** Where an engine runs: a folder of its own that is its home, and the desk that it works for. */
export interface Place {
  home: string
  url: string
  port: number
}

/**
 * Settings of Firefox: no first pages, no updates, nothing fetched on its own account. Whatever it asks for all the same,
 * it has to ask the desk for, which is its proxy and refuses.
 */
const firefoxSettings = (port: number): Record<string, string | number | boolean> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.trr.mode': 5,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topsites': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.max_script_run_time': 0,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': '',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': '',
  'toolkit.telemetry.server': '',
  'toolkit.telemetry.unified': false,
})

/** Text of the profile's user.js. */
export const firefoxProfile = (port: number): string =>
  Object.entries(firefoxSettings(port))
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')

/** The command line that lets an engine run the desk's page. Each has the desk as its proxy for every other host. */
export function commandOf(name: EngineName, program: string, { home, url, port }: Place): string[] {
  switch (name) {
    case 'Node.js':
      return [program, join(home, 'page.mjs'), url.replace(/\/$/, '')]
    case 'Chromium':
      return [
        program,
        ...BROWSER_ARGS,
        '--headless',
        '--disable-breakpad',
        '--disable-default-apps',
        '--disable-domain-reliability',
        '--disable-extensions',
        '--disable-features=OptimizationHints,OptimizationGuideModelDownloading,MediaRouter',
        `--user-data-dir=${join(home, 'profile')}`,
        `--proxy-server=127.0.0.1:${port}`,
        url,
      ]
    case 'Firefox':
      return [program, '--headless', '--no-remote', '--profile', join(home, 'profile'), url]
    case 'WebKit':
      return [program, `--proxy=http://127.0.0.1:${port}`, '--ignore-host=127.0.0.1', url]
  }
}

/** What an engine finds in its environment: nothing of the user's but the PATH, no session bus, no crash reporter. */
export const environmentOf = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SYSTEMROOT: process.env.SYSTEMROOT,
  HOME: home,
  TMPDIR: home,
  XDG_RUNTIME_DIR: join(home, 'run'),
  LANG: 'C.UTF-8',
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  GSETTINGS_BACKEND: 'memory',
  NO_AT_BRIDGE: '1',
  MOZ_CRASHREPORTER_DISABLE: '1',
  MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', // without it services.settings.server is not heeded
})
