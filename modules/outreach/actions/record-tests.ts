// Tests in the van. Each is an intent of its own, so that a missing lot stops the test and not the meeting. An HIV
// test names no contact, stop, person or minute, and is judged and sealed alone.

import { z } from 'zod'
import { action, id, insert, locked, maybe, one, refuse } from '#core/kernel'
import { Balance, Item, Location, Lot, type LotRecord } from '#goods'
import { Contact } from '../domain/contact.ts'
import { municipalityCode, Shift } from '../domain/shift.ts'
import { type TestDone, testGap } from '../domain/test-rules.ts'
import { HivTest, RapidTest } from '../domain/test-session.ts'
import { rapidTestKinds, testResults } from '../domain/words.ts'
import { Giving, lateMark } from './giving.ts'
import { theOne } from './step.ts'

const testDone = {
  shift_id: id(),
  van_location_id: id().nullable(),
  movement_seed: id(),
  item_id: id().nullable().default(null),
  lot_id: id().nullable().default(null),
  consent: z.boolean(),
  pre_counselling: z.boolean(),
  post_counselling: z.boolean(),
  confirmation_referral: z.boolean(),
}
interface Used {
  van_location_id: string | null
  item_id: string | null
  lot_id: string | null
}

const stockNeeds = ({ van_location_id, item_id, lot_id }: Used) => ({
  // The place is held before its shelves: rows that others add meanwhile are then seen.
  held: locked(Location, { location_id: van_location_id }),
  balances: locked(Balance, { location_id: van_location_id }),
  item: maybe(Item, { item_id }),
  lot: maybe(Lot, { lot_id, item_id }),
})

const mustBeGood = (
  done: TestDone,
  item: { test_kind: string | null } | undefined,
  lot: LotRecord | undefined,
): void => {
  const gap = testGap(
    done,
    lot && { test_kind: item?.test_kind ?? null, state: lot.state, usable_until: lot.usable_until },
  )
  if (gap) refuse(`outreach.test-${gap.replaceAll('_', '-')}`, { kind: done.test_kind })
}

const mustBeOpen = (shift: Shift): void => {
  if (shift.state === 'validated') refuse('outreach.shift-validated')
}

export const recordRapidTest = action('outreach.record-rapid-test', {
  input: z.object({
    test_id: id(),
    contact_id: id(),
    test_kind: z.enum(rapidTestKinds),
    result: z.enum(testResults),
    ...testDone,
  }),
  verb: 'test.record',
  offline: true,
  needs: (input) => ({
    shifts: locked(Shift, { shift_id: input.shift_id }),
    contact: one(Contact, { contact_id: input.contact_id, shift_id: input.shift_id }),
    ...stockNeeds(input),
  }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, contact, balances, item, lot }, input, moment) => {
    const shift = theOne(shifts)
    mustBeOpen(shift)
    mustBeGood({ ...input, on_day: shift.on_day }, item, lot)
    const { movement_seed, van_location_id: _van, item_id: _item, ...test } = input
    const giving = new Giving({ shift, balances, lots: [], movement_seed, worker_id: moment.me.worker_id })
    const movement_id = lot ? giving.takeLot(lot, shift.starts_at) : null
    const { unit_id, organisation_id, on_day } = shift
    const { municipality_code, at } = contact
    return {
      changes: [
        ...giving.result().changes,
        insert(RapidTest, {
          ...test,
          unit_id,
          organisation_id,
          on_day,
          municipality_code,
          at,
          movement_id,
          worker_id: moment.me.worker_id,
        }),
        ...lateMark(shift, giving.result().taken),
      ],
    }
  },
})

export const recordHivTest = action('outreach.record-hiv-test', {
  input: z.object({
    /** `timelessId()` of the device. */
    hiv_test_id: id(),
    municipality_code: municipalityCode(),
    result_counted: z.enum(testResults),
    ...testDone,
  }),
  verb: 'hiv-test.record',
  offline: true,
  is_alone: true,
  needs: (input) => ({ shifts: locked(Shift, { shift_id: input.shift_id }), ...stockNeeds(input) }),
  on: ({ shifts }) => ({ unit_id: theOne(shifts).unit_id, organisation_id: theOne(shifts).organisation_id }),
  decide: ({ shifts, balances, item, lot }, input, moment) => {
    const shift = theOne(shifts)
    mustBeOpen(shift)
    mustBeGood({ ...input, test_kind: 'hiv', on_day: shift.on_day }, item, lot)
    const { movement_seed, van_location_id: _van, item_id: _item, ...test } = input
    const giving = new Giving({ shift, balances, lots: [], movement_seed, worker_id: moment.me.worker_id })
    // The day, and nothing finer.
    if (lot) giving.takeLot(lot, `${shift.on_day}T00:00:00.000Z`)
    const { unit_id, organisation_id, on_day } = shift
    return {
      changes: [
        ...giving.result().changes,
        insert(HivTest, { ...test, unit_id, organisation_id, on_day }),
        ...lateMark(shift, giving.result().taken),
      ],
    }
  },
})
