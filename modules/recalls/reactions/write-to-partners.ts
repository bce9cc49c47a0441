// A partner that received something recalled gets a letter: what, how much, when, and what to do. Only for a real recall, only
// when the house can send letters; who tells sees on the screen whether the partner has an address.
import type { Happened, House, Reaction } from '#core/http'
import { type RecallTold, recallLetter } from '../texts/letters.ts'

const write = async ({ network_id, data }: Happened, house: House): Promise<void> => {
  if (!house.tell.is_available) return
  const due = await house.database.as('jobs', (run) =>
    run({
      text: 'select * from recalls.letters_for($1, $2, $3::uuid[])',
      values: [network_id, data.recall_id, data.told_ids],
    }),
  )
  for (const row of due)
    await house.tell.send({ to: String(row.email), ...recallLetter(row as unknown as RecallTold) })
}

/** A letter that does not leave must not hold up the log: the phone is on the same screen. */
export const writeToPartners: Reaction = {
  name: 'recalls.write-to-partners',
  on: 'recall-told',
  run: async (happened, house) => {
    try {
      await write(happened, house)
    } catch (error) {
      console.error(`A letter about a recall did not leave (${(error as Error).name})`)
    }
  },
}
