/** Calls back after `ms` by the browser's own timer; gives what cancels it. */
export function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
