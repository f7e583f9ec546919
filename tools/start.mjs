/** `npm start`: builds what is missing or older than its sources, then starts the server. Arguments go to the server. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js ${process.versions.node} 版本过低，需要 20.19 以上。\n  This needs Node.js 20.19 or later: https://nodejs.org`,
  )
  process.exit(2)
}
if (!existsSync(join(root, 'node_modules/vite'))) {
  console.error('尚未安装依赖，请先运行：npm ci\n  The packages are not installed; run: npm ci')
  process.exit(2)
}

const { PARTS, buildOutdated } = await import('./parts.mjs')
const names = process.argv.includes('--help') || process.argv.includes('-h') ? ['server'] : Object.keys(PARTS)
await buildOutdated(root, names, (name) => {
  const step = `${names.indexOf(name) + 1}/${names.length}`
  console.log(`[${step}] 正在构建${PARTS[name].zh}… · building the ${PARTS[name].en} …`)
})
await import(pathToFileURL(join(root, 'dist/server/main.js')).href)
