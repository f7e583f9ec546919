/** The measurements of `npm run bench`; tools/bench.mjs bundles this file and runs it. */
process.stdout.write(`${JSON.stringify({ error: 'nothing is measured yet' })}\n`)
