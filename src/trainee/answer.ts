import type { ApiFailure } from '../api/failure'
import type { Result } from '../base/result'

/** An expected failure of a request: `status` is the answer's, 0 where there was none. */
export type RequestFailure = ApiFailure & { status?: number }
/** What a request comes to. */
export type Answer<T> = Result<T, RequestFailure>
