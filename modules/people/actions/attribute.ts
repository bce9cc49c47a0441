// Something is learned of a person, and something is no longer so. Where it lies follows from what it is; who may not
// read there does not write there either.
import { z } from 'zod'
import {
  action,
  all,
  code,
  dayText,
  id,
  insert,
  locked,
  notAllowed,
  notFound,
  one,
  refuse,
  update,
} from '#core/kernel'
import {
  Attribute,
  attributeKinds,
  attributeSources,
  compartmentOf,
  isCodeOf,
  mustLast,
  onlyOne,
} from '../domain/attribute.ts'
import { dayOf } from '../domain/naming.ts'
import { Person } from '../domain/person.ts'

export const noteAttribute = action('people.note-attribute', {
  input: z.object({
    attribute_id: id(),
    person_id: id(),
    unit_id: id(),
    kind: z.enum(attributeKinds),
    code: code(),
    since_on: dayText().nullable(),
    valid_until: dayText().nullable().default(null),
    source: z.enum(attributeSources),
  }),
  verb: 'person.note-attribute',
  needs: ({ person_id }) => ({
    person: one(Person, { person_id }),
    known: all(Attribute, { person_id }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ known }, input, moment) => {
    const { attribute_id, kind, since_on } = input
    const organisation_id = moment.me.units[input.unit_id] ?? notFound()
    if (!isCodeOf(kind, input.code)) refuse('people.code-not-of-kind')
    const day = dayOf(moment)
    if (since_on !== null && since_on > day) refuse('people.day-in-future')
    mustLast(input, day)
    const compartment = compartmentOf(kind, input.code)
    if (!moment.me.clearance.includes(compartment)) notAllowed('person.note-attribute')
    const open = known.filter((each) => each.kind === kind && each.ended_on === null)
    if (open.some((each) => each.code === input.code)) refuse('people.known-already')
    const from = since_on ?? day
    const over = open.filter((each) => onlyOne.includes(kind) && moment.me.units[each.unit_id])
    if (over.some((each) => (each.since_on ?? from) > from)) refuse('people.later-known')
    const noted = { noted_by: moment.me.worker_id, noted_at: moment.at }
    return {
      changes: [
        ...over.map((each) => update(Attribute, { attribute_id: each.attribute_id }, { ended_on: from })),
        insert(Attribute, { ...input, ...noted, attribute_id, organisation_id, compartment, ended_on: null }),
      ],
    }
  },
})

export const endAttribute = action('people.end-attribute', {
  input: z.object({ attribute_id: id(), unit_id: id(), ended_on: dayText() }),
  verb: 'person.note-attribute',
  needs: ({ attribute_id }) => ({ found: locked(Attribute, { attribute_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ found }, { attribute_id, ended_on }, moment) => {
    const known = found[0] ?? notFound()
    if (known.ended_on !== null) refuse('people.already-ended')
    if (known.since_on !== null && ended_on < known.since_on) refuse('people.end-before-start')
    if (ended_on > dayOf(moment)) refuse('people.day-in-future')
    return { changes: [update(Attribute, { attribute_id }, { ended_on })] }
  },
})
