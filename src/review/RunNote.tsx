import { type Text, useReview, useText } from './parts'

const WORDED = new Set([
  'broken-core',
  'broken-ended',
  'broken-late',
  'broken-other-person',
  'broken-turn',
  'broken-unreadable',
  'left',
  'not-started',
  'page-closed',
])

/** The run whose motion was handed in here once more, or null. */
const copyOf = (note: string): string | null => /^same-input:(.+)$/.exec(note)?.[1] ?? null

/** Why a run was not completed, in words; sentences of release 0.1 stay as they are. */
export function noteText(t: Text, note: string): string {
  if (copyOf(note) !== null) return t('ui.note.same-input')
  return WORDED.has(note) ? t(`ui.note.${note}`) : note
}

/** The same with the way to the run that it speaks of. */
export function RunNote({ note }: { note: string }) {
  const t = useText()
  const { go } = useReview()
  const other = copyOf(note)
  const path = `/manage/runs/${other}`
  return (
    <>
      {noteText(t, note)}
      {other !== null && (
        <>
          {' '}
          <a
            href={path}
            onClick={(e) => {
              e.preventDefault()
              go(path)
            }}
          >
            {t('ui.note.same-input.open')}
          </a>
        </>
      )}
    </>
  )
}
