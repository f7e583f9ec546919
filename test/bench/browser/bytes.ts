import type { Page } from '@playwright/test'
import { texts } from '../../e2e/support/way'
import type { Metric } from '../metric'
import { Loaded } from './loaded'
import { LANGUAGE, SCENE } from './modes'
import { bed, openPage } from './open'
import { sceneBytes } from './visit'

/** What a fresh browser loads for a page, until `there` is in view. */
async function entry(path: string, there: (page: Page) => Promise<void>): Promise<Metric> {
  const { browser, server } = await bed()
  const page = await openPage(browser, null)
  try {
    const loaded = new Loaded(page)
    await page.goto(`${server.url}${path}`)
    await there(page)
    return await loaded.sum()
  } finally {
    await page.close()
  }
}

/** JavaScript and fonts by entry: pages by themselves, and the scene as each mode enters it. */
export async function bytes(): Promise<Metric> {
  const { server } = await bed()
  const { code, manager } = server.demo
  const t = texts(LANGUAGE, SCENE)
  const heading = async (page: Page): Promise<void> => page.getByRole('heading').first().waitFor()
  return {
    unit: 'bytes, each file by itself: as they are (raw) and gzipped; the core is part of the scripts',
    home: await entry('/', heading),
    trainee: await entry(`/train/${code}`, heading),
    managerSignIn: await entry('/manage', (page) => page.getByLabel(t('ui.manage.email')).waitFor()),
    review: await entry('/manage', async (page) => {
      await page.getByLabel(t('ui.manage.email')).fill(manager.email)
      await page.getByLabel(t('ui.manage.password')).fill(manager.password)
      await page.locator('button[type=submit]').click()
      await page.getByRole('heading', { name: t('ui.manage.runs.title') }).waitFor()
    }),
    ...(await sceneBytes()),
    note: 'a scene holds what was loaded from the address to its first tick; recordings are verified by the server and by a command, for which a page loads nothing',
  }
}
