import { useText } from './parts'
import type { SavedRuns } from './saveRuns'

/** What has just been saved, and what to do with the file. */
export function SavedNote({ saved }: { saved: SavedRuns }) {
  const t = useText()
  return (
    <div className="saved-note">
      {saved.count > 0 && <p>{t('ui.save.done', { count: saved.count, file: saved.file })}</p>}
      {saved.count > 0 && <p>{t('ui.save.kept')}</p>}
      {saved.apart > 0 && <p>{t('ui.save.apart', { count: saved.apart })}</p>}
    </div>
  )
}
