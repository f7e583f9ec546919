import { useQuery } from '@tanstack/react-query'
import { Empty, Flex, Grid, Table, type TableColumnsType, Typography } from 'antd'
import type { DeviceList } from '../api/devices'
import type { Me } from '../api/manage'
import { getDevices } from './client'
import { CodeEntry } from './CodeEntry'
import { DeviceCard, DeviceState, Missing, WithdrawButton } from './DeviceCard'
import { FailurePage } from './FailurePage'
import { dateTime } from './format'
import { OwnPin } from './OwnPin'
import { useLanguage, useText } from './parts'

type Device = DeviceList['devices'][number]

/** The employer's devices: those that are enrolled, enrolling one by the digits that it shows, and one's own PIN. */
export function DevicesPage({ me }: { me: Me }) {
  const t = useText()
  const wide = Grid.useBreakpoint().md ?? true
  const list = useQuery({ queryKey: ['devices'], queryFn: ({ signal }) => getDevices(signal) })
  const columns = useColumns()
  if (list.error) return <FailurePage error={list.error} retry={() => void list.refetch()} />
  const devices = list.data?.devices ?? []
  const empty = <Empty description={t('ui.devices.empty')} />
  return (
    <>
      <Typography.Title level={2}>{t('ui.devices.title')}</Typography.Title>
      <Typography.Paragraph>{t('ui.devices.text')}</Typography.Paragraph>
      <Flex vertical gap={16}>
        <CodeEntry />
        {wide ? (
          <Table<Device>
            rowKey="id"
            columns={columns}
            dataSource={devices}
            loading={list.isPending}
            pagination={false}
            locale={{ emptyText: empty }}
            scroll={{ x: 'max-content' }}
          />
        ) : (
          devices.map((device) => <DeviceCard key={device.id} device={device} />)
        )}
        {!wide && devices.length === 0 && !list.isPending && empty}
        {devices.some((d) => d.missing > 0) && (
          <Typography.Paragraph type="secondary">{t('ui.devices.missing.text')}</Typography.Paragraph>
        )}
        <OwnPin isSet={me.confirmationPin} />
      </Flex>
    </>
  )
}

function useColumns(): TableColumnsType<Device> {
  const t = useText()
  const language = useLanguage()
  return [
    {
      title: t('ui.devices.name'),
      render: (_, d) => (
        <span className="about">
          <strong>{d.name}</strong>
          <span className="fine">{d.about}</span>
        </span>
      ),
    },
    { title: t('ui.devices.state'), render: (_, d) => <DeviceState device={d} /> },
    { title: t('ui.devices.site'), render: (_, d) => d.site.name },
    { title: t('ui.devices.runs'), align: 'right', dataIndex: 'runs' },
    { title: t('ui.devices.missing'), render: (_, d) => <Missing device={d} /> },
    {
      title: t('ui.devices.enrolled'),
      render: (_, d) => (
        <span className="about">
          <span>{d.enrolledBy}</span>
          <span className="fine">{dateTime(d.enrolledAt, language)}</span>
        </span>
      ),
    },
    { title: '', render: (_, d) => <WithdrawButton device={d} /> },
  ]
}
