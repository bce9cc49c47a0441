// May this worker write this kind of thing? The verb and the compartment together, as the rule will ask.
import { type Me, may } from '#core/kernel'

export const mayDo = (me: Me, verb: string, where: { unit_id: string; compartment?: string }): boolean =>
  may(me, verb, { unit_id: where.unit_id }) &&
  (where.compartment === undefined || me.clearance.includes(where.compartment))
