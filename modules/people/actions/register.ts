// Somebody comes to a desk and agrees to be remembered: by a nickname or a code, or by name at once when they wish.
// What we keep and why is said before; that it was said is written down.

import { z } from 'zod'
import { Subject } from '#core/access'
import {
  action,
  all,
  type Change,
  id,
  insert,
  line,
  type Moment,
  may,
  notAllowed,
  notFound,
  one,
  refuse,
} from '#core/kernel'
import { Unit } from '#network'
import { bandOf } from '../domain/age-band.ts'
import { homeNeeds, joined } from '../domain/child-home.ts'
import { mustBeDiscreet } from '../domain/discreet-nickname.ts'
import { Answering, JoinedHousehold, mustNotBeAlone } from '../domain/guardianship.ts'
import { Naming } from '../domain/identity.ts'
import { stepTaken } from '../domain/ladder-step.ts'
import { birthOf, dayOf, mustBeNameable, nameWritten } from '../domain/naming.ts'
import { foldText, isNicknameCode } from '../domain/nickname-code.ts'
import { ageBands, genders, languageCode, mustBeOldEnough, Person } from '../domain/person.ts'
import { nameChanges } from '../matching/findable.ts'
import { guardianshipWritten } from './guardianship.ts'

const Register = z.object({
  person_id: id(),
  unit_id: id(),
  organisation_id: id(),
  nickname: line(40).nullable(),
  code: z.string().regex(/^[A-Z]{3}-\d{4}-[0-9A-Z]$/),
  gender: z.enum(genders),
  /** As far as looking allows; who gives a birth is in the band of their birth. */
  age_band: z.enum(ageBands).optional(),
  is_fourteen: z.boolean().optional(),
  language: languageCode().nullable(),
  notice: z.enum(['oral', 'written']),
  notice_language: languageCode(),
  accepted: z.literal(true),
  named: Naming.nullable().optional(),
  is_emergency: z.boolean().optional(),
  /** Below fourteen one of the two: the household they live in with an adult, or who answers for them. */
  household: JoinedHousehold.nullable().optional(),
  guardianship: Answering.nullable().optional(),
})
type Register = z.infer<typeof Register>

/** With a name or without: the band, and whether this may be. */
const bandFor = (input: Register, unit_kind: string, moment: Moment) => {
  const day = dayOf(moment)
  if (!input.named) {
    const band = input.age_band ?? 'unknown'
    mustBeOldEnough(band, input.is_fourteen)
    return band
  }
  if (!may(moment.me, 'person.identify', { unit_id: input.unit_id })) notAllowed('person.identify')
  const is_emergency = input.is_emergency ?? false
  mustBeNameable({ naming: input.named, unit_kind, is_allowed: false, is_emergency, day })
  mustNotBeAlone(birthOf(input.named), day, input)
  return bandOf(birthOf(input.named), day)
}

const steps = (input: Register, moment: Moment): Change[] => {
  const { person_id, unit_id, notice, notice_language, named } = input
  const step = { person_id, unit_id, notice, notice_language }
  const first = stepTaken(
    { ...step, event: 'assign_code', from_level: null, to_level: 'pseudonymous' },
    moment,
  )
  if (!named) return [first]
  const reason = input.is_emergency ? 'emergency' : null
  const second = {
    ...step,
    event: 'identify',
    from_level: 'pseudonymous',
    to_level: 'identified',
    reason,
  } as const
  return [first, stepTaken(second, moment, 1)]
}

export const register = action('people.register', {
  input: Register,
  verb: 'person.register',
  needs: ({ code, unit_id, household }) => ({
    same_code: all(Person, { code }),
    unit: one(Unit, { unit_id }),
    ...homeNeeds(household),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ same_code, unit, ...home }, input, moment) => {
    const { person_id, unit_id, organisation_id, code, named } = input
    if (moment.me.units[unit_id] !== organisation_id) notFound()
    if (!isNicknameCode(code)) refuse('people.code-not-valid')
    if (same_code.length > 0) refuse('people.code-taken', { code })
    mustBeDiscreet(input.nickname)
    const age_band = bandFor(input, unit.kind, moment)
    const day = dayOf(moment)
    const nickname = input.nickname?.trim() || null
    const person = insert(Person, {
      ...{ person_id, unit_id, organisation_id, code, nickname, age_band },
      identity_level: named ? 'identified' : 'pseudonymous',
      nickname_key: nickname ? foldText(nickname) : null,
      gender: input.gender,
      language: input.language,
      protective_flag: age_band === 'under_18',
      met_on: day,
      last_met_on: day,
      ended_on: null,
    })
    const lies = { person_id, unit_id, organisation_id }
    const about = { ...lies, has_history: true }
    return {
      changes: [
        insert(Subject, { person_id, unit_id, organisation_id, kind: 'person' }),
        person,
        ...(named ? [nameWritten(named, about, moment), ...nameChanges(named, about, moment.now)] : []),
        ...steps(input, moment),
        ...(input.household ? joined(input.household, lies, { ...home, moment }) : []),
        ...(input.guardianship ? [guardianshipWritten(input.guardianship, lies, moment)] : []),
      ],
      derive: [{ kind: 'person', id: person_id }],
    }
  },
})
