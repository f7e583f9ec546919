import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input, Typography } from 'antd'
import { setOwnPin } from './client'
import { FailureNote } from './FailureNote'
import { useText } from './parts'

interface Fields {
  pin: string
  again: string
}

/** The PIN with which this supervisor confirms at a device that has no network. */
export function OwnPin({ isSet }: { isSet: boolean }) {
  const t = useText()
  const queries = useQueryClient()
  const [form] = Form.useForm<Fields>()
  const save = useMutation({
    mutationFn: ({ pin }: Fields) => setOwnPin(pin),
    onSuccess: () => {
      form.resetFields()
      return queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
  const field = (name: keyof Fields) => (
    <Form.Item
      name={name}
      label={t(name === 'pin' ? 'ui.own-pin.first' : 'ui.own-pin.again')}
      dependencies={name === 'again' ? ['pin'] : []}
      validateTrigger="onSubmit"
      rules={[
        { required: true, pattern: /^\d{6,8}$/, message: t('ui.own-pin.wrong') },
        ({ getFieldValue }) => ({
          validator: async (_, value) => {
            if (name === 'again' && value !== getFieldValue('pin')) throw new Error(t('ui.own-pin.differs'))
          },
        }),
      ]}
    >
      <Input.Password inputMode="numeric" autoComplete="new-password" maxLength={8} />
    </Form.Item>
  )
  return (
    <Card title={t('ui.own-pin.title')}>
      <Typography.Paragraph>{t('ui.own-pin.text')}</Typography.Paragraph>
      <Typography.Paragraph strong>{t(isSet ? 'ui.own-pin.set' : 'ui.own-pin.unset')}</Typography.Paragraph>
      {save.isSuccess && <Alert type="success" showIcon title={t('ui.own-pin.done')} role="status" />}
      {save.error && <FailureNote error={save.error} />}
      <Form<Fields>
        form={form}
        className="narrow-form pin-form"
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(fields) => save.mutate(fields)}
      >
        {field('pin')}
        {field('again')}
        <Button htmlType="submit" loading={save.isPending}>
          {t('ui.own-pin.save')}
        </Button>
      </Form>
    </Card>
  )
}
