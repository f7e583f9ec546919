/** Runs one stage of the tests as a process of its own, and counts what it did. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'

/**
 * Runs a command to its end, or ends it (and what it started) after `limitS` seconds.
 * Gives its exit code (null when it had to be ended) and everything it printed.
 */
export function runCommand([command, ...args], { env = {}, limitS, cwd, onLine }) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    let output = ''
    const take = (chunk) => {
      output += chunk
      onLine?.(String(chunk))
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const end = () => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        // it had ended by itself
      }
    }
    const timer = setTimeout(() => {
      output += `\nended after ${limitS} s\n`
      end()
    }, limitS * 1000)
    process.once('exit', end)
    child.on('error', (cause) => {
      output += `${cause.message}\n`
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      process.removeListener('exit', end)
      end()
      done({ code, output })
    })
  })
}

/** A check that has no tests inside counts as one. */
export const countCheck = (code) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  failures: [],
  told: [],
})

function readJson(file) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  } finally {
    rmSync(file, { force: true })
  }
}

/** A runner that ended badly without a failed test, or ran none, counts as one failure. */
function settle(counts, code, what) {
  if (counts.failed === 0 && code !== 0) return { ...counts, failed: 1, failures: [`${what} ended with ${code}`] }
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, failures: [`${what} ran no test`] }
  return counts
}

/**
 * Counts of vitest's JSON report; a file that could not be loaded is a failure of its own. `told` are the lines that tests
 * left in their meta data as `tell`, to be said whatever came out.
 */
export function countVitest(file, code) {
  const report = readJson(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: ['vitest wrote no report'], told: [] }
  const failures = []
  let broken = 0
  for (const suite of report.testResults) {
    const failed = suite.assertionResults.filter((t) => t.status === 'failed')
    for (const t of failed)
      failures.push(
        `${suite.name}: ${t.fullName}\n    ${(t.failureMessages[0] ?? '').split('\n').slice(0, 12).join('\n    ')}`,
      )
    if (suite.status === 'failed' && failed.length === 0) {
      broken++
      failures.push(`${suite.name}: ${suite.message}`)
    }
  }
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    told: report.testResults.flatMap((suite) => suite.assertionResults.flatMap((t) => t.meta?.tell ?? [])),
  }
  return settle(counts, code, 'vitest')
}

function* specsOf(suite, trail) {
  const here = suite.title ? [...trail, suite.title] : trail
  for (const spec of suite.specs ?? []) yield { ...spec, name: [...here, spec.title].join(' > ') }
  for (const inner of suite.suites ?? []) yield* specsOf(inner, here)
}

/** Counts of playwright's JSON report. */
export function countPlaywright(file, code) {
  const report = readJson(file)
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: ['playwright wrote no report'], told: [] }
  const { expected, unexpected, flaky, skipped } = report.stats
  const failures = report.errors.map((e) => e.message)
  for (const suite of report.suites)
    for (const spec of specsOf(suite, [])) {
      if (spec.ok) continue
      const error = spec.tests.flatMap((t) => t.results).flatMap((r) => r.errors ?? [])[0]
      failures.push(`${spec.name}\n    ${(error?.message ?? '').split('\n').slice(0, 12).join('\n    ')}`)
    }
  return settle(
    { passed: expected + flaky, failed: unexpected + report.errors.length, skipped, failures, told: [] },
    code,
    'playwright',
  )
}
