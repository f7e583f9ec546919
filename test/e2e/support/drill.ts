import { TestServer } from './server'
import { test as guarded } from './guard'

/**
 * Tests that need the server: one on a data folder of its own, made again only after a failed test. Runs of other tests
 * and files stay in it, so a test looks for its own.
 */
export const test = guarded.extend<object, { server: TestServer }>({
  server: [
    async ({}, use) => {
      const server = await new TestServer().start()
      await use(server)
      await server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
export { expect } from './guard'
