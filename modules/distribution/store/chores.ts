// What the house does of itself: what nobody collected in time is everybody's again; words go a year after a request
// ended, and who signed for a partner when the papers of the handover need not be kept any more.
import type { Chore } from '#core/http'

type House = Parameters<Chore['run']>[0]

const inEveryNetwork = async (
  { database }: House,
  run: (network_id: unknown) => { text: string; values: unknown[] },
) => {
  const networks = await database.as('jobs', (ask) =>
    ask({ text: `select network_id from access.principals where kind = 'network'` }),
  )
  for (const { network_id } of networks) await database.as('jobs', (ask) => ask(run(network_id)))
}

export const letLapse: Chore = {
  name: 'distribution let lapse',
  every_s: 600,
  run: (house) =>
    inEveryNetwork(house, (network_id) => ({
      text: 'select distribution.let_lapse($1, $2)',
      values: [network_id, new Date(house.clock.now()).toISOString()],
    })),
}

const year_ms = 365 * 86_400_000

export const forgetWords: Chore = {
  name: 'distribution forget words',
  every_s: 86_400,
  run: (house) =>
    inEveryNetwork(house, (network_id) => ({
      text: 'select distribution.forget_words($1, $2)',
      values: [network_id, new Date(house.clock.now() - year_ms).toISOString()],
    })),
}

export const forgetSignatures: Chore = {
  name: 'distribution forget signatures',
  every_s: 86_400,
  run: (house) =>
    inEveryNetwork(house, (network_id) => ({
      text: 'select distribution.forget_signatures($1, $2)',
      values: [network_id, new Date(house.clock.now()).toISOString()],
    })),
}
