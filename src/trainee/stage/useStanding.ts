import { useFlow, useWay } from '../parts'
import type { Stage } from '../ports'

/** Somebody who sits is lifted in VR, so that all that is within reach stays so; set as soon as the picture is there. */
export function useStanding(stage: Stage | null): void {
  const { habits } = useWay()
  const who = useFlow((s) => s.signedIn?.trainee.id ?? '')
  stage?.stand(habits.of(who).comfort?.posture ?? 'standing')
}
