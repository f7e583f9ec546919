import { TestServer } from '../e2e/support/server'

let started: Promise<TestServer> | null = null

/** The built server on a data folder and port of its own, on loopback; started when a measurement needs it. */
export function benchServer(): Promise<TestServer> {
  started ??= new TestServer().start()
  return started
}

/** Ends it; one that could not start was said where it was needed. */
export async function endServer(): Promise<void> {
  await (await started?.catch(() => null))?.close()
}
