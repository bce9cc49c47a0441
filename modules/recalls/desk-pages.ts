// Where the records of this room are found at the desk: what was thrown away stands in the list of its day.
import { deskPage } from '#core/kernel'
import { Movement } from '#goods'

export const recallsPages = [
  deskPage(Movement, {
    verb: 'waste.see',
    address: (_, on_day) => `/waste?from_day=${on_day}&to_day=${on_day}`,
  }),
]
