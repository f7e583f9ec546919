import { useFlow, useText, useWay } from '../parts'
import type { Language } from '../ports'
import { Frame } from './Frame'
import { Notice } from './Notice'

const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** First page: each language in its own words. */
export function LanguagePage() {
  const t = useText()
  const { flow, changeLanguage } = useWay()
  const failure = useFlow((s) => s.failure)
  const busy = useFlow((s) => s.busy)
  const choose = async (language: Language): Promise<void> => {
    await changeLanguage(language)
    await flow.chooseLanguage(language)
  }
  return (
    <Frame title={t('ui.language.title')}>
      {failure && <Notice failure={failure} />}
      <div className="choices">
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            className="button button-choice"
            disabled={busy}
            onClick={() => void choose(language)}
          >
            {t(`ui.language.${language}`)}
          </button>
        ))}
      </div>
    </Frame>
  )
}
