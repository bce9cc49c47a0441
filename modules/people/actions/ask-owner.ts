// A partner may know this person too. One asks, the partner says whether to talk; nothing about anybody travels.
import { z } from 'zod'
import { action, id, insert, locked, notFound, one, refuse, update } from '#core/kernel'
import { MatchRequest, matchAnswers } from '../domain/match-request.ts'
import { Person } from '../domain/person.ts'

export const askOwner = action('people.ask-owner', {
  input: z.object({ request_id: id(), person_id: id(), unit_id: id(), organisation_id: id() }),
  verb: 'person.ask-owner',
  needs: ({ person_id }) => ({ person: one(Person, { person_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: (_, { request_id, person_id, unit_id, organisation_id }, moment) => {
    if (moment.me.units[unit_id] === undefined) notFound()
    if (moment.me.units[unit_id] === organisation_id) refuse('people.own-body')
    return {
      changes: [
        insert(MatchRequest, {
          ...{ request_id, person_id, unit_id, organisation_id },
          worker_id: moment.me.worker_id,
          asked_at: moment.now,
          answer: null,
          answered_by: null,
          answered_at: null,
        }),
      ],
    }
  },
})

export const answerOwner = action('people.answer-partner', {
  input: z.object({ request_id: id(), answer: z.enum(matchAnswers) }),
  verb: 'person.answer-partner',
  needs: ({ request_id }) => ({ requests: locked(MatchRequest, { request_id }) }),
  on: ({ requests }) => ({ organisation_id: (requests[0] ?? notFound()).organisation_id }),
  decide: ({ requests }, { request_id, answer }, moment) => {
    const request = requests[0] ?? notFound()
    if (request.answer) refuse('people.already-answered')
    return {
      changes: [
        update(
          MatchRequest,
          { request_id },
          { answer, answered_by: moment.me.worker_id, answered_at: moment.now },
        ),
      ],
    }
  },
})
