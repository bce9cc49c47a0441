// Where things are: a hub, a van; and the doors through which they leave or enter (donor, given in the street,
// waste). "Unexplained" keeps what happened in the street and no lot covers, until somebody explains it.

import { z } from 'zod'
import { id, line, noun, type Of } from '#core/kernel'
import { storages } from './item.ts'

export const locationKinds = [
  'hub',
  'shelf',
  'van',
  'donor',
  'given',
  'returned_used',
  'waste',
  'unexplained',
  'assembly',
  'household',
  'partner',
  'canteen',
  'destroyed',
] as const
export type LocationKind = (typeof locationKinds)[number]

export const Location = noun(
  'goods.location',
  { table: 'goods.locations', key: 'location_id', by: 'organisation', conflict: 'latest' },
  z.object({
    location_id: id(),
    organisation_id: id(),
    /** Null for what belongs to the whole body: the hub and its doors. */
    unit_id: id().nullable(),
    kind: z.enum(locationKinds),
    name: line(120).min(1),
    /** A balance is kept here; the other places are doors to the outside. */
    is_counted: z.boolean(),
    may_go_below_zero: z.boolean(),
    /** The store a shelf stands in. */
    parent_id: id().nullable().default(null),
    /** What is printed on the shelf; unique in its body. */
    code: line(20).nullable().default(null),
    storage: z.enum(storages).default('ambient'),
  }),
)
export type LocationRecord = Of<typeof Location>

/** What the ledger needs to know of a place. */
export type Place = Pick<LocationRecord, 'location_id' | 'is_counted' | 'may_go_below_zero'>

const counted: readonly LocationKind[] = ['hub', 'shelf', 'van', 'unexplained']
export const isCounted = (kind: LocationKind): boolean => counted.includes(kind)
export const mayGoBelowZero = (kind: LocationKind): boolean => kind === 'unexplained'

/** A place known by its kind and id alone. */
export const placeOf = (kind: LocationKind, location_id: string): Place => ({
  location_id,
  is_counted: isCounted(kind),
  may_go_below_zero: mayGoBelowZero(kind),
})

/** Where people keep things and count them. */
export const shelfKinds: readonly LocationKind[] = ['hub', 'shelf', 'van']
/** Inside the walls of a store: on the floor, or on one of its shelves. */
export const indoorKinds: readonly LocationKind[] = ['hub', 'shelf']
/** Opened together with a unit, and with the store of an organisation. */
export const unitKinds: readonly LocationKind[] = ['van', 'given', 'returned_used', 'waste', 'unexplained']
export const hubKinds: readonly LocationKind[] = [
  'hub',
  'donor',
  'assembly',
  'waste',
  'unexplained',
  'household',
  'partner',
  'canteen',
  'destroyed',
]
