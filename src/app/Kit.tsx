import { KitPage } from '../review/kit/KitPage'
import { PublicPage } from './PublicPage'
import { changeLanguage, loadKitTexts } from './texts'
import './kit.css'

/** The page of the sites' parts with their names. */
export function Kit() {
  return (
    <PublicPage load={loadKitTexts}>
      <KitPage changeLanguage={changeLanguage} />
    </PublicPage>
  )
}
