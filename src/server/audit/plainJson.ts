/** Strings, which may hold anything, and numbers, in JSON as PostgreSQL prints it. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g

/** A number as PostgreSQL prints what JSON.stringify makes of it: all digits, without an exponent. */
function digitsOf(n: number): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(n)) ?? []
  const at = whole.length + Number(power)
  const all = whole + part
  if (at <= 0) return `${sign}0.${'0'.repeat(-at)}${all}`
  return `${sign}${all.slice(0, at).padEnd(at, '0')}${all.length > at ? `.${all.slice(at)}` : ''}`
}

/**
 * Null where the text of a jsonb column holds every number as this server stores it; otherwise the first that it does
 * not. jsonb keeps 1.50 and digits past those of a float64, which nobody who reads the value ever sees: no digest of
 * values can tell them apart.
 */
export function oddNumber(text: string): string | null {
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('"')) continue
    if (digitsOf(Number(token)) !== token) return token
  }
  return null
}
