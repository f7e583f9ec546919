/** Finds installed programs: by a variable of the environment, on the PATH, or where they are known to lie. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first of `names` in a folder of the PATH, else the first of `places` that is there, else null. */
export function findProgram(names, places = []) {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name)
  return places.find((p) => existsSync(p)) ?? null
}

/** The path in a variable of the environment, or null where it is not set. Throws when it names nothing. */
export function findNamed(variable) {
  const named = process.env[variable]
  if (!named) return null
  if (existsSync(named)) return named
  throw new Error(`${variable} is '${named}', and there is no such file; mend it or unset it`)
}
