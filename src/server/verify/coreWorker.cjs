// Runs in a worker thread: imports one core and does what it is asked, one question after the other. Plain JavaScript,
// because it is started from its text, so that it is the same in a built server, in the command line and in tests.
const { parentPort, workerData } = require('node:worker_threads')
const { performance } = require('node:perf_hooks')

const loaded = import(workerData.url)

parentPort.on('message', async ({ number, task, bytes, times }) => {
  try {
    const { core } = await loaded
    if (task === 'verify') {
      parentPort.postMessage({ number, value: core.verify(bytes) })
      return
    }
    if (task === 'examine') {
      const value = core.examine ? core.examine(bytes) : examine(core, bytes)
      parentPort.postMessage({ number, value: { ...value, rerun: told(value.rerun) } })
      return
    }
    if (task === 'scenes') {
      const scenes = core.scenes.map(({ id, roles }) => ({ id, roles: roles.map((role) => role.id) }))
      parentPort.postMessage({ number, value: scenes })
      return
    }
    let result
    const before = performance.now()
    for (let i = 0; i < times; i++) {
      // A sign of life: the limit of time is for one run, however many are asked for.
      if (i > 0) parentPort.postMessage({ number, again: true })
      result = core.rerun(bytes)
    }
    const milliseconds = performance.now() - before
    if (result.ok) result = { ok: true, value: told(result.value) }
    parentPort.postMessage({ number, value: { result, milliseconds } })
  } catch (error) {
    parentPort.postMessage({ number, error: error instanceof Error ? error.message : String(error) })
  }
})

/** Without the verdict that is claimed: it was compared here, and may be nested deeper than a message can be. */
const told = (rerun) => (rerun?.claim ? { ...rerun, claim: { ...rerun.claim, verdict: undefined } } : rerun)

/** For cores from before they had it. */
function examine(core, bytes) {
  const again = core.rerun(bytes)
  return { verification: core.verify(bytes), rerun: again.ok ? again.value : null }
}
