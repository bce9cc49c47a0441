// In addiction care anybody may ask to be nobody: a file with a code alone is born beside the named one, and nothing
// leads from one to the other but a link that this service alone can open. The named file stays as it was and does not
// even tell that it was asked; it hears no more of addiction care.
import { z } from 'zod'
import { Subject } from '#core/access'
import { action, all, id, insert, locked, notFound, refuse } from '#core/kernel'
import { stepFrom } from '../domain/identity-ladder.ts'
import { stepTaken } from '../domain/ladder-step.ts'
import { dayOf } from '../domain/naming.ts'
import { isNicknameCode } from '../domain/nickname-code.ts'
import { languageCode, Person } from '../domain/person.ts'
import { SealedLink } from '../domain/verification.ts'

export const requestAnonymity = action('people.request-anonymity', {
  input: z.object({
    person_id: id(),
    /** The anonymous file to be born. */
    twin_id: id(),
    unit_id: id(),
    code: z.string().regex(/^[A-Z]{3}-\d{4}-[0-9A-Z]$/),
    notice_language: languageCode(),
    accepted: z.literal(true),
  }),
  verb: 'person.request-anonymity',
  is_alone: true,
  seals: ({ twin_id }) => [twin_id],
  needs: ({ person_id, code }) => ({
    persons: locked(Person, { person_id }),
    same_code: all(Person, { code }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ persons, same_code }, input, moment) => {
    const named = persons[0] ?? notFound()
    const { twin_id, unit_id, code, notice_language } = input
    const organisation_id = moment.me.units[unit_id] ?? notFound()
    const to_level = stepFrom(named.identity_level, 'request_anonymity') ?? refuse('people.step-not-here')
    if (!moment.me.clearance.includes('health_addiction')) notFound()
    if (!isNicknameCode(code)) refuse('people.code-not-valid')
    if (same_code.length > 0) refuse('people.code-taken', { code })
    const day = dayOf(moment)
    const twin = { person_id: twin_id, unit_id, organisation_id }
    const step = {
      person_id: twin_id,
      unit_id,
      event: 'request_anonymity',
      from_level: null,
      to_level,
    } as const
    return {
      changes: [
        insert(Subject, { ...twin, kind: 'person' }),
        insert(Person, {
          ...{ ...twin, code, identity_level: to_level },
          ...{ nickname: null, nickname_key: null, gender: named.gender, age_band: named.age_band },
          ...{ language: named.language, protective_flag: named.protective_flag },
          ...{ met_on: day, last_met_on: day, ended_on: null },
        }),
        insert(SealedLink, {
          ...twin,
          sealed: named.person_id,
          sealed_at: moment.at,
          worker_id: moment.me.worker_id,
        }),
        stepTaken({ ...step, notice: 'oral', notice_language }, moment),
      ],
      derive: [
        { kind: 'person', id: twin_id },
        { kind: 'seal', id: named.person_id },
      ],
    }
  },
})
