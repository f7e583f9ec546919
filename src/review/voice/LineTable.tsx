import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Popconfirm, Table, type TableColumnsType, Tag, Upload } from 'antd'
import type { VoiceKey } from '../../api/voices'
import { removeVoice, voiceAddress } from '../client'
import { FailureNote } from '../FailureNote'
import { dateTime } from '../format'
import { useLanguage, useText } from '../parts'
import { listen } from './listen'
import type { Line } from './useLines'

/** Sound files that browsers read; the sound itself decides, not its name. */
const FILES = '.wav,.mp3,.ogg,.webm,.m4a,audio/*'

/** A narrower page moves the table sideways, pixels. */
const LEAST_PX = 900

interface LineTableProps {
  lines: Line[]
  of: Omit<VoiceKey, 'line'>
  /** The line that is recorded now. */
  current: string | null
  /** Record this line next; with a file that is taken for it. */
  choose: (line: string, file?: File) => void
}

/** Every line of the scene: who says it, what, and whether somebody has recorded it. */
export function LineTable({ lines, of, current, choose }: LineTableProps) {
  const t = useText()
  const language = useLanguage()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: (line: string) => removeVoice({ ...of, line }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['voices'] }),
  })
  const columns: TableColumnsType<Line> = [
    {
      title: t('ui.voice.speaker'),
      width: 140,
      render: (_, line) => (
        <Flex vertical gap={2} align="start">
          {line.speaker}
          {line.radio && <Tag>{t('ui.voice.radio')}</Tag>}
        </Flex>
      ),
    },
    { title: t('ui.voice.words'), dataIndex: 'words' },
    {
      title: t('ui.voice.state'),
      width: 200,
      render: (_, { kept }) =>
        kept ? (
          <span className="about">
            <Tag color="success">{t('ui.voice.state.recorded', { length: (kept.lengthMs / 1000).toFixed(1) })}</Tag>
            <span className="fine">{`${kept.recordedBy} ${dateTime(kept.recordedAt, language)}`}</span>
          </span>
        ) : (
          <Tag>{t('ui.voice.state.missing')}</Tag>
        ),
    },
    {
      title: '',
      width: 320,
      render: (_, { key, kept }) => (
        <Flex gap={4} wrap>
          <Button size="small" onClick={() => choose(key)}>
            {t(kept ? 'ui.voice.again' : 'ui.voice.record')}
          </Button>
          <Upload
            accept={FILES}
            showUploadList={false}
            beforeUpload={(file) => {
              choose(key, file)
              return false
            }}
          >
            <Button size="small">{t('ui.voice.import')}</Button>
          </Upload>
          {kept && (
            <>
              <Button size="small" onClick={() => listen(`${voiceAddress({ ...of, line: key })}?${kept.sha256}`)}>
                {t('ui.voice.listen')}
              </Button>
              <Popconfirm
                title={t('ui.voice.delete.sure')}
                okText={t('ui.voice.delete')}
                onConfirm={() => remove.mutate(key)}
              >
                <Button size="small" danger>
                  {t('ui.voice.delete')}
                </Button>
              </Popconfirm>
            </>
          )}
        </Flex>
      ),
    },
  ]
  return (
    <>
      {remove.error && <FailureNote error={remove.error} />}
      <Table<Line>
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={lines}
        pagination={false}
        rowClassName={(line) => (line.key === current ? 'voice-current' : '')}
        scroll={{ x: LEAST_PX }}
        tableLayout="fixed"
      />
    </>
  )
}
