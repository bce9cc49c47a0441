// Words that belong to a passage of the file go into its diary, where the social compartment keeps them.
import { type Change, insert, type Moment } from '#core/kernel'
import type { CaseFile } from '../domain/case-file.ts'
import { CaseNote } from '../domain/note.ts'

export const notingStep = (file: CaseFile, words: string, moment: Moment): Change =>
  insert(CaseNote, {
    note_id: moment.born(901),
    ...{ file_id: file.file_id, unit_id: file.unit_id },
    compartment: 'social',
    kind: 'step',
    ...{ at: moment.at, recorded_at: moment.now },
    worker_id: moment.me.worker_id,
    amends_id: null,
    words,
  })

export const sealing = ({ file_id }: { file_id: string }): string[] => [file_id]
