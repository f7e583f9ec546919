import { type HeapProfiler, Session } from 'node:inspector'

/** The collector's profiler looks at an allocation once in so many bytes, on the average. */
const EVERY = 64

/**
 * Bytes on the JavaScript heap that `work` leaves to the collector, by the engine's own sampling: what was collected meanwhile
 * counts too. Only what was allocated in a function of a source whose name holds `within`, or below one, counts.
 */
export function allocated(within: string, work: () => void): number {
  const session = new Session()
  session.connect()
  try {
    post(session, 'HeapProfiler.startSampling', {
      samplingInterval: EVERY,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    })
    work()
    const { profile } = post(session, 'HeapProfiler.stopSampling')
    return sum(profile.head, within, false)
  } finally {
    session.disconnect()
  }
}

type Node = HeapProfiler.SamplingHeapProfileNode

function post(session: Session, method: string, params: object = {}): HeapProfiler.StopSamplingReturnType {
  const answers: object[] = []
  session.post(method, params, (error, result) => {
    if (error) throw error
    answers.push(result ?? {})
  })
  if (!answers[0]) throw new Error(`${method} gave no answer at once`)
  return answers[0] as HeapProfiler.StopSamplingReturnType
}

function sum({ callFrame, selfSize, children }: Node, within: string, inside: boolean): number {
  const here = inside || callFrame.url.includes(within)
  return children.reduce((n, c) => n + sum(c, within, here), here ? selfSize : 0)
}
