// Opens the places of a unit (its van and the doors of the street) or, without a unit, a store of the organisation.

import { z } from 'zod'
import { action, all, id, insert, line, maybe, one, refuse } from '#core/kernel'
import { Organisation, Unit } from '#network'
import {
  hubKinds,
  isCounted,
  Location,
  type LocationKind,
  mayGoBelowZero,
  unitKinds,
} from '../domain/location.ts'

export const openLocations = action('goods.open-locations', {
  input: z.object({ organisation_id: id(), unit_id: id().nullable(), name: line(120).min(1) }),
  verb: 'stock.keep',
  needs: ({ organisation_id, unit_id }) => ({
    organisation: one(Organisation, { organisation_id }),
    unit: maybe(Unit, { unit_id, organisation_id }),
    before: all(Location, { organisation_id }),
  }),
  on: ({ organisation }) => ({ organisation_id: organisation.organisation_id }),
  decide: ({ unit, before }, { organisation_id, unit_id, name }, moment) => {
    if (unit_id !== null && !unit) refuse('core.not-found', undefined, 404)
    const there = new Set(
      before.filter((place) => place.unit_id === unit_id && place.kind !== 'hub').map((place) => place.kind),
    )
    if (unit_id !== null && there.size > 0) refuse('goods.places-already-open')
    const kinds = (unit_id === null ? hubKinds : unitKinds).filter((kind) => !there.has(kind))
    const opened = kinds.map((kind, i) => ({
      location_id: moment.born(i),
      organisation_id,
      unit_id,
      kind,
      name,
      is_counted: isCounted(kind),
      may_go_below_zero: mayGoBelowZero(kind),
      parent_id: null,
      code: null,
      storage: 'ambient' as const,
    }))
    const answer: Partial<Record<LocationKind, string>> = Object.fromEntries(
      opened.map((place) => [place.kind, place.location_id]),
    )
    return { changes: opened.map((place) => insert(Location, place)), answer }
  },
})
