import type { RequestFailure } from '../answer'
import { Notice } from './Notice'

/** Over a picture that cannot go on: what is wrong and what to do. */
export function FailureCover({ failure }: { failure: RequestFailure }) {
  return (
    <div className="cover">
      <div className="dialog">
        <Notice failure={failure} />
      </div>
    </div>
  )
}
