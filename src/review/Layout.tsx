import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../api/manage'
import { signOut } from './client'
import { GoButton } from './GoButton'
import { useLanguage, useReview, useText } from './parts'

const VIEWS = [
  { view: 'runs', to: '/manage' },
  { view: 'devices', to: '/manage/devices' },
  { view: 'confirm', to: '/manage/confirm' },
  { view: 'voice', to: '/manage/voice' },
] as const

/** Head of the managers' pages: whose they are, the language, the way out, and the way to each. */
export function Layout({ me, children }: { me: Me; children: ReactNode }) {
  const t = useText()
  const { changeLanguage, go, view: here } = useReview()
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en'
  const queries = useQueryClient()
  const out = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      queries.clear()
      go('/manage')
    },
  })
  return (
    <div className="manage">
      <Flex component="header" className="manage-head" align="center" justify="space-between" gap={12} wrap>
        <span className="brand">{t('ui.brand')}</span>
        <Typography.Text className="manage-tenant">{me.tenant.name}</Typography.Text>
        <Flex gap={4} align="center">
          <Button type="text" lang={other} onClick={() => void changeLanguage(other)}>
            {t(`ui.language.${other}`)}
          </Button>
          <Button type="text" loading={out.isPending} onClick={() => out.mutate()}>
            {t('ui.manage.sign-out', { name: me.person.name })}
          </Button>
        </Flex>
      </Flex>
      <nav className="manage-nav" aria-label={t('ui.manage.nav')}>
        {VIEWS.map(({ view, to }) => (
          <GoButton key={view} type="text" to={to} {...(view === here ? { 'aria-current': 'page' as const } : {})}>
            {t(`ui.manage.nav.${view}`)}
          </GoButton>
        ))}
      </nav>
      <main>{children}</main>
    </div>
  )
}
