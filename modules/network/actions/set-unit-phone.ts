// The number on which colleagues call a unit is written, or written again.
import { action, insert, locked, maybe, notFound, refuse, update } from '#core/kernel'
import { isOver } from '../domain/ending.ts'
import { Unit } from '../domain/organisation.ts'
import { tellsTooMuch, UnitPhone } from '../domain/unit-phone.ts'

export const setUnitPhone = action('network.set-unit-phone', {
  input: UnitPhone.schema.omit({ organisation_id: true }),
  verb: 'unit.change',
  needs: ({ unit_id }) => ({ units: locked(Unit, { unit_id }), before: maybe(UnitPhone, { unit_id }) }),
  on: ({ units }) => ({ organisation_id: (units[0] ?? notFound()).organisation_id }),
  decide: ({ units, before }, { unit_id, phone, tells }, moment) => {
    const unit = units[0] ?? notFound()
    if (isOver(unit.ended_on, moment.now)) refuse('network.already-ended')
    if (tellsTooMuch(unit.kind, tells)) refuse('network.phone-tells-too-much')
    const { organisation_id } = unit
    return {
      changes: [
        before
          ? update(UnitPhone, { unit_id }, { phone, tells })
          : insert(UnitPhone, { unit_id, organisation_id, phone, tells }),
      ],
    }
  },
})
