import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { type ReactNode, act } from 'react'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Disk } from '../../src/trainee/firstTime/habits'
import type { Release, ReleaseState } from '../../src/trainee/ports'

const root = join(import.meta.dirname, '../..')
const read = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** The texts of the page in English, with those of the unloading scene and the words of flags. */
export async function openTexts(): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  await i18next.use(initReactI18next).init({
    lng: 'en',
    ns: ['ui'],
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      en: {
        ui: { ...read('content/terms.en.json'), ...read('content/ui.en.json') },
        'chemical-unloading': read('scenes/chemical-unloading/text.en.json'),
        outside: read('content/outside.en.json'),
      },
    },
    react: { useSuspense: false },
  })
}

/** A release that is kept, with none after it unless `more` says so. */
export const quietRelease = (more: Partial<ReleaseState> = {}): Release => ({
  state: createStore<ReleaseState>(() => ({ kept: 'kept', next: false, ...more })),
  busy: vi.fn(),
  takeOver: vi.fn(),
  loadAnew: vi.fn(async () => undefined),
})

/** A device that keeps nothing. */
export const NO_DISK: Disk = { read: () => null, write: () => undefined }

export interface Mounted {
  element: HTMLElement
  text: () => string
  click: (words: string) => Promise<void>
  key: (key: string) => Promise<void>
  /** Fills in the field that the selector names. */
  fill: (selector: string, text: string) => Promise<void>
  close: () => Promise<void>
}

/** Puts a page into the document, and works it as people do. */
export async function mount(page: ReactNode): Promise<Mounted> {
  const element = document.createElement('div')
  document.body.append(element)
  const made = createRoot(element)
  await act(async () => made.render(page))
  return {
    element,
    text: () => element.textContent ?? '',
    async click(words) {
      const button = [...element.querySelectorAll('button')].find((b) => b.textContent?.includes(words))
      if (!button) throw new Error(`no button says '${words}'; there is: ${element.textContent}`)
      await act(async () => button.click())
    },
    key: (key) => act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key }))),
    fill: (selector, text) =>
      act(async () => {
        const field = element.querySelector<HTMLInputElement>(selector)
        if (!field) throw new Error(`no field is ${selector}; there is: ${element.innerHTML}`)
        // React hears of a value only when it is set past its own watch over the property.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    async close() {
      await act(async () => made.unmount())
      element.remove()
    },
  }
}
