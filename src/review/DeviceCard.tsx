import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Descriptions, Flex, Popconfirm, Tag } from 'antd'
import type { DeviceList } from '../api/devices'
import { withdrawDevice } from './client'
import { FailureNote } from './FailureNote'
import { dateTime } from './format'
import { useLanguage, useText } from './parts'

type DeviceProps = { device: DeviceList['devices'][number] }

/** In use, or since when no more. */
export function DeviceState({ device: { withdrawnAt } }: DeviceProps) {
  const t = useText()
  const language = useLanguage()
  if (withdrawnAt === null) return <Tag color="success">{t('ui.devices.state.used')}</Tag>
  return <Tag>{t('ui.devices.state.withdrawn', { time: dateTime(withdrawnAt, language) })}</Tag>
}

/** Attempts that the device counted and of which nothing is known. */
export function Missing({ device: { missing } }: DeviceProps) {
  const t = useText()
  if (missing === 0) return <>{t('ui.devices.missing.none')}</>
  return <Tag color="error">{t('ui.devices.missing.some', { count: missing })}</Tag>
}

/** Takes a device out of use, after asking once more. */
export function WithdrawButton({ device: { id, name, withdrawnAt } }: DeviceProps) {
  const t = useText()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => withdrawDevice(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['devices'] }),
  })
  if (withdrawnAt !== null) return null
  return (
    <>
      <Popconfirm
        title={t('ui.devices.withdraw.sure', { name })}
        description={<span className="sure">{t('ui.devices.withdraw.text')}</span>}
        okText={t('ui.devices.withdraw')}
        okButtonProps={{ danger: true }}
        cancelText={t('ui.devices.withdraw.back')}
        onConfirm={() => withdraw.mutate()}
      >
        <Button danger loading={withdraw.isPending}>
          {t('ui.devices.withdraw')}
        </Button>
      </Popconfirm>
      {withdraw.error && <FailureNote error={withdraw.error} />}
    </>
  )
}

/** A device on a narrow screen. */
export function DeviceCard({ device }: DeviceProps) {
  const t = useText()
  const language = useLanguage()
  const { name, site, about, runs, enrolledBy, enrolledAt } = device
  const facts = [
    { key: 'site', label: t('ui.devices.site'), children: site.name },
    { key: 'runs', label: t('ui.devices.runs'), children: runs },
    { key: 'missing', label: t('ui.devices.missing'), children: <Missing device={device} /> },
    { key: 'about', label: t('ui.devices.about'), children: about },
    {
      key: 'enrolled',
      label: t('ui.devices.enrolled'),
      children: t('ui.devices.enrolled.by', { name: enrolledBy, time: dateTime(enrolledAt, language) }),
    },
  ]
  return (
    <Card size="small">
      <Flex vertical gap={8} align="start">
        <Flex justify="space-between" align="center" gap={8} wrap className="device-head">
          <strong className="who">{name}</strong>
          <DeviceState device={device} />
        </Flex>
        <Descriptions column={1} size="small" items={facts} />
        <WithdrawButton device={device} />
      </Flex>
    </Card>
  )
}
