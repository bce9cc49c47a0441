// The person wants to be called otherwise, or not to be called at all. The old nickname is forgotten; only that
// it changed is kept.

import { z } from 'zod'
import { action, id, insert, line, locked, notFound, refuse, update } from '#core/kernel'
import { mustBeDiscreet } from '../domain/discreet-nickname.ts'
import { stepFrom } from '../domain/identity-ladder.ts'
import { foldText } from '../domain/nickname-code.ts'
import { IdentityStep, Person } from '../domain/person.ts'

export const changeNickname = action('people.change-nickname', {
  input: z.object({ person_id: id(), nickname: line(40).nullable() }),
  verb: 'person.change-nickname',
  offline: true,
  needs: ({ person_id }) => ({ persons: locked(Person, { person_id }) }),
  on: ({ persons }) => {
    const person = persons[0] ?? notFound()
    return { unit_id: person.unit_id, organisation_id: person.organisation_id }
  },
  decide: ({ persons }, input, moment) => {
    const person = persons[0] ?? notFound()
    const level = stepFrom(person.identity_level, 'change_nickname') ?? refuse('people.sealed')
    mustBeDiscreet(input.nickname)
    const nickname = input.nickname?.trim() || null
    return {
      changes: [
        update(
          Person,
          { person_id: person.person_id },
          { nickname, nickname_key: nickname ? foldText(nickname) : null },
        ),
        insert(IdentityStep, {
          step_id: moment.born(0),
          person_id: person.person_id,
          unit_id: person.unit_id,
          worker_id: moment.me.worker_id,
          event: 'change_nickname',
          from_level: person.identity_level,
          to_level: level,
          at: moment.at,
          recorded_at: moment.now,
          notice: null,
          notice_language: null,
          reason: null,
        }),
      ],
    }
  },
})
