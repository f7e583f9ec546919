import { useMutation } from '@tanstack/react-query'
import { Button, Card, Descriptions, Flex, Form, Input, Typography } from 'antd'
import type { CodeAbout as About } from '../api/codes'
import { decideCode } from './client'
import { FailureNote } from './FailureNote'
import { timeOfDay } from './format'
import { type Text, useLanguage, useText } from './parts'

interface CodeAboutProps {
  about: About
  leave: () => void
  decided: (confirmed: boolean, words: string) => void
}

const facts = (t: Text, { trainee, site, about, askedAt }: About, language: 'zh-CN' | 'en') => [
  ...(trainee
    ? [
        {
          key: 'person',
          label: t('ui.code.person'),
          children: (
            <span>
              <strong className="who">{trainee.name}</strong> {t('ui.code.card', { card: trainee.card })}
            </span>
          ),
        },
      ]
    : []),
  { key: 'site', label: t('ui.code.site'), children: site.name },
  { key: 'device', label: t('ui.devices.about'), children: about },
  { key: 'asked', label: t('ui.code.asked'), children: timeOfDay(askedAt, language) },
]

/** What the device wants that shows the digits, and a supervisor's yes or no. */
export function CodeAbout({ about, leave, decided }: CodeAboutProps) {
  const t = useText()
  const language = useLanguage()
  const { purpose, trainee } = about
  const decide = useMutation({
    mutationFn: ({ confirm, deviceName }: { confirm: boolean; deviceName?: string }) =>
      decideCode(about.id, { confirm, ...(deviceName === undefined ? {} : { deviceName }) }),
    onSuccess: (_, { confirm, deviceName }) =>
      decided(
        confirm,
        t(`ui.code.${purpose}.${confirm ? 'confirmed' : 'refused'}`, { name: trainee?.name ?? deviceName ?? '' }),
      ),
  })
  return (
    <Card title={t(`ui.code.${purpose}.title`)}>
      <Descriptions column={1} items={facts(t, about, language)} />
      <Typography.Paragraph strong className="ask">
        {t(`ui.code.${purpose}.ask`, { name: trainee?.name ?? '' })}
      </Typography.Paragraph>
      {decide.error && <FailureNote error={decide.error} />}
      <Form<{ deviceName?: string }>
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(fields) => decide.mutate({ confirm: true, ...fields })}
      >
        {purpose === 'enrol' && (
          <Form.Item
            className="narrow-form"
            name="deviceName"
            label={t('ui.code.enrol.name')}
            rules={[{ required: true, whitespace: true, max: 60, message: t('ui.code.enrol.name.missing') }]}
          >
            <Input placeholder={t('ui.code.enrol.name.hint')} autoComplete="off" maxLength={60} />
          </Form.Item>
        )}
        <Flex className="decide" gap={16} wrap>
          <Button type="primary" htmlType="submit" loading={decide.isPending}>
            {t(`ui.code.${purpose}.yes`)}
          </Button>
          <Button danger disabled={decide.isPending} onClick={() => decide.mutate({ confirm: false })}>
            {t(`ui.code.${purpose}.no`)}
          </Button>
        </Flex>
      </Form>
      <Button type="link" onClick={leave}>
        {t('ui.code.back')}
      </Button>
    </Card>
  )
}
