import { defineConfig } from 'vitest/config'

const ALL = 'test/**/*.test.{ts,tsx}'
const SCENES = ['test/scenes.test.ts', 'test/scenes/**/*.test.{ts,tsx}']
/** These need what `npm run build` makes, and start processes. */
const SERVER = ['test/server/**/*.test.ts', 'test/cli/**/*.test.ts']
/** Needs what `npm run build` makes, and starts browsers. */
const ENGINES = ['test/engines/engines.test.ts']
const E2E = 'test/e2e/**'

const project = (name: string, include: string[], exclude: string[], testTimeout = 60_000) => ({
  extends: true as const,
  test: { name, include, exclude, testTimeout },
})

export default defineConfig({
  test: {
    // a hook may play a scene in all its forms, on a machine that has more to do
    hookTimeout: 60_000,
    projects: [
      project('unit', [ALL], [...SCENES, ...SERVER, ...ENGINES, E2E]),
      project('scenes', SCENES, [E2E]),
      project('server', SERVER, [E2E]),
      // an engine has a limit of its own for each answer (desk.ts); finding where two part takes several
      project('engines', ENGINES, [], 600_000),
    ],
  },
})
