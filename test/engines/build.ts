import { join, resolve } from 'node:path'
import { type Plugin, build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const MATH = join(root, 'src/base/math.ts')
const OTHER = '\0other-exp'

/** The page that every engine runs, as one script without imports. */
export const buildPage = (): Promise<string> =>
  bundle({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      lib: { entry: join(root, 'test/engines/page/main.ts'), formats: ['es'], fileName: 'page' },
    },
  })

/** The core of this tree with an `exp` that is off by one or two units in the last place. */
export const buildCoreWithOtherExp = (): Promise<string> =>
  bundle({ configFile: join(root, 'vite.core.config.ts'), plugins: [otherExp] })

/** Only for those who take it from src/base/math.ts: other functions of the library are built on its exp, and stay right. */
const otherExp: Plugin = {
  name: 'muster-other-exp',
  enforce: 'pre',
  resolveId: (source, importer) => (importer === MATH && source.endsWith('-exp') ? OTHER : null),
  load: (id) =>
    id === OTHER
      ? `import exp from '@stdlib/math-base-special-exp'
         export default (x) => exp(x) * (1 + 2 ** -52)`
      : null,
}

async function bundle(config: Parameters<typeof build>[0]): Promise<string> {
  const built = await build({ root, ...config })
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  if (chunk?.type !== 'chunk') throw new Error('the build gave no script')
  return chunk.code
}
