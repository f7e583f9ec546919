import { ModelsPage } from '../review/models/ModelsPage'
import { PublicPage } from './PublicPage'
import { changeLanguage, loadModelTexts } from './texts'
import './models.css'

/** The page of the hazard models with its texts. */
export function Models() {
  return (
    <PublicPage load={loadModelTexts}>
      <ModelsPage changeLanguage={changeLanguage} />
    </PublicPage>
  )
}
