import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './guard'
import type { TestServer } from './server'

const root = resolve(import.meta.dirname, '../../..')
export type Language = 'zh-CN' | 'en'

const read = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>

/** All texts of the page and of a scene by key. */
export const words = (language: Language, scene: string): Record<string, string> => ({
  ...read(`content/ui.${language}.json`),
  ...read(`content/terms.${language}.json`),
  ...read(`scenes/${scene}/text.${language}.json`),
})

/** Texts as the page shows them, so that a test presses what a person reads. */
export function texts(language: Language, scene: string): (key: string, values?: Record<string, string>) => string {
  const all = words(language, scene)
  return (key, values = {}) => {
    const text = all[key]
    if (text === undefined) throw new Error(`there is no text '${key}' in ${language}`)
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
  }
}

export interface WayOptions {
  page: Page
  server: Pick<TestServer, 'url' | 'demo'>
  language: Language
  scene: string
  role: string
  practice: boolean
  /** Which of the demo employer's trainees. */
  trainee: number
  /** Called at each step with its name, for pictures. */
  shown?: (step: string) => Promise<void>
}

/** The trainee's way, walked as a person walks it: by what stands on the buttons. */
export class Way {
  readonly t: ReturnType<typeof texts>

  constructor(private readonly options: WayOptions) {
    this.t = texts(options.language, options.scene)
  }

  button(key: string, values?: Record<string, string>): Locator {
    return this.named(this.t(key, values))
  }

  /** A button whose words begin with these: choices have a sentence below their name. */
  private named(words: string): Locator {
    const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return this.options.page.getByRole('button', { name: new RegExp(`^${literal}`) }).first()
  }

  /** From the address to the dialog that starts the run. */
  async toStart(): Promise<void> {
    await this.signIn()
    await this.brief()
  }

  async open(): Promise<void> {
    const { page, server } = this.options
    await page.goto(`${server.url}/train/${server.demo.code}`)
  }

  async signIn(): Promise<void> {
    await this.enter()
    await expect(this.options.page.getByRole('heading', { name: this.t('ui.consent.title') })).toBeVisible()
  }

  /** From the address to the PIN, whatever comes then. */
  async enter(): Promise<void> {
    const { page, server, language, trainee } = this.options
    await this.open()
    const choice = page.getByRole('button', { name: this.t(`ui.language.${language}`) })
    await choice.waitFor()
    await this.shown('language')
    await choice.click()
    const person = server.demo.trainees[trainee]
    if (!person) throw new Error(`the demo employer has no trainee ${trainee}`)
    await expect(page.getByText(person.name)).toBeVisible()
    await this.shown('card')
    await page.getByRole('button', { name: person.name }).click()
    await this.shown('pin')
    await this.typePin(person.pin)
  }

  async typePin(pin: string): Promise<void> {
    const { page } = this.options
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
    await this.button('ui.pin.enter').click()
  }

  async brief(): Promise<void> {
    await this.throughBriefing()
    await this.skipLesson()
    await this.atStart()
  }

  /** From the consent to whatever comes after the last sheet. */
  private async throughBriefing(): Promise<void> {
    const { page, role, practice } = this.options
    await this.shown('consent')
    await this.button('ui.consent.agree').click()
    await this.named(this.t('scene.name')).click()
    await this.named(this.t(`role.${role}`)).click()
    await this.button(practice ? 'ui.choice.practice' : 'ui.choice.test').click()
    await this.shown('choice')
    await this.button('ui.common.next').click()
    for (const sheet of ['task', 'mark', 'rules', 'controls']) {
      await expect(page.getByRole('heading', { name: this.t(`ui.briefing.${sheet}.title`) })).toBeVisible()
      await this.shown(`briefing-${sheet}`)
      await this.button(sheet === 'controls' ? 'ui.briefing.ready' : 'ui.common.next').click()
    }
  }

  /** The dialog that starts the run, over the picture. */
  private async atStart(): Promise<void> {
    const { page } = this.options
    await expect(page.getByRole('heading', { name: this.t('ui.start.title') })).toBeVisible()
    await expect(page.locator('canvas')).toBeVisible({ timeout: 60_000 })
    await this.shown('start')
  }

  /** From the address to the dialog that starts the lesson. `comfort`: what else is chosen, as text keys. */
  async toLesson(comfort: readonly string[] = []): Promise<void> {
    const { page } = this.options
    await this.signIn()
    await this.throughBriefing()
    await expect(page.getByRole('heading', { name: this.t('ui.first.title') })).toBeVisible()
    await this.shown('first-time')
    await this.button('ui.first.learn').click()
    await expect(page.getByRole('heading', { name: this.t('ui.comfort.title') })).toBeVisible()
    await this.shown('comfort')
    // players walk by stick; on a screen it is not asked
    const sticks = this.button('ui.comfort.move.smooth')
    if (await sticks.isVisible()) await sticks.click()
    for (const key of comfort) await this.button(key).click()
    await this.button('ui.comfort.lesson').click()
    await expect(page.getByRole('heading', { name: this.t('ui.lesson.title') })).toBeVisible()
    await expect(page.locator('canvas')).toBeVisible({ timeout: 60_000 })
    await this.shown('lesson')
  }

  /** Somebody who is new to this kind of device is asked; who has answered before is not. */
  async skipLesson(): Promise<void> {
    const { page } = this.options
    const asked = page.getByRole('heading', { name: this.t('ui.first.title') })
    const start = page.getByRole('heading', { name: this.t('ui.start.title') })
    await expect(asked.or(start)).toBeVisible()
    if (!(await asked.isVisible())) return
    await this.shown('first-time')
    await this.button('ui.first.know').click()
  }

  /** Asserts the debrief and gives the score that it shows. */
  async debriefScore(): Promise<number> {
    const { page } = this.options
    await expect(page.getByRole('heading', { name: this.t('ui.debrief.title') })).toBeVisible({ timeout: 60_000 })
    await this.shown('debrief')
    return Number(await page.locator('.outcome-score b').textContent())
  }

  /** Answers the question and sends. */
  async send(): Promise<void> {
    await this.button('ui.satisfaction.5').click()
    await this.button('ui.debrief.send').click()
  }

  async expectSent(): Promise<void> {
    const { page } = this.options
    await expect(page.getByRole('heading', { name: this.t('ui.sent.sent.title') })).toBeVisible({ timeout: 60_000 })
    await this.shown('sent')
  }

  private async shown(step: string): Promise<void> {
    await this.options.shown?.(step)
  }
}
