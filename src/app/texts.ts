import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

type Language = 'zh-CN' | 'en'
type Texts = Record<string, string>

const shared = import.meta.glob<Texts>('../../content/*.json', { import: 'default' })
const scenes = import.meta.glob<Texts>('../../scenes/*/text.*.json', { import: 'default' })
const REMEMBERED = 'muster.language'

/** The language used last on this device, else what the browser prefers, else Chinese. */
export function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(REMEMBERED)
    if (kept === 'zh-CN' || kept === 'en') return kept
  } catch {
    // A browser that keeps nothing still has a language.
  }
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** Files of content/ that every page has: words of the trade, then the UI's own. */
const SHARED = ['terms', 'ui']

async function bundle(
  texts: i18n,
  language: Language,
  name: string,
  files: string[],
  from: typeof shared,
): Promise<void> {
  if (texts.hasResourceBundle(language, name)) return
  const loaded = await Promise.all(
    files.map((file) => {
      const load = from[file]
      if (!load) throw new Error(`there are no texts ${file}; add the file`)
      return load()
    }),
  )
  texts.addResourceBundle(language, name, Object.assign({}, ...loaded))
}

/** Starts the texts of the page: flat keys, one namespace for the UI and one for each scene. */
export async function openTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['ui'],
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {},
    react: { useSuspense: false, bindI18nStore: 'added' },
  })
  await changeLanguage(language)
}

/** Loads the UI's texts in `language`, and shows them from now on; remembered on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  const files = SHARED.map((name) => `../../content/${name}.${language}.json`)
  await bundle(i18next, language, 'ui', files, shared)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(REMEMBERED, language)
  } catch {
    // Only the next visit asks again.
  }
}

/** A file of words of content/ as a namespace of its own name. */
const own = (name: string, language: Language): Promise<void> =>
  bundle(i18next, language, name, [`../../content/${name}.${language}.json`], shared)

/** Loads a scene's texts in `language`, into the namespace of its id, and the words of flags that a run in it may show. */
export async function loadSceneTexts(scene: string, language: Language): Promise<void> {
  await Promise.all([
    bundle(i18next, language, scene, [`../../scenes/${scene}/text.${language}.json`], scenes),
    own('outside', language),
  ])
}

/** Loads the names of the kit's parts into the namespace `kit`. */
export const loadKitTexts = (language: Language): Promise<void> => own('kit', language)

/** Loads the words of flags that models raise out of their range, and of the taxonomy, into namespaces of those names. */
export const loadModelTexts = (language: Language): Promise<unknown> =>
  Promise.all(['outside', 'taxonomy'].map((name) => own(name, language)))
