// Which of my units may have a serving line, and whether I count at it; asked before the rooms of the kitchen are loaded.
import type { Me, Of } from '#core/kernel'
import type { Unit } from '#network'

/** As the kitchen's own policy says them; written again here so that the street does not load the kitchen to ask. */
const tellers: readonly string[] = [
  'service_coordinator',
  'hub_manager',
  'warehouse_operator',
  'educator',
  'outreach_operator',
  'community_facilitator',
  'volunteer',
]
/** Where people sit down to eat. */
const places: readonly string[] = ['hub', 'pit_stop']

type Kitchen = Pick<Of<typeof Unit>, 'unit_id' | 'kind' | 'ended_on'>

export const kitchensOf = <Each extends Kitchen>(me: Me | undefined, units: readonly Each[]): Each[] => {
  const mine = new Set(
    (me?.grants ?? []).filter(({ role }) => tellers.includes(role)).flatMap(({ unit_ids }) => unit_ids),
  )
  return units.filter(
    ({ unit_id, kind, ended_on }) => mine.has(unit_id) && places.includes(kind) && !ended_on,
  )
}

/** A volunteer who only ever stands in kitchens sees no road. */
export const isOnlyInKitchens = (me: Me | undefined, kitchens: readonly Kitchen[]): boolean => {
  const there = new Set(kitchens.map(({ unit_id }) => unit_id))
  const grants = me?.grants ?? []
  return (
    grants.length > 0 &&
    grants.every(({ role, unit_ids }) => role === 'volunteer' && unit_ids.every((unit) => there.has(unit)))
  )
}
