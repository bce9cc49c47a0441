// Where the records of this room are found at the desk: the page of an outing.
import { deskPage } from '#core/kernel'
import { Shift } from './shift.ts'

export const outreachPages = [
  deskPage(Shift, { verb: 'shift.list', address: (shift_id) => `/shifts/${shift_id}` }),
]
