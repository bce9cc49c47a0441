// Where the stories of this room are told: two bodies with an agreement, an addiction service, showers, and a centre that
// protects from violence.
import type { Database } from '#core/db'
import { newId } from '#core/kernel'
import { foundTerritory } from '#network/makers'
import { openService, went } from '../makers.ts'

export const openStage = async (database: Database) => {
  const here = await foundTerritory(database)
  const serd = await openService(here.stranger, [here.other_id, here.other_unit_id], {
    name: 'SerD di prova',
    type: 'addiction_service',
    documents: ['health_card'],
  })
  const own = await openService(here.coordinator, [here.lead_id, here.street_id], { name: 'Docce di prova' })
  const refuge = await openService(here.stranger, [here.other_id, here.other_unit_id], {
    name: 'Centro di prova',
    type: 'anti_violence',
    visibility: 'network',
  })
  const nurseThere = await here.enlist('health_worker', here.other_id, here.other_unit_id)
  const educatorThere = await here.enlist('educator', here.other_id, here.other_unit_id)
  const agreement_id = newId()
  await went(
    here.admin.act('network.sign-agreement', {
      agreement_id,
      title: 'Accordo di rete',
      kind: 'sharing',
      parties: [here.lead_id, here.other_id],
      signed_on: '2026-01-01',
      begins_on: '2026-01-01',
      ended_on: null,
      shares: [
        {
          from_organisation_id: here.lead_id,
          to_organisation_id: here.other_id,
          compartments: ['base', 'health_addiction'],
          purposes: ['referral'],
          legal_basis: 'public_task',
        },
      ],
    }),
  )
  return { here, serd, own, refuge, agreement_id, nurseThere, educatorThere }
}
