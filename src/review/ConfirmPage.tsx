import { Flex, Typography } from 'antd'
import { CodeEntry } from './CodeEntry'
import { OpenChecks } from './OpenChecks'
import { useText } from './parts'

/** For a supervisor on the spot, mostly with a phone: six digits to confirm, and who wears which headset. */
export function ConfirmPage() {
  const t = useText()
  return (
    <>
      <Typography.Title level={2}>{t('ui.manage.nav.confirm')}</Typography.Title>
      <Flex vertical gap={16}>
        <CodeEntry />
        <OpenChecks />
      </Flex>
    </>
  )
}
