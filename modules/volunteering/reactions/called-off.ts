// A turn was called off: who had signed up and left an address gets a letter, once. Without letters set up nothing is taken, and
// everybody stays on the list of who must be called.
import type { Happened, House, Reaction } from '#core/http'
import { instant } from '#core/kernel'
import { calledOffLetter } from '../texts/letters.ts'
import { addressOf } from './remind.ts'

const write = async ({ network_id, data }: Happened, house: House): Promise<void> => {
  if (!house.tell.is_available) return
  const due = await house.database.as('jobs', (run) =>
    run({
      text: 'select * from volunteering.take_called_off($1, $2, $3)',
      values: [network_id, data.turn_id, instant(house.clock)],
    }),
  )
  for (const each of due) {
    const to = await addressOf(house, each)
    if (to === undefined)
      await house.database.as('jobs', (run) =>
        run({
          text: 'select volunteering.give_back_called_off($1, $2)',
          values: [network_id, each.sign_up_id],
        }),
      )
    else
      await house.tell.send({
        to,
        ...calledOffLetter(each as unknown as Parameters<typeof calledOffLetter>[0]),
      })
  }
}

/** A letter that does not leave must not hold up the log. */
export const writeCalledOff: Reaction = {
  name: 'volunteering.called-off',
  on: 'turn-cancelled',
  run: async (happened, house) => {
    try {
      await write(happened, house)
    } catch (error) {
      console.error(`A letter about a turn did not leave (${(error as Error).name})`)
    }
  },
}
