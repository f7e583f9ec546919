import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Look } from '../../site/look'
import { EXAMPLES } from '../../view/kit/examples'
import { Portraits } from '../../view/kit/sheet/portrait'
import { PublicHead } from '../PublicHead'
import { Enlarged } from './Enlarged'
import { PartCard } from './PartCard'

/** Side of a picture in the sheet and of one enlarged, pixels. */
const SMALL = 256
const LARGE = 640

const LOOKS = Object.values(EXAMPLES) as Look[]

/** Brings up what draws the pictures once, and ends it with the page; null when the browser cannot. */
function usePortraits(side: number): Portraits | null | undefined {
  const [portraits, setPortraits] = useState<Portraits | null>()
  useEffect(() => {
    let made: Portraits | null = null
    try {
      made = new Portraits(side)
    } catch {
      // three throws when there is no WebGL2; the page says so
    }
    setPortraits(made)
    return () => made?.dispose()
  }, [side])
  return portraits
}

/** Contact sheet of all parts that sites are built of, each drawn as it is drawn in a run. */
export function KitPage({ changeLanguage }: { changeLanguage: (language: 'zh-CN' | 'en') => Promise<void> }) {
  const { t } = useTranslation('ui')
  const portraits = usePortraits(SMALL)
  const [open, setOpen] = useState<Look | null>(null)
  return (
    <div className="kit">
      <PublicHead page="kit" changeLanguage={changeLanguage} />
      {portraits === null && <p role="alert">{t('ui.kit.noWebgl')}</p>}
      {open && <Enlarged key={open.kind} look={open} side={LARGE} close={() => setOpen(null)} />}
      {portraits && (
        <ul className="kit-sheet">
          {LOOKS.map((look) => (
            <PartCard key={look.kind} look={look} portraits={portraits} open={() => setOpen(look)} />
          ))}
        </ul>
      )}
    </div>
  )
}
