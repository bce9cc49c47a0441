// A very small town to rehearse in: rounds, notes written on them, and a tally without minutes.
import { z } from 'zod'
import {
  action,
  add,
  code,
  dayText,
  id,
  insert,
  instantText,
  line,
  type Me,
  noun,
  one,
  policy,
  refuse,
  update,
} from '../../../kernel/index.ts'

export const unitId = '0190a000-0000-7000-8000-00000000000a'
export const roundId = '0190a000-0000-7000-8000-000000000001'
export const workerId = '0190a000-0000-7000-8000-0000000000aa'
export const otherWorkerId = '0190a000-0000-7000-8000-0000000000bb'
const organisationId = '0190a000-0000-7000-8000-0000000000cc'

export const Round = noun(
  'rehearsal.round',
  { table: 'rehearsal.rounds', key: 'id', by: 'unit' },
  z.object({ id: id(), unit_id: id(), status: code(), title: line() }),
)
export const Note = noun(
  'rehearsal.note',
  { table: 'rehearsal.notes', key: 'id', by: 'unit' },
  z.object({ id: id(), unit_id: id(), round_id: id(), words: line(2000), written_at: instantText() }),
)
export const Tally = noun(
  'rehearsal.tally',
  { table: 'rehearsal.tallies', key: ['unit_id', 'day', 'kind'], by: 'unit' },
  z.object({ unit_id: id(), day: dayText(), kind: code(), amount: z.int() }),
)

policy({ 'rehearsal.write': { roles: ['street'], by: 'unit' } })

export const writeNote = action('rehearsal.write-note', {
  verb: 'rehearsal.write',
  offline: true,
  input: z.object({ round_id: id(), words: line(2000) }),
  needs: ({ round_id }) => ({ round: one(Round, { id: round_id }) }),
  on: ({ round }) => ({ unit_id: round?.unit_id }),
  decide: ({ round }, input, moment) => {
    if (!round || round.status === 'closed') return refuse('rehearsal.round-closed')
    const { unit_id } = round
    const note = {
      id: moment.born(0),
      unit_id,
      round_id: round.id,
      words: input.words,
      written_at: moment.at,
    }
    return { changes: [insert(Note, note)], answer: { note_id: note.id } }
  },
})

export const rewordNote = action('rehearsal.reword-note', {
  verb: 'rehearsal.write',
  offline: true,
  input: z.object({ note_id: id(), words: line(2000) }),
  needs: ({ note_id }) => ({ note: one(Note, { id: note_id }) }),
  on: ({ note }) => ({ unit_id: note?.unit_id }),
  decide: (_, input) => ({ changes: [update(Note, { id: input.note_id }, { words: input.words })] }),
})

export const tallyOne = action('rehearsal.tally-one', {
  verb: 'rehearsal.write',
  offline: true,
  input: z.object({ unit_id: id(), day: dayText(), kind: code() }),
  needs: ({ unit_id, day, kind }) => ({ before: { ...one(Tally, { unit_id, day, kind }), required: false } }),
  on: (_, input) => ({ unit_id: input.unit_id }),
  decide: (_, input) => ({ changes: [add(Tally, { ...input, amount: 0 }, { amount: 1 })] }),
})

export const closeRound = action('rehearsal.close-round', {
  verb: 'rehearsal.write',
  input: z.object({ round_id: id() }),
  needs: ({ round_id }) => ({ round: one(Round, { id: round_id }) }),
  on: ({ round }) => ({ unit_id: round?.unit_id }),
  decide: (_, input) => ({ changes: [update(Round, { id: input.round_id }, { status: 'closed' })] }),
})

export const streetWorker = (worker_id: string): Me => ({
  network_id: '0190a000-0000-7000-8000-0000000000ff',
  worker_id,
  name: 'Nadia Ferrero',
  organisation_id: organisationId,
  grants: [
    {
      role: 'street',
      organisation_id: organisationId,
      unit_ids: [unitId],
      is_whole: false,
      project_id: null,
    },
  ],
  units: { [unitId]: organisationId },
  clearance: [],
  scopes: [],
})
