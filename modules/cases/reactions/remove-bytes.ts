// Papers of whom was forgotten: their key is gone and nobody can open them; every ten minutes the house takes the bytes out
// of the store too. Whoever puts an old copy back tells the erasures again, and then everything without a key goes again.
import type { Chore, House, Reaction } from '#core/http'
import { instant } from '#core/kernel'

const networksOf = ({ database }: House): Promise<string[]> =>
  database.as('jobs', async (run) =>
    (await run({ text: 'select network_id from sync.heads' })).map((row) => String(row.network_id)),
  )

interface Bytes {
  document_id: string
  storage_key: string
}

/** First the bytes, then the word that they are gone: what fails in between is tried again. */
const removeIn = async (house: House, network: string, again: boolean): Promise<void> => {
  const { database, files, clock } = house
  if (!files) return
  const found = (await database.as('jobs', (run) =>
    run({
      text: 'select document_id, storage_key from cases.bytes_without_key($1, $2)',
      values: [network, again],
    }),
  )) as unknown as Bytes[]
  if (found.length === 0) return
  for (const { storage_key } of found) await files.remove(storage_key)
  await database.as('jobs', (run) =>
    run({
      text: 'select cases.note_bytes_removed($1, $2::uuid[], $3)',
      values: [network, found.map((each) => each.document_id), instant(clock)],
    }),
  )
}

export const removeBytes: Chore = {
  name: 'cases.remove-bytes',
  every_s: 600,
  run: async (house) => {
    for (const network of await networksOf(house)) await removeIn(house, network, false)
  },
}

export const removeBytesAgain: Reaction = {
  name: 'cases.remove-bytes-again',
  on: 'erasures-told',
  run: ({ network_id }, house) => removeIn(house, network_id, true),
}
