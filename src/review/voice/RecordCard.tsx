import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Tag, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import type { VoiceKey } from '../../api/voices'
import { keepVoice } from '../client'
import { FailureNote } from '../FailureNote'
import { useText } from '../parts'
import { LevelMeter } from './LevelMeter'
import { hush, listen } from './listen'
import type { Line } from './useLines'
import type { SharedMicrophone } from './useMicrophone'
import { useTake } from './useTake'

/** Pressed for longer than this, the button records while it is held; a shorter tap starts, and the next one stops. */
const HOLD_MS = 500

interface RecordCardProps {
  line: Line
  of: Omit<VoiceKey, 'line'>
  /** A file that was chosen for this line, or null. */
  file: File | null
  /** It was chosen: the keys are its own from now on. */
  focus: boolean
  microphone: SharedMicrophone
  /** On to the next line that is missing. */
  next: () => void
}

/** One line, large: record it, listen, keep it, and the next one comes. Mount it anew for each line. */
export function RecordCard({ line, of, file, focus, microphone, next }: RecordCardProps) {
  const t = useText()
  const queries = useQueryClient()
  const { state, start, stop, open, forget } = useTake(microphone)
  const { phase, wav } = state
  const card = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const pressedAt = useRef(0)
  const keep = useMutation({
    mutationFn: (bytes: Uint8Array<ArrayBuffer>) => keepVoice({ ...of, line: line.key }, bytes),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['voices'] })
      forget()
      next()
    },
  })
  useEffect(() => {
    if (focus) button.current?.focus()
  }, [focus])
  useEffect(() => {
    if (file) void open(file)
  }, [file, open])
  const toggle = (): void => {
    if (keep.isPending || phase === 'opening' || phase === 'reading') return
    hush()
    void (phase === 'recording' ? stop() : start())
  }
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      const { activeElement } = document
      const isOurs = activeElement === document.body || card.current?.contains(activeElement)
      if (!isOurs || e.repeat || (e.code !== 'Space' && e.code !== 'Enter')) return
      // Else the button that has the focus is pressed as well.
      e.preventDefault()
      if (e.code === 'Space') toggle()
      else if (phase === 'taken' && wav && !keep.isPending) keep.mutate(wav)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <Card ref={card}>
      <Flex vertical gap={12}>
        <Flex gap={8} align="center" wrap>
          <Typography.Text type="secondary">{line.speaker}</Typography.Text>
          {line.radio && <Tag>{t('ui.voice.radio')}</Tag>}
        </Flex>
        <p className="voice-words">{line.words}</p>
        {state.failure && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t(`ui.voice.failure.${state.failure.code}.title`)}
            description={t(`ui.voice.failure.${state.failure.code}.do`)}
          />
        )}
        {keep.error && <FailureNote error={keep.error} />}
        <Flex gap={12} align="center" wrap>
          <Button
            ref={button}
            className="voice-record"
            type={phase === 'taken' ? 'default' : 'primary'}
            danger={phase === 'recording'}
            disabled={phase === 'opening' || phase === 'reading'}
            onPointerDown={() => {
              pressedAt.current = performance.now()
              toggle()
            }}
            onPointerUp={() => {
              if (phase === 'recording' && performance.now() - pressedAt.current > HOLD_MS) void stop()
            }}
          >
            {t(`ui.voice.record.${phase}`)}
          </Button>
          {phase === 'taken' && wav && (
            <>
              <Button size="large" onClick={() => listen(wav)}>
                {t('ui.voice.listen-length', { length: (state.lengthMs / 1000).toFixed(1) })}
              </Button>
              <Button size="large" type="primary" loading={keep.isPending} onClick={() => keep.mutate(wav)}>
                {t('ui.voice.keep')}
              </Button>
            </>
          )}
          <Button size="large" type="text" onClick={next}>
            {t('ui.voice.skip')}
          </Button>
        </Flex>
        {phase === 'recording' && <LevelMeter level={microphone.level} />}
        <p className="fine">{t('ui.voice.keys')}</p>
      </Flex>
    </Card>
  )
}
