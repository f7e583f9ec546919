import { Card, Descriptions, Tag } from 'antd'
import type { Moment } from '../api/checks'
import type { RunDetail } from '../api/manage'
import { dateTime } from './format'
import { useLanguage, useText } from './parts'

const MOMENTS: readonly Moment[] = ['start', 'random', 'end']

/** How it was established who trained, on which device, and what the trainee agreed to. */
export function IdentityPart({ detail }: { detail: RunDetail }) {
  const t = useText()
  const language = useLanguage()
  const { identity, completion } = detail
  const { device } = identity
  const consent = completion?.consent
  const facts = [
    {
      key: 'sign-in',
      label: t('ui.identity.sign-in'),
      children: (
        <>
          {t(`ui.identity.sign-in.${identity.signedInBy}`)}
          {device && t('ui.identity.told')}
        </>
      ),
    },
    ...MOMENTS.map((moment) => ({
      key: moment,
      label: t(`ui.checks.moment.${moment}`),
      children: <CheckAt moment={moment} detail={detail} />,
    })),
    {
      key: 'device',
      label: t('ui.identity.device'),
      children: (
        <span>
          {device?.name ?? t('ui.identity.device.none')}{' '}
          {device?.withdrawnAt && (
            <Tag color="warning">
              {t('ui.identity.device.withdrawn', { time: dateTime(device.withdrawnAt, language) })}
            </Tag>
          )}
        </span>
      ),
    },
    { key: 'signature', label: t('ui.identity.signature'), children: <Signature detail={detail} /> },
    {
      key: 'consent',
      label: t('ui.identity.consent'),
      children: consent
        ? t('ui.identity.consent.given', {
            time: dateTime(consent.at, language),
            text: consent.text,
            days: consent.days,
          })
        : t('ui.identity.consent.none'),
    },
  ]
  return (
    <Card className="identity" title={t('ui.identity.title')}>
      <Descriptions items={facts} column={{ xs: 1, lg: 2 }} />
    </Card>
  )
}

/** What the recording has of a check, and what the server heard of a supervisor. */
function CheckAt({ moment, detail: { completion, identity } }: { moment: Moment; detail: RunDetail }) {
  const t = useText()
  const language = useLanguage()
  const claimed = completion?.identity.checks?.[moment] ?? null
  const asked = identity.checks.find((c) => c.moment === moment)
  return (
    <span>
      {claimed && (
        <Tag color={claimed.ok ? 'success' : 'error'}>
          {t(`ui.identity.check.${claimed.how}.${claimed.ok ? 'yes' : 'no'}`)}
        </Tag>
      )}
      {claimed?.ok && !asked?.answeredAt && t('ui.identity.told')}
      {!claimed && !asked && t('ui.identity.check.none')}
      {asked &&
        (asked.samePerson === null || asked.answeredAt === null
          ? t('ui.identity.answer.none', { time: dateTime(asked.askedAt, language) })
          : t(`ui.identity.answer.${asked.samePerson ? 'yes' : 'no'}`, {
              name: asked.answeredBy ?? '',
              time: dateTime(asked.answeredAt, language),
            }))}
    </span>
  )
}

function Signature({ detail: { completion, identity } }: { detail: RunDetail }) {
  const t = useText()
  const { signature, device } = identity
  if (!signature)
    return <>{t(device && !completion ? 'ui.identity.signature.waiting' : 'ui.identity.signature.none')}</>
  if (signature.valid) return <Tag color="success">{t('ui.identity.signature.valid')}</Tag>
  return (
    <span>
      <Tag color="error">{t('ui.identity.signature.wrong')}</Tag>
      <span className="fine">{signature.why}</span>
    </span>
  )
}
