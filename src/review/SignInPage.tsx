import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input, Typography } from 'antd'
import { RefusedError, signIn } from './client'
import { type Text, useLanguage, useReview, useText } from './parts'
import { tellFailure } from './tellFailure'

interface Fields {
  email: string
  password: string
}

/** What to say, and below it in small print what the server said. */
function reason(t: Text, error: Error): { title: string; detail: string | null } {
  const failure = error instanceof RefusedError ? error.failure : null
  if (failure?.code === 'locked')
    return { title: t('ui.manage.locked', { minutes: Math.ceil((failure.retryAfterS ?? 60) / 60) }), detail: null }
  if (failure?.status === 401 || failure?.status === 400) return { title: t('ui.manage.wrong-password'), detail: null }
  const { advice, detail } = tellFailure(t, error)
  return { title: advice, detail }
}

function Refusal({ error }: { error: Error }) {
  const { title, detail } = reason(useText(), error)
  return <Alert type="error" showIcon title={title} description={detail} role="alert" />
}

/** Sign-in of managers with e-mail and password. */
export function SignInPage() {
  const t = useText()
  const { changeLanguage } = useReview()
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en'
  const queries = useQueryClient()
  const entry = useMutation({
    mutationFn: ({ email, password }: Fields) => signIn(email, password),
    onSuccess: (me) => {
      // What another manager saw, or was refused, is not this one's.
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
      queries.setQueryData(['me'], me)
    },
  })
  return (
    <div className="manage-door">
      <Card>
        <span className="brand">{t('ui.brand')}</span>
        <Typography.Title level={2}>{t('ui.manage.sign-in.title')}</Typography.Title>
        {entry.error && <Refusal error={entry.error} />}
        <Form<Fields> layout="vertical" size="large" requiredMark={false} onFinish={(fields) => entry.mutate(fields)}>
          <Form.Item
            name="email"
            label={t('ui.manage.email')}
            rules={[{ required: true, message: t('ui.manage.email.missing') }]}
          >
            <Input type="email" autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('ui.manage.password')}
            rules={[{ required: true, message: t('ui.manage.password.missing') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={entry.isPending}>
            {t('ui.manage.sign-in')}
          </Button>
        </Form>
        <Button type="link" lang={other} onClick={() => void changeLanguage(other)}>
          {t(`ui.language.${other}`)}
        </Button>
      </Card>
    </div>
  )
}
