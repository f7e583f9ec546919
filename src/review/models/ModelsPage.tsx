import { useEffect, useRef, useState } from 'react'
import { GROUPS, holds } from '../../models/card'
import { CARDS } from '../../models/cards'
import { PublicHead } from '../PublicHead'
import { ModelArticle } from './ModelArticle'
import { StandardsArticle } from './StandardsArticle'
import { useModelText } from './text'

/** In the address, where the name of a model's file stands else. */
const STANDARDS = 'standards'

const fromHash = (): string => decodeURIComponent(location.hash.slice(1))

/** All hazard models, one at a time: anyone can read them, move their numbers and see the published cases computed. */
export function ModelsPage({ changeLanguage }: { changeLanguage: (language: 'zh-CN' | 'en') => Promise<void> }) {
  const { t, say } = useModelText()
  const [file, setFile] = useState(fromHash)
  useEffect(() => {
    const changed = (): void => setFile(fromHash())
    window.addEventListener('hashchange', changed)
    return () => window.removeEventListener('hashchange', changed)
  }, [])
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // the list scrolls by itself; who came by a link sees where in it the model stands
    const here = nav.current?.querySelector<HTMLElement>(`a[href="#${CSS.escape(file)}"]`)
    if (here && nav.current) nav.current.scrollTop = here.offsetTop - nav.current.clientHeight / 2
  }, [file])
  const [tally] = useState(() => {
    const oracles = CARDS.flatMap((card) => card.oracles)
    return { models: CARDS.length, oracles: oracles.length, right: oracles.filter(holds).length }
  })
  const card = file === STANDARDS ? null : (CARDS.find((c) => c.file === file) ?? CARDS[0])
  return (
    <div className="models">
      <PublicHead page="models" changeLanguage={changeLanguage} />
      <p>{t('ui.models.tally', tally)}</p>
      <div className="models-parts">
        <nav ref={nav} aria-label={t('ui.models.nav')}>
          {GROUPS.filter((group) => CARDS.some((c) => c.group === group)).map((group) => (
            <section key={group}>
              <h2>{t(`ui.models.group.${group}`)}</h2>
              <ul>
                {CARDS.filter((c) => c.group === group).map((c) => (
                  <li key={c.file}>
                    <a href={`#${c.file}`} {...(c === card ? { 'aria-current': 'true' as const } : {})}>
                      {say(c.title)}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section>
            <h2>{t('ui.models.group.rules')}</h2>
            <ul>
              <li>
                <a href={`#${STANDARDS}`} {...(file === STANDARDS ? { 'aria-current': 'true' as const } : {})}>
                  {t('ui.models.standards.title')}
                </a>
              </li>
            </ul>
          </section>
        </nav>
        <main>
          {file === STANDARDS && <StandardsArticle />}
          {card && <ModelArticle key={card.file} card={card} />}
        </main>
      </div>
    </div>
  )
}
