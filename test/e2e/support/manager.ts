import type { Page } from '@playwright/test'
import { expect } from './guard'
import type { TestServer } from './server'
import { texts } from './way'

const t = texts('zh-CN', 'chemical-unloading')
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key) })

/** Signs the demo employer's manager in, on the page where six digits are confirmed. */
export async function openConfirm(page: Page, server: TestServer): Promise<void> {
  await page.goto(`${server.url}/manage/confirm`)
  const { email, password } = server.demo.manager
  await page.getByLabel(t('ui.manage.email')).fill(email)
  await page.getByLabel(t('ui.manage.password')).fill(password)
  await page.getByRole('button', { name: t('ui.manage.sign-in'), exact: true }).click()
  await expect(page.getByLabel(t('ui.code.label'))).toBeVisible()
}

async function lookUp(page: Page, digits: string): Promise<void> {
  await page.getByLabel(t('ui.code.label')).fill(digits)
  await button(page, 'ui.code.look').click()
}

/** What the device's page shows: six digits in two groups. */
export async function digitsOf(device: Page): Promise<string> {
  const shown = device.locator('.six-digits')
  await expect(shown).toHaveText(/^\d{6}$/)
  return (await shown.textContent()) ?? ''
}

/** From a device's name cards to its enrolment under `name`, confirmed on the manager's page. */
export async function enrolDevice(device: Page, manager: Page, name: string): Promise<void> {
  await device.getByRole('button', { name: t('ui.device.enrol') }).click()
  await lookUp(manager, await digitsOf(device))
  await manager.getByLabel(t('ui.code.enrol.name'), { exact: true }).fill(name)
  await button(manager, 'ui.code.enrol.yes').click()
  await expect(manager.getByText(t('ui.code.enrol.confirmed', { name }))).toBeVisible()
  // the page opens anew, as an enrolled device
  await expect(device.getByRole('heading', { name: t('ui.language.title') })).toBeVisible({ timeout: 30_000 })
  await device.getByRole('button', { name: t('ui.language.zh-CN') }).click()
  await expect(device.getByText(name)).toBeVisible()
}

/** A trainee has chosen to sign in without a PIN: the manager sees who it is, and lets them in. */
export async function letIn(device: Page, manager: Page): Promise<void> {
  await lookUp(manager, await digitsOf(device))
  await button(manager, 'ui.code.sign-in.yes').click()
}

/** Sets the manager's PIN for confirming at a device. */
export async function setOwnPin(page: Page, server: TestServer, pin: string): Promise<void> {
  await page.goto(`${server.url}/manage/devices`)
  await page.getByLabel(t('ui.own-pin.first')).fill(pin)
  await page.getByLabel(t('ui.own-pin.again')).fill(pin)
  await button(page, 'ui.own-pin.save').click()
  await expect(page.getByText(t('ui.own-pin.done'))).toBeVisible()
}
