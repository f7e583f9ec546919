/** Placeholder until the review pages land in the next commit. */
export function Manage(_: { run: string | null; go: (path: string) => void }) {
  return null
}
