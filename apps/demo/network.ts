// What the partners of the demo agreed: the SafeNet project with its seven districts, and two acts of sharing.

import { newId } from '#core/kernel'
import { loadProjectFrom } from '#network/server'
import { letOutLastQuarter } from './letting-out.ts'
import { type Actor, actAs, type Cast, type Teller } from './people.ts'
import { safenet } from './safenet.ts'

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
      sign('Accordo di partenariato SafeNet', safenet.partners, [
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

/** Contacts by district go to everybody. */
export const publishLastQuarter = (teller: Teller, cast: Cast): Promise<void> =>
  letOutLastQuarter(teller, cast.actors['irene.longhi'] as Actor, {
    figures: ['shifts_done', 'contacts', 'distinct_persons_met', 'kits_distributed'],
    sides: [['contacts', 'district']],
  })
