import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command'

type Options = NonNullable<ParseArgsConfig['options']>

/** Splits a command's arguments into named options and `names.length` words. Throws UsageError when they do not fit. */
export function readArgs<O extends Options>(args: string[], options: O, names: readonly string[]) {
  const parsed = attempt(() => parseArgs({ args, options, allowPositionals: true, strict: true }))
  const words = parsed.positionals
  const missing = names[words.length]
  if (missing) throw new UsageError(`${missing} is missing`)
  if (words.length > names.length) throw new UsageError(`'${words[names.length]}' is one word too many`)
  return { values: parsed.values, words: words as [string, ...string[]] }
}

/** A whole number of at least 1 given as text. */
export function readCount(name: string, text: string): number {
  const n = Number(text)
  if (!Number.isSafeInteger(n) || n < 1)
    throw new UsageError(`--${name} has to be a whole number from 1 on, not '${text}'`)
  return n
}

function attempt<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
