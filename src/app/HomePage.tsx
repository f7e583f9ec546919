import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Enrolment } from '../report/enrolment'
import { indexedDbDevice } from '../report/indexedDbDevice'
import { changeLanguage } from './texts'

/** What Muster is, and the two ways in. */
export function HomePage() {
  const { t, i18n } = useTranslation('ui')
  const [code, setCode] = useState('')
  const enter = (e: FormEvent): void => {
    e.preventDefault()
    const clean = code.trim()
    if (clean !== '') location.assign(`/train/${encodeURIComponent(clean)}`)
  }
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <div className="frame">
      <header className="frame-head">
        <span className="brand">{t('ui.brand')}</span>
        <button type="button" className="button button-plain" lang={other} onClick={() => void changeLanguage(other)}>
          {t(`ui.language.${other}`)}
        </button>
      </header>
      <main className="frame-main">
        <h1>{t('ui.home.title')}</h1>
        <p className="lead">{t('ui.home.text')}</p>
        <EnrolledSites />
        <div className="home-ways">
          <form className="panel" onSubmit={enter}>
            <h2>{t('ui.home.train.title')}</h2>
            <p>{t('ui.home.train.text')}</p>
            <label className="field">
              <span>{t('ui.home.train.code')}</span>
              <input
                value={code}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={(e) => setCode(e.currentTarget.value)}
              />
            </label>
            <button type="submit" className="button button-go" disabled={code.trim() === ''}>
              {t('ui.home.train.go')}
            </button>
          </form>
          <section className="panel">
            <h2>{t('ui.home.manage.title')}</h2>
            <p>{t('ui.home.manage.text')}</p>
            <a className="button" href="/manage">
              {t('ui.home.manage.go')}
            </a>
          </section>
        </div>
        <p className="fine home-foot">
          <a href="/verify/models">{t('ui.home.models')}</a> · <a href="/verify/kit">{t('ui.home.kit')}</a>
        </p>
      </main>
    </div>
  )
}

/** Where this device is enrolled: whoever opens the installed app types no code. */
function EnrolledSites() {
  const { t } = useTranslation('ui')
  const [enrolled, setEnrolled] = useState<readonly Enrolment[]>([])
  useEffect(() => {
    let gone = false
    void indexedDbDevice()
      .enrolments()
      .then((all) => {
        if (!gone && all.ok) setEnrolled(all.value)
      })
    return () => {
      gone = true
    }
  }, [])
  return enrolled.map(({ code, roster }) => (
    <p key={code}>
      <a className="button button-go" href={`/train/${encodeURIComponent(code)}`}>
        {t('ui.home.enrolled', { site: roster.site.name, device: roster.device.name })}
      </a>
    </p>
  ))
}
