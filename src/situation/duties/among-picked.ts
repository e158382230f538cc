import type { CompletenessReply } from '#src/contract/figures/completeness.ts'
import { holdsPlace } from '#src/domain/selection/counts.ts'
import type { Picked } from '#src/domain/selection/pick.ts'

/** Who of a selection has not reported. `reply` names everybody who is missing; how many were expected is known of whole areas only. */
export function amongPicked(reply: CompletenessReply, picked: Picked): CompletenessReply {
  return {
    ...reply,
    silent: reply.silent.filter(({ site }) => holdsPlace(picked, site)),
    forms: reply.forms.map((form) => {
      const missing = form.missing.filter(({ place }) => holdsPlace(picked, place))
      const overdue = missing.filter((one) => one.overdue).length
      return { ...form, missing, overdue, due: missing.length - overdue }
    }),
  }
}
