import { useTranslation } from 'react-i18next'
import type { Look } from '../../site/look'
import type { Facts } from '../../view/kit/sheet/portrait'

const metres = (m: number): string => m.toFixed(2)

/** Names of parts, and what is said of one: its size in metres and its triangles. */
export function useKitText() {
  const { t } = useTranslation(['ui', 'kit'])
  return {
    t,
    name: (look: Look): string => t(look.kind, { ns: 'kit' }),
    facts: ({ size: [width, height, depth], triangles }: Facts): string =>
      t('ui.kit.facts', { width: metres(width), height: metres(height), depth: metres(depth), triangles }),
  }
}
