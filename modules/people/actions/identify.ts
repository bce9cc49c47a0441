// The person tells their name, and is told in full what happens with it. What was written under the nickname comes
// along only if they say yes to that too.

import { z } from 'zod'
import { action, all, id, locked, notFound, refuse, update } from '#core/kernel'
import { Unit } from '#network'
import { bandOf } from '../domain/age-band.ts'
import { homeNeeds, joined } from '../domain/child-home.ts'
import { Answering, JoinedHousehold, mustNotBeAlone } from '../domain/guardianship.ts'
import { Naming } from '../domain/identity.ts'
import { stepFrom } from '../domain/identity-ladder.ts'
import { stepTaken } from '../domain/ladder-step.ts'
import { birthOf, dayOf, mustBeNameable, nameWritten } from '../domain/naming.ts'
import { IdentityStep, languageCode, Person } from '../domain/person.ts'
import { nameChanges } from '../matching/findable.ts'
import { guardianshipWritten } from './guardianship.ts'

export const identify = action('people.identify', {
  input: Naming.extend({
    person_id: id(),
    /** The unit that asks, which keeps the person. */
    unit_id: id(),
    notice: z.enum(['oral', 'written']),
    notice_language: languageCode(),
    /** Their own answer: may the earlier contacts stand beside the name? */
    attach_history: z.boolean(),
    is_emergency: z.boolean().optional(),
    household: JoinedHousehold.nullable().optional(),
    guardianship: Answering.nullable().optional(),
  }),
  verb: 'person.identify',
  needs: ({ person_id, household }) => ({
    persons: locked(Person, { person_id }),
    steps: all(IdentityStep, { person_id }),
    units: all(Unit, {}),
    ...homeNeeds(household),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ persons, steps, units, ...home }, input, moment) => {
    const person = persons[0] ?? notFound()
    const { person_id, unit_id, notice, notice_language } = input
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    const to_level = stepFrom(person.identity_level, 'identify') ?? refuse('people.step-not-here')
    const is_emergency = input.is_emergency ?? false
    mustBeNameable({
      naming: input,
      unit_kind: units.find((unit) => unit.unit_id === person.unit_id)?.kind ?? 'street',
      is_allowed: steps.some((step) => step.event === 'allow_name'),
      is_emergency,
      day: dayOf(moment),
    })
    const day = dayOf(moment)
    mustNotBeAlone(birthOf(input), day, input)
    const lies = { person_id, unit_id, organisation_id }
    const age_band = bandOf(birthOf(input), day)
    const from_level = person.identity_level
    const reason = is_emergency ? 'emergency' : null
    const step = {
      person_id,
      unit_id,
      event: 'identify',
      from_level,
      to_level,
      notice,
      notice_language,
    } as const
    return {
      changes: [
        update(
          Person,
          { person_id },
          { identity_level: to_level, age_band, protective_flag: age_band === 'under_18' },
        ),
        nameWritten(
          input,
          { person_id, unit_id, organisation_id, has_history: input.attach_history },
          moment,
        ),
        ...nameChanges(input, { person_id, unit_id, organisation_id, home_id: person.unit_id }, moment.now),
        stepTaken({ ...step, reason }, moment),
        ...(input.guardianship ? [guardianshipWritten(input.guardianship, lies, moment)] : []),
        ...(input.household ? joined(input.household, lies, { ...home, moment }) : []),
      ],
    }
  },
})
