// Parity lines of the records that say who may be the same person.
import { newId } from '#core/kernel'
import type { ParityLine, ParityPlace } from '#network/makers'
import { MatchRequest } from '../domain/match-request.ts'
import { inOrder, NotSame, SameAs } from '../domain/same-person.ts'
import { SearchKeys } from '../domain/search-keys.ts'

const at = '2026-11-22T10:00:00.000Z'

/** `known`: three persons each unit has met, of whom the last two are written down. */
export const matchingLines = (known: Map<string, string[]>): ParityLine[] => {
  const two = ({ unit_id }: ParityPlace): [string, string] => {
    const [, one = newId(), other = newId()] = known.get(unit_id) ?? []
    return [one, other]
  }
  const lies = ({ unit_id, organisation_id }: ParityPlace) => ({ unit_id, organisation_id })
  return [
    {
      noun: SearchKeys,
      insert: ['person.identify'],
      update: ['person.identify'],
      select: ['person.see-name'],
      compartment: 'base',
      record: (place) => ({ person_id: two(place)[1], ...lies(place), keys: [1, -7], named_at: at }),
      change: { keys: [3] },
    },
    {
      noun: SameAs,
      insert: ['person.propose-merge'],
      update: ['person.approve-merge', 'person.undo-merge', 'person.split'],
      select: ['person.see-name', 'person.split'],
      compartment: 'base',
      uncleared: ['person.split'],
      record: (place) => ({
        ...{ link_id: newId(), person_id: two(place)[1], survivor_id: two(place)[0], ...lies(place) },
        ...{ state: 'refused', reasons: [], proposed_by: place.worker_id, proposed_at: at },
        ...{ settled_by: null, settled_at: null, undo_until: null, ended_by: null, ended_at: null },
      }),
      change: { ended_at: at },
    },
    {
      noun: NotSame,
      insert: ['person.not-the-same', 'person.split'],
      update: [],
      select: ['person.see-name'],
      compartment: 'base',
      uncleared: ['person.split'],
      record: (place) => {
        const [person_id, other_id] = inOrder(...two(place))
        const pair = { pair_id: newId(), person_id, other_id, ...lies(place) }
        return { ...pair, worker_id: place.worker_id, because: 'looked', noted_at: at }
      },
      change: { because: 'split' },
    },
    {
      noun: MatchRequest,
      insert: ['person.ask-owner'],
      update: ['person.answer-partner'],
      select: ['person.ask-owner', 'person.undo-merge', 'person.answer-partner'],
      compartment: 'base',
      record: (place) => ({
        ...{ request_id: newId(), person_id: two(place)[1], worker_id: place.worker_id, ...lies(place) },
        ...{ asked_at: at, answer: null, answered_by: null, answered_at: null },
      }),
      change: { answer: 'no' },
    },
  ]
}
