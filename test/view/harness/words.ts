import { sceneOf } from './scenes'

/** Texts of the scene that is shown once they are there, else the key itself. */
const site = new URLSearchParams(location.search).get('site') ?? 'chemical'
/** The storey and the street of the harness have no texts of their own. */
const own = sceneOf(site === 'storey' || site === 'street' ? 'chemical' : site).id
const files = import.meta.glob(['../../../scenes/*/text.*.json', '../../../content/*.json'], {
  eager: true,
  import: 'default',
}) as Record<string, Record<string, string>>
const language = new URLSearchParams(location.search).get('lang') ?? 'zh-CN'
const all: Record<string, string> = Object.assign(
  {},
  ...Object.entries(files)
    .filter(([name]) => name.includes(`.${language}.`) && (!name.includes('/scenes/') || name.includes(own)))
    .map(([, t]) => t),
)

export const words = (key: string, values: Record<string, string | number> = {}): string =>
  (all[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? name))
