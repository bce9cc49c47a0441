// What is kept only to prove something goes when its time is over: consents and holds that ended, requests that were answered,
// emergencies a second person looked at, the book of acts. Counted by whole months, so that nothing goes a day too early.
// A legal hold keeps what is about that person, and the book as it was when the hold began.
import { readKeptProofs } from '#content/read.ts'
import type { Chore } from '#core/http'
import { newId, type Row } from '#core/kernel'

/** The first of the month, so many months before: whoever was on the last day of a month stays until it is over. */
export const monthsBefore = (ms: number, months: number): string => {
  const at = new Date(ms)
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1)).toISOString()
}

interface Held {
  person_id: string
  begun_at: string
}

/** From when the book of acts is kept: longer where a hold began when more of it was still there. */
export const logKeptFrom = (ms: number, months: number, held: readonly Held[]): string =>
  [ms, ...held.map(({ begun_at }) => Date.parse(begun_at))]
    .map((from) => monthsBefore(from, months))
    .sort()[0] as string

const day_s = 86_400

export const forgetProofs: Chore = {
  name: 'people.forget-proofs',
  every_s: day_s,
  run: async ({ database, clock, root }) => {
    const kept = readKeptProofs(root ?? process.cwd())
    const now = clock.now()
    await database.as('jobs', async (run) => {
      for (const { network_id } of await run({ text: 'select network_id from sync.heads' })) {
        const held = (await run({
          text: 'select person_id, begun_at from people.held($1)',
          values: [network_id],
        })) as unknown as Held[]
        const spared = held.map(({ person_id }) => person_id)
        const clear = async (
          kind: keyof typeof kept,
          text: string,
          values: unknown[] = [],
        ): Promise<void> => {
          const before = monthsBefore(now, kept[kind])
          const [row] = (await run({ text, values: [network_id, before, spared, ...values] })) as Row[]
          await run({
            text: 'select people.note_clearing($1, $2, $3, $4, $5, $6)',
            values: [
              ...[network_id, newId(now), kind, before.slice(0, 10)],
              ...[Number(row?.gone), new Date(now).toISOString()],
            ],
          })
        }
        await clear('consents', 'select people.forget_consents($1, $2, $3::uuid[]) as gone')
        await clear('rights_requests', 'select people.forget_requests($1, $2, $3::uuid[]) as gone')
        await clear('holds', 'select people.forget_holds($1, $2, $3::uuid[]) as gone')
        await clear('emergencies', 'select access.forget_emergencies($1, $2, $3::uuid[]) as gone')
        await clear('log', 'select audit.clear_before($1, $4, $2, $3::uuid[]) as gone', [
          logKeptFrom(now, kept.log, held),
        ])
      }
    })
  },
}
