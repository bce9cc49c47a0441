// The roles at the line are those of the kitchen's own policy.
import { expect, test } from 'vitest'
import { mealTellers } from '#canteen'
import type { Me } from '#core/kernel'
import { kitchensOf } from './kitchens.ts'

const meAs = (role: string): Me =>
  ({ grants: [{ role, organisation_id: 'o', unit_ids: ['u'], is_whole: false, project_id: null }] }) as never
const units = [
  { unit_id: 'u', kind: 'hub', ended_on: null },
  { unit_id: 'other', kind: 'hub', ended_on: null },
] as never[]

test('whoever may tell a meal has the line of their own unit, and nobody else', () => {
  for (const role of mealTellers) expect(kitchensOf(meAs(role), units)).toEqual([units[0]])
  expect(kitchensOf(meAs('case_manager'), units)).toEqual([])
})
