// The person agrees to be remembered: from here on there is a record, with a nickname or only a code. They were
// told by voice what we keep and that they may change their mind; that it was told is written down.

import { z } from 'zod'
import { Subject } from '#core/access'
import { action, all, dayInItaly, id, insert, line, notFound, refuse } from '#core/kernel'
import { mustBeDiscreet } from '../domain/discreet-nickname.ts'
import { foldText, isNicknameCode } from '../domain/nickname-code.ts'
import { ageBands, genders, IdentityStep, languageCode, mustBeOldEnough, Person } from '../domain/person.ts'

const AssignCode = z.object({
  person_id: id(),
  unit_id: id(),
  organisation_id: id(),
  nickname: line(40).nullable(),
  code: z.string().regex(/^[A-Z]{3}-\d{4}-[0-9A-Z]$/),
  gender: z.enum(genders),
  age_band: z.enum(ageBands),
  /** Asked only of who looks under 18: below fourteen nobody is remembered. */
  is_fourteen: z.boolean().optional(),
  language: languageCode().nullable(),
  notice_language: languageCode(),
  accepted: z.literal(true),
})

export const assignCode = action('people.assign-code', {
  input: AssignCode,
  verb: 'person.assign-code',
  offline: true,
  needs: ({ code }) => ({ same_code: all(Person, { code }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ same_code }, input, moment) => {
    const { person_id, unit_id, organisation_id, code } = input
    if (moment.me.units[unit_id] !== organisation_id) notFound()
    if (!isNicknameCode(code)) refuse('people.code-not-valid')
    if (same_code.length > 0) refuse('people.code-taken', { code })
    mustBeOldEnough(input.age_band, input.is_fourteen)
    mustBeDiscreet(input.nickname)
    const day = dayInItaly(moment.at)
    const nickname = input.nickname?.trim() || null
    return {
      changes: [
        insert(Subject, { person_id, unit_id, organisation_id, kind: 'person' }),
        insert(Person, {
          person_id,
          unit_id,
          organisation_id,
          identity_level: 'pseudonymous',
          code,
          nickname,
          nickname_key: nickname ? foldText(nickname) : null,
          gender: input.gender,
          age_band: input.age_band,
          language: input.language,
          protective_flag: input.age_band === 'under_18',
          met_on: day,
          last_met_on: day,
          ended_on: null,
        }),
        insert(IdentityStep, {
          step_id: moment.born(0),
          person_id,
          unit_id,
          worker_id: moment.me.worker_id,
          event: 'assign_code',
          from_level: null,
          to_level: 'pseudonymous',
          at: moment.at,
          recorded_at: moment.now,
          notice: 'oral',
          notice_language: input.notice_language,
          reason: null,
        }),
      ],
      derive: [{ kind: 'person', id: person_id }],
    }
  },
})
