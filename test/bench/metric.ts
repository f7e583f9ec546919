/** One thing that is measured: figures with their units, or why there are none. */
export type Metric = Record<string, unknown>

/** What was set as the aim, as text: the bench asserts nothing. */
export interface Measurement {
  name: string
  aim?: string
  measure(): Promise<Metric>
}

export const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`)
