import { Alert, Flex, Progress, Segmented, Select, Skeleton, Typography } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { FailurePage } from '../FailurePage'
import { useLanguage, useReview, useText } from '../parts'
import { useSceneTexts } from '../useSceneTexts'
import { LineTable } from './LineTable'
import { hush } from './listen'
import { RecordCard } from './RecordCard'
import { type Language, useLines } from './useLines'
import { type SharedMicrophone, useMicrophone } from './useMicrophone'

const LANGUAGES = ['zh-CN', 'en'] as const

/** A safety officer records what people say in a scene: the missing lines one after the other, or any in the list. */
export function VoicePage() {
  const t = useText()
  const { voicedScenes } = useReview()
  const [scene, setScene] = useState(voicedScenes[0] ?? '')
  const [language, setLanguage] = useState<Language>(useLanguage())
  useSceneTexts(voicedScenes)
  const sceneText = useText(scene)
  const microphone = useMicrophone()
  useEffect(() => hush, [])
  return (
    <>
      <Typography.Title level={2}>{t('ui.voice.title')}</Typography.Title>
      <Typography.Paragraph>{t('ui.voice.text')}</Typography.Paragraph>
      <Flex gap={12} wrap align="center" className="filters">
        <Select<string>
          className="voice-scene"
          aria-label={t('ui.voice.scene')}
          value={scene}
          onChange={setScene}
          options={voicedScenes.map((id) => ({ value: id, label: id === scene ? sceneText('scene.name') : id }))}
        />
        <Segmented<Language>
          aria-label={t('ui.voice.language')}
          value={language}
          onChange={setLanguage}
          options={LANGUAGES.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
        />
      </Flex>
      <SceneLines key={`${scene} ${language}`} scene={scene} language={language} microphone={microphone} />
    </>
  )
}

/** What is recorded next; `turn` tells two files for the same line apart. */
interface Chosen {
  line: string
  file: File | null
  turn: number
}

interface SceneLinesProps {
  scene: string
  language: Language
  microphone: SharedMicrophone
}

function SceneLines({ scene, language, microphone }: SceneLinesProps) {
  const t = useText()
  const { lines, error, again } = useLines(scene, language)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const top = useRef<HTMLDivElement>(null)
  if (error) return <FailurePage error={error} retry={again} />
  if (!lines) return <Skeleton active />
  const missing = lines.filter(({ kept }) => kept === null)
  const current = lines.find(({ key }) => key === chosen?.line) ?? missing[0]
  const next = (): void => {
    const at = lines.findIndex(({ key }) => key === current?.key)
    const onward = [...lines.slice(at + 1), ...lines.slice(0, at)].find(({ kept }) => kept === null)
    setChosen(onward ? { line: onward.key, file: null, turn: 0 } : null)
  }
  const of = { scene, language }
  const done = lines.length - missing.length
  return (
    <Flex vertical gap={16} ref={top}>
      <div role="status">
        <strong>{t('ui.voice.count', { done, of: lines.length, missing: missing.length })}</strong>
        <Progress percent={Math.floor((100 * done) / Math.max(1, lines.length))} />
      </div>
      {current ? (
        <RecordCard
          key={`${current.key} ${chosen?.turn ?? 0}`}
          line={current}
          of={of}
          file={chosen?.line === current.key ? chosen.file : null}
          microphone={microphone}
          focus={chosen !== null}
          next={next}
        />
      ) : (
        <Alert type="success" showIcon title={t('ui.voice.all')} />
      )}
      <LineTable
        lines={lines}
        of={of}
        current={current?.key ?? null}
        choose={(line, file) => {
          setChosen((old) => ({ line, file: file ?? null, turn: (old?.turn ?? 0) + 1 }))
          top.current?.scrollIntoView({ block: 'start' })
        }}
      />
    </Flex>
  )
}
