// What the partners of the demo agreed: the SafeNet project with its seven districts, and two acts of sharing.

import { ask } from '#core/http'
import { instant, newId, type Row } from '#core/kernel'
import { monthOf, type PublicationAnswer, periodOf, type ValuesAnswer } from '#monitoring'
import { publicationAnswering, valuesAnswering } from '#monitoring/server'
import { loadProjectFrom } from '#network/server'
import { type Actor, actAs, type Cast, type Teller } from './people.ts'

const shareOf = (cast: Cast, between: [string, string], compartments: string[]) => ({
  from_organisation_id: cast.organisations[between[0]],
  to_organisation_id: cast.organisations[between[1]],
  compartments,
  purposes: ['direct_care', 'referral'],
  legal_basis: 'public_task',
})

export const tellAgreements = async (teller: Teller, cast: Cast, now: string): Promise<void> => {
  const marta = cast.actors['marta.rota'] as Actor
  const envelope = { token: marta.token, device: null, now }
  const { answer } = await loadProjectFrom(teller.database, envelope, { root: teller.root, key: 'safenet' })
  if (answer.problem) throw new Error(`The demo could not load its project: ${answer.problem.code}`)
  const day = now.slice(0, 10)
  const sign = (title: string, parties: string[], shares: ReturnType<typeof shareOf>[]) => ({
    action: 'network.sign-agreement',
    input: {
      agreement_id: newId(),
      title,
      kind: title.startsWith('Accordo') ? 'partnership' : 'protocol',
      parties: parties.map((key) => cast.organisations[key]),
      signed_on: day,
      begins_on: day,
      ended_on: null,
      shares,
    },
  })
  await actAs(teller.database, marta, {
    now,
    intents: [
      sign('Accordo di partenariato SafeNet', Object.keys(cast.organisations), [
        shareOf(cast, ['lead', 'health_trust'], ['base']),
      ]),
      sign(
        'Protocollo tra cooperativa e ASST per i test rapidi',
        ['lead', 'health_trust'],
        [shareOf(cast, ['health_trust', 'lead'], ['base', 'health'])],
      ),
    ],
  })
}

type Step = (action: string, input: Row) => Promise<unknown>

const stepsBy =
  (teller: Teller, who: Actor): Step =>
  (action, input) =>
    actAs(teller.database, who, {
      now: instant(teller.clock),
      intents: [{ action: `monitoring.${action}`, input }],
    })

/** The last quarter that is over is collected, validated and frozen; then contacts by district go to everybody. */
export const publishLastQuarter = async (teller: Teller, cast: Cast): Promise<void> => {
  const irene = cast.actors['irene.longhi'] as Actor
  const step = stepsBy(teller, irene)
  const now = instant(teller.clock)
  const period = periodOf('quarter', monthOf(`${now.slice(0, 8)}01`))
  const [year, number] = [Number(period.slice(0, 4)), Number(period.slice(6))]
  const last = number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`
  const figures = ['shifts_done', 'contacts', 'distinct_persons_met', 'kits_distributed']
  const reason = 'Trimestre chiuso per la relazione'
  await step('collect-values', {
    ...{ batch_id: newId(), project_id: null, period: last, figures, note: null },
  })
  const asked = { token: irene.token, now }
  const year_asked = { kind: 'quarter', year: last.slice(0, 4) }
  const { figures: rows } = (await ask(teller.database, asked, {
    answering: valuesAnswering,
    raw: year_asked,
  })) as ValuesAnswer
  const value_ids = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.period === last && cell.value_id ? [cell.value_id] : [])),
  )
  await step('validate-values', { batch_id: newId(), period: last, value_ids, note: null })
  await step('freeze-values', { batch_id: newId(), period: last, value_ids, reason })
  const value_id = rows
    .find(({ figure }) => figure === 'contacts')
    ?.cells.find((cell) => cell.period === last)?.value_id as string
  const side = { value_id, dimension: 'district', audience: 'open' }
  const { preview } = (await ask(teller.database, asked, {
    answering: publicationAnswering,
    raw: side,
  })) as PublicationAnswer
  if (!preview || preview.is_empty) return
  await step('publish-figure', {
    ...side,
    ...{ release_id: newId(), figure: 'contacts', seen_mark: preview.mark },
  })
}
