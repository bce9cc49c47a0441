// Writing in the diary of a file. A note is never changed: who was wrong writes an amendment, and both are read.
import { z } from 'zod'
import { action, all, id, insert, one, refuse } from '#core/kernel'
import { CaseFile } from '../domain/case-file.ts'
import { CaseNote, noteKinds } from '../domain/note.ts'
import { TeamMember } from '../domain/team.ts'
import { sealing } from './noting.ts'
import { mustReach } from './reaching.ts'

const shape = CaseNote.schema.shape

export const writeNote = action('cases.write-note', {
  input: z.object({
    note_id: id(),
    file_id: id(),
    /** Of who writes. */
    unit_id: id(),
    compartment: shape.compartment,
    kind: z.enum(noteKinds).exclude(['step']),
    at: shape.at,
    words: shape.words,
  }),
  verb: 'case.write',
  seals: sealing,
  needs: ({ file_id }) => ({ file: one(CaseFile, { file_id }), members: all(TeamMember, { file_id }) }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ file, members }, input, moment) => {
    mustReach(moment, { file, members }, input.compartment)
    if (Date.parse(input.at) > Date.parse(moment.now) + 60_000) refuse('cases.day-ahead')
    const who = { recorded_at: moment.now, worker_id: moment.me.worker_id, amends_id: null }
    return {
      changes: [insert(CaseNote, { ...input, ...who })],
      events: [{ name: 'case-note-written', data: { file_id: file.file_id, note_id: input.note_id } }],
    }
  },
})

export const amendNote = action('cases.amend-note', {
  input: z.object({
    note_id: id(),
    file_id: id(),
    unit_id: id(),
    amends_id: id(),
    words: shape.words,
  }),
  verb: 'case.write',
  seals: sealing,
  needs: ({ file_id, amends_id }) => ({
    file: one(CaseFile, { file_id }),
    members: all(TeamMember, { file_id }),
    first: one(CaseNote, { note_id: amends_id }),
  }),
  on: (_, { unit_id }) => ({ unit_id }),
  decide: ({ file, members, first }, { words, ...input }, moment) => {
    mustReach(moment, { file, members }, first.compartment)
    if (first.file_id !== file.file_id) refuse('core.not-found', undefined, 404)
    if (first.worker_id !== moment.me.worker_id) refuse('cases.note-of-another', undefined, 403)
    if (first.amends_id) refuse('cases.amend-the-first')
    const kept = { compartment: first.compartment, kind: first.kind, at: first.at }
    const who = { recorded_at: moment.now, worker_id: moment.me.worker_id }
    return {
      changes: [insert(CaseNote, { ...input, ...kept, ...who, words })],
      events: [{ name: 'case-note-amended', data: { file_id: file.file_id, note_id: input.note_id } }],
    }
  },
})
