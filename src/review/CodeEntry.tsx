import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import type { CodeAbout as About } from '../api/codes'
import { lookUpCode } from './client'
import { CodeAbout } from './CodeAbout'
import { FailureNote } from './FailureNote'
import { useText } from './parts'

/** Six digits from a device's screen, what they are about, and yes or no. */
export function CodeEntry() {
  const t = useText()
  const queries = useQueryClient()
  const [about, setAbout] = useState<About | null>(null)
  const [told, setTold] = useState<{ confirmed: boolean; words: string } | null>(null)
  const look = useMutation({ mutationFn: lookUpCode, onSuccess: setAbout, onMutate: () => setTold(null) })
  if (about)
    return (
      <CodeAbout
        about={about}
        leave={() => setAbout(null)}
        decided={(confirmed, words) => {
          setAbout(null)
          setTold({ confirmed, words })
          void queries.invalidateQueries({ queryKey: ['devices'] })
        }}
      />
    )
  return (
    <Card>
      {told && <Alert type={told.confirmed ? 'success' : 'info'} showIcon title={told.words} role="status" />}
      {look.error && <FailureNote error={look.error} />}
      <Form<{ code: string }>
        className="narrow-form"
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={({ code }) => look.mutate(code)}
      >
        <Flex gap={12} align="end">
          <Form.Item
            className="code-field"
            name="code"
            label={<strong>{t('ui.code.label')}</strong>}
            normalize={digits}
            rules={[{ pattern: /^\d{6}$/, required: true, message: t('ui.code.missing') }]}
            validateTrigger="onSubmit"
          >
            <Input className="code-input" inputMode="numeric" autoComplete="off" maxLength={6} />
          </Form.Item>
          <Button className="code-look" type="primary" htmlType="submit" loading={look.isPending}>
            {t('ui.code.look')}
          </Button>
        </Flex>
      </Form>
      <p className="fine">{t('ui.code.text')}</p>
    </Card>
  )
}

/** A Chinese keyboard may give digits of full width. */
const digits = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '')
