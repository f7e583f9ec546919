/** Texts of the real scene once they are there, else the key itself. */
const files = import.meta.glob(['../../../scenes/chemical-unloading/text.*.json', '../../../content/*.json'], {
  eager: true,
  import: 'default',
}) as Record<string, Record<string, string>>
const language = new URLSearchParams(location.search).get('lang') ?? 'zh-CN'
const all: Record<string, string> = Object.assign(
  {},
  ...Object.entries(files)
    .filter(([name]) => name.includes(language))
    .map(([, t]) => t),
)

export const words = (key: string, values: Record<string, string | number> = {}): string =>
  (all[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? name))
