// The ground of the matrix: one record of every kind in each of four places (own unit, another unit, another body,
// another network), and a worker for every role, once for one unit and once for the whole body.
import type { Database } from '#core/db'
import { newId, timelessId } from '#core/kernel'
import { drawDistricts } from '#monitoring/makers'
import { foundTerritory, type Hand, type Territory } from '#network/makers'
import { aContact, accepted, openNight, startedShift } from '#outreach/makers'
import { aPerson, meetSomeone } from '#people/makers'
import { onePersonAnswering } from '#people/server'
import { anObservation, aPlace, followPlace } from '#places/makers'
import '../../apps/server/modules.ts'
import { type Relation, reaches, roles, type Somebody } from './reference.ts'

export interface Place {
  network_id: string
  organisation_id: string
  unit_id: string
}
export interface Worker extends Somebody {
  hand: Hand
}
export interface Ground {
  here: Territory
  elsewhere: Territory
  places: Record<Relation, Place>
  workers: Worker[]
}

const night = async (here: Territory): Promise<void> => {
  const stage = await openNight(here)
  const outing = stage.outing()
  await startedShift(outing)
  const { shift_id, van_location_id } = outing
  const meeting = aContact({
    shift_id,
    van_location_id,
    stop_id: outing.plan.stops?.[0]?.stop_id,
    note: 'Da richiamare',
    handouts: [{ item_id: stage.item('cold_kit'), quantity: 1 }],
    harm_reduction: [
      {
        hr_item: 'syringe_1ml',
        direction: 'distributed',
        quantity: 2,
        item_id: stage.item('syringe'),
        method: 'counted',
      },
    ],
  })
  await accepted(here.operator.act('outreach.record-contact', meeting))
  await accepted(here.operator.act('outreach.safety-ok', { check_id: newId(), shift_id }))
  const test = {
    shift_id,
    van_location_id,
    movement_seed: timelessId(),
    consent: true,
    pre_counselling: true,
    post_counselling: true,
    confirmation_referral: false,
  }
  await accepted(
    here.nurse.act('outreach.record-rapid-test', {
      ...test,
      test_id: newId(),
      contact_id: meeting.contact_id,
      test_kind: 'hcv_antibody',
      item_id: stage.item('hcv_test'),
      lot_id: stage.lots.hcv_test,
      result: 'non_reactive',
    }),
  )
  await accepted(
    here.nurse.act('outreach.record-hiv-test', {
      ...test,
      movement_seed: timelessId(),
      hiv_test_id: timelessId(),
      municipality_code: '016120',
      item_id: stage.item('hiv_test'),
      lot_id: stage.lots.hiv_test,
      result_counted: 'non_reactive',
    }),
  )
  const person_id = await meetSomeone(here.operator, aPerson(here.mobile_id, here.lead_id))
  const hotspot_id = await followPlace(
    { reporter: here.operator, coordinator: here.coordinator },
    aPlace(here.mobile_id, here.lead_id),
  )
  await accepted(here.operator.act('places.observe', anObservation(hotspot_id)))
  await here.operator.ask(onePersonAnswering, { person_id })
}

export const layGround = async (database: Database): Promise<Ground> => {
  const here = await foundTerritory(database)
  const elsewhere = await foundTerritory(database)
  for (const each of [here, elsewhere]) {
    await night(each)
    await drawDistricts(each)
  }
  for (const [role, compartments] of [
    ['case_manager', ['base', 'legal_status']],
    ['legal_advisor', ['legal_status']],
  ] as const)
    await accepted(here.admin.act('network.set-role-clearance', { role, compartments }))
  const place = (from: Territory, organisation_id: string, unit_id: string): Place => ({
    network_id: from.network_id,
    organisation_id,
    unit_id,
  })
  const places = {
    'own unit': place(here, here.lead_id, here.mobile_id),
    'other unit': place(here, here.lead_id, here.street_id),
    'other body': place(here, here.other_id, here.other_unit_id),
    'other network': place(elsewhere, elsewhere.lead_id, elsewhere.mobile_id),
  }
  const workers: Worker[] = []
  for (const role of roles) {
    for (const reach of reaches) {
      const hand = await here.enlist(role, here.lead_id, reach === 'unit' ? here.mobile_id : undefined)
      workers.push({ role, reach, hand })
    }
  }
  return { here, elsewhere, places, workers }
}
