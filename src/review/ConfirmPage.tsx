import { Flex } from 'antd'
import { CodeEntry } from './CodeEntry'
import { OpenChecks } from './OpenChecks'

/** For a supervisor on the spot, mostly with a phone: six digits to confirm, and who wears which headset. */
export function ConfirmPage() {
  return (
    <Flex vertical gap={16}>
      <CodeEntry />
      <OpenChecks />
    </Flex>
  )
}
