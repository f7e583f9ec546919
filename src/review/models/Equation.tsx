import temml from 'temml'
import { useMemo } from 'react'

/** An equation in TeX as MathML, which browsers draw and screen readers read. */
export function Equation({ tex, display = false }: { tex: string; display?: boolean }) {
  const html = useMemo(() => temml.renderToString(tex, { displayMode: display, throwOnError: true }), [tex, display])
  // the TeX is our own, from the cards
  return <span className={display ? 'model-equation' : undefined} dangerouslySetInnerHTML={{ __html: html }} />
}
