export const BROWSER_ARGS: string[]
export function findBrowser(): Promise<string | null>
export function installLine(): string
export function findOrInstallBrowser(say: (line: string) => void): Promise<string | null>
