import { useEffect, useState } from 'react'
import { BreakNote } from '../firstTime/BreakNote'
import { useFlow, useText, useWay } from '../parts'
import { Frame } from './Frame'

/** Which scene, in which role, practice or test. What there is only one of is chosen already. */
export function ChoicePage() {
  const t = useText()
  const { flow } = useWay()
  const core = useFlow((s) => s.core)
  const before = useFlow((s) => s.choice)
  const scenes = core?.core.scenes ?? []
  const [scene, setScene] = useState(before.scene || scenes[0]?.id || '')
  const roles = scenes.find((s) => s.id === scene)?.roles ?? []
  const [role, setRole] = useState(before.role || roles[0]?.id || '')
  const [practice, setPractice] = useState(before.practice)
  const loaded = useSceneTexts(scenes.map((s) => s.id))
  if (!loaded) return <Frame title={t('ui.common.loading')}>{null}</Frame>
  return (
    <Frame
      title={t('ui.choice.title')}
      back={() => flow.go('consent')}
      foot={
        <button
          type="button"
          className="button button-go"
          disabled={scene === '' || role === ''}
          onClick={() => flow.choose({ scene, role, practice })}
        >
          {t('ui.common.next')}
        </button>
      }
    >
      <BreakNote />
      <fieldset className="group">
        <legend>{t('ui.choice.scene')}</legend>
        {scenes.map((s) => (
          <SceneCard
            key={s.id}
            id={s.id}
            chosen={s.id === scene}
            choose={() => {
              setScene(s.id)
              setRole(s.roles[0]?.id ?? '')
            }}
          />
        ))}
      </fieldset>
      <fieldset className="group group-row">
        <legend>{t('ui.choice.role')}</legend>
        {roles.map((r) => (
          <RoleButton key={r.id} scene={scene} id={r.id} chosen={r.id === role} choose={() => setRole(r.id)} />
        ))}
      </fieldset>
      <fieldset className="group group-row">
        <legend>{t('ui.choice.kind')}</legend>
        {[true, false].map((p) => (
          <button
            key={String(p)}
            type="button"
            className="button button-choice"
            aria-pressed={p === practice}
            onClick={() => setPractice(p)}
          >
            <span>{t(p ? 'ui.choice.practice' : 'ui.choice.test')}</span>
            <small>{t(p ? 'ui.choice.practice.text' : 'ui.choice.test.text')}</small>
          </button>
        ))}
      </fieldset>
    </Frame>
  )
}

interface OptionProps {
  id: string
  chosen: boolean
  choose: () => void
}

function SceneCard({ id, chosen, choose }: OptionProps) {
  const t = useText(id)
  return (
    <button type="button" className="button button-choice" aria-pressed={chosen} onClick={choose}>
      <span>{t('scene.name')}</span>
      <small>{t('scene.summary')}</small>
    </button>
  )
}

function RoleButton({ scene, id, chosen, choose }: OptionProps & { scene: string }) {
  const t = useText(scene)
  return (
    <button type="button" className="button button-choice" aria-pressed={chosen} onClick={choose}>
      <span>{t(`role.${id}`)}</span>
    </button>
  )
}

/** Loads the texts of the scenes in the language chosen; true when they are there. */
function useSceneTexts(ids: readonly string[]): boolean {
  const { loadSceneTexts } = useWay()
  const language = useFlow((s) => s.language)
  const [done, setDone] = useState(false)
  const all = ids.join(' ')
  useEffect(() => {
    let gone = false
    void Promise.all(all.split(' ').map((id) => loadSceneTexts(id, language))).then(() => {
      if (!gone) setDone(true)
    })
    return () => {
      gone = true
    }
  }, [all, language, loadSceneTexts])
  return done
}
