import { useState } from 'react'
import { STANDARDS, inForce } from '../../../content/standards'
import { useModelText } from './text'

const TOPICS = [...new Set(STANDARDS.map(({ topic }) => topic))]

const today = (): string => new Date().toLocaleDateString('sv')

/** Which standard or regulation was in force on a day; a record keeps the one of its own day. */
export function StandardsArticle() {
  const { t, term } = useModelText()
  const [day, setDay] = useState(today)
  return (
    <article className="model" aria-labelledby="standards">
      <h2 id="standards">{t('ui.models.standards.title')}</h2>
      <p>{t('ui.models.standards.about')}</p>
      <label className="model-day">
        <span>{t('ui.models.standards.day')}</span>
        <input type="date" value={day} required onChange={(e) => setDay(e.currentTarget.value || today())} />
      </label>
      <div className="model-scroll">
        <table className="model-table">
          <thead>
            <tr>
              {['topic', 'id', 'from', 'until'].map((column) => (
                <th key={column} scope="col">
                  {t(`ui.models.standards.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TOPICS.map((topic) => {
              const found = inForce(topic, day)
              return (
                <tr key={topic}>
                  <th scope="row">{term(`topic.${topic}`)}</th>
                  <td>{found?.id ?? t('ui.models.standards.none')}</td>
                  <td>{found?.from ?? ''}</td>
                  <td>
                    {found?.until ?? ''} {found && !found.confirmed && t('ui.models.standards.unconfirmed')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </article>
  )
}
