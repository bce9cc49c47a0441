// IMPORT: a long list of an office, looked at and brought in through the API like a person at a screen would, who
// follows how far it is. How long, how much memory, and whether the last tenth is as quick as the first.
import { newId } from '#core/kernel'
import { openClient, serveCopy } from '../client.ts'
import type { Figure } from '../figure.ts'
import { timeOf } from '../measure.ts'
import { resultOf } from '../result.ts'
import { peopleFor } from './names.ts'

/** Fifty thousand are the most a list may hold; every run takes a tenth of it. */
const lines = (isQuick: boolean): number => Number(process.env.BENCH_IMPORT ?? (isQuick ? 1_000 : 5_000))
const household = 5

const listOf = (count: number): string => {
  const { identities } = peopleFor(count)
  const rows = identities.map(({ given_name, family_name, birth_date, birth_year }, n) => {
    const relation = n % household === 0 ? 'Intestatario' : 'Figlio'
    const birth = birth_date ?? `${birth_year}-01-01`
    return `TZ-${Math.floor(n / household)};${n};${relation};F;${given_name};${family_name};${birth};IT`
  })
  const head = 'Nucleo;Persona;Parentela;Sesso;Nome;Cognome;Data di nascita;Cittadinanza'
  return Buffer.from([head, ...rows].join('\n')).toString('base64')
}

interface Progress {
  import_id: string
  state: string
  persons_in: number
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

export const importList: Figure = {
  id: 'IMPORT',
  measure: async ({ well, world, isQuick, tell }) => {
    const [corner] = world.corners
    if (!corner) throw new Error('The world is empty')
    const count = lines(isQuick)
    const content = listOf(count)
    const server = await serveCopy(well)
    const client = openClient(server.port, corner.social)
    const send = async (path: string, body: unknown) => {
      const reply = await client.post(`/api/people/${path}`, JSON.stringify(body))
      if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${reply.body.slice(0, 400)}`)
      return JSON.parse(reply.body) as Record<string, unknown>
    }
    const atRest = server.memory()
    let look: Record<string, unknown> = {}
    const looked = await timeOf(async () => {
      look = await send('preview-import', { content })
    })
    if (look.fault_count !== 0)
      throw new Error(`The list has faults: ${JSON.stringify(look.faults).slice(0, 300)}`)
    const import_id = newId()
    const begun = performance.now()
    const more = { purpose: 'direct_care', legal_basis: 'public_task', mark: look.mark }
    await send('confirm-import', { content, import_id, unit_id: corner.unit_id, ...more })
    const confirmed = performance.now() - begun
    const seen: { at: number; persons: number }[] = []
    for (let state = 'running'; state === 'running'; await pause(100)) {
      const { imports } = JSON.parse((await client.get('/api/people/imports')).body) as {
        imports: Progress[]
      }
      const mine = imports.find((each) => each.import_id === import_id)
      if (!mine || mine.state === 'failed') throw new Error('The import failed')
      state = mine.state
      if (seen.at(-1)?.persons !== mine.persons_in)
        seen.push({ at: performance.now() - begun, persons: mine.persons_in })
    }
    const all = performance.now() - begun
    const peak = server.memory()
    client.close()
    await server.stop()
    const until = (share: number) => seen.find(({ persons }) => persons >= count * share)?.at ?? all
    tell(
      `${count} people: looked at in ${(looked / 1000).toFixed(1)} s, confirmed after ${(confirmed / 1000).toFixed(1)} s, all in after ` +
        `${(all / 1000).toFixed(1)} s (${Math.round((count / all) * 1000)} a second), told ${seen.length} times how far; ` +
        `memory ${atRest} MB at rest, ${peak} MB at most`,
    )
    const [first, last] = [until(0.2) - until(0), all - until(0.8)]
    const about = { engine: well.engine, unit: 'ms', bar: {} }
    return [
      resultOf({ ...about, id: 'IMPORT', what: `last fifth of a list of ${count} / first fifth, time` }, [
        { floor: first, value: last, ratio: last / first, unrest: 1 },
      ]),
      resultOf(
        { ...about, id: 'IMPORT.look', what: `looking at the list of ${count} / bringing it in, time` },
        [{ floor: all, value: looked, ratio: looked / all, unrest: 1 }],
      ),
      resultOf({ ...about, id: 'IMPORT.memory', unit: 'MB', what: 'memory at most / at rest' }, [
        { floor: atRest, value: peak, ratio: peak / atRest, unrest: 1 },
      ]),
    ]
  },
}
