// Where the records of this room are found at the desk: the page of a file.
import { deskPage } from '#core/kernel'
import { CaseFile } from './case-file.ts'

export const casesPages = [
  deskPage(CaseFile, { verb: 'case.see', address: (file_id) => `/cases/${file_id}` }),
]
