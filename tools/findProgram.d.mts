export function findProgram(names: readonly string[], places?: readonly string[]): string | null
export function findNamed(variable: string): string | null
