// A shut file was opened in an emergency: the protection officers get a letter that says so and nothing of the person.
// What happened, by whom and why, they read behind their own sign-in.
import type { House, Reaction } from '#core/http'
import { glassLetter } from '../texts/privacy-letters.ts'

const accountsOf = ({ database }: House, network: string): Promise<string[]> =>
  database.as('jobs', async (run) =>
    (await run({ text: 'select account_id from people.protection_officers($1)', values: [network] })).map(
      (row) => String(row.account_id),
    ),
  )

const addressesOf = ({ database }: House, accounts: string[]): Promise<string[]> =>
  database.as('auth', async (run) =>
    (
      await run({ text: 'select email from auth.accounts where id = any ($1::text[])', values: [accounts] })
    ).map((row) => String(row.email)),
  )

export const tellOfficer: Reaction = {
  name: 'people.tell-officer',
  on: 'glass-broken',
  run: async ({ network_id }, house) => {
    if (!house.tell.is_available) return
    const accounts = await accountsOf(house, network_id)
    const letter = glassLetter(`${house.public_url}/privacy`)
    for (const to of await addressesOf(house, accounts)) await house.tell.send({ to, ...letter })
  },
}
