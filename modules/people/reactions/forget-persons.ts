// What two persons agreed to forget is forgotten by the house, person by person, in every room; the night proposes what is
// past its time, and whoever came back with an old copy goes again.
import { readRetention } from '#content/read.ts'
import type { Chore, House, Reaction } from '#core/http'
import { newId } from '#core/kernel'
import { everyForgetting, everyNeeding, forgetsPerson } from '../store/person-parts.ts'

forgetsPerson({ room: 'people', text: 'select people.forget_person($1, $2, $3)' })

interface Leaving {
  person_id: string
  measure: string
}

/** All rooms in one transaction for each person: nobody is half forgotten. */
const forget = ({ database }: House, network: string, { person_id, measure }: Leaving): Promise<void> =>
  database.as('jobs', async (run) => {
    for (const { text } of everyForgetting()) await run({ text, values: [network, person_id, measure] })
    await run({ text: 'select people.tell_forgotten($1, $2)', values: [network, person_id] })
  })

/** Whom a room still works with: the clock does not forget them. */
const neededIn = ({ database }: House, network: string): Promise<string[]> =>
  database.as('jobs', async (run) => {
    const needed: string[] = []
    for (const { text } of everyNeeding())
      for (const row of await run({ text, values: [network] })) needed.push(String(row.person_id))
    return needed
  })

const leavingBy = ({ database }: House, text: string, values: unknown[]): Promise<Leaving[]> =>
  database.as('jobs', async (run) => (await run({ text, values })) as unknown as Leaving[])

export const carryOutRun: Reaction = {
  name: 'people.carry-out-run',
  on: 'retention-approved',
  run: async ({ network_id, data }, house) => {
    const run_id = String(data.run_id)
    const needed = await neededIn(house, network_id)
    await house.database.as('jobs', (run) =>
      run({ text: 'select people.keep_back($1, $2, $3::uuid[])', values: [network_id, run_id, needed] }),
    )
    const text = 'select person_id, measure from people.to_forget($1, $2)'
    for (const each of await leavingBy(house, text, [network_id, run_id]))
      await forget(house, network_id, each)
    await house.database.as('jobs', (run) =>
      run({ text: 'select people.end_retention($1, $2)', values: [network_id, run_id] }),
    )
  },
}

const forgetAgain = async (house: House, network: string): Promise<void> => {
  const text = 'select person_id, measure from people.come_back($1)'
  for (const each of await leavingBy(house, text, [network])) await forget(house, network, each)
}

export const heedErasures: Reaction = {
  name: 'people.heed-erasures',
  on: 'erasures-told',
  run: ({ network_id }, house) => forgetAgain(house, network_id),
}

const hour_s = 3600

export const proposeRetention: Chore = {
  name: 'people.propose-retention',
  every_s: 24 * hour_s,
  run: async (house) => {
    const rules = JSON.stringify(readRetention(house.root ?? process.cwd()))
    const networks = await house.database.as('jobs', (run) =>
      run({ text: 'select network_id from sync.heads' }),
    )
    for (const { network_id } of networks) {
      await forgetAgain(house, String(network_id))
      const needed = await neededIn(house, String(network_id))
      await house.database.as('jobs', (run) =>
        run({
          text: 'select people.propose_retention($1, $2, $3::jsonb, $4::uuid[])',
          values: [network_id, newId(house.clock.now()), rules, needed],
        }),
      )
    }
  },
}
