// The link is opened under the key of the anonymous file. The log of readings is not told both ends: it would be a link.
import { answering, type Noun, notFound } from '#core/kernel'
import { SealedLink } from '../domain/verification.ts'
import { sealedNameQuery } from '../queries/sealed-name.ts'

export const sealedNameAnswering = answering(sealedNameQuery, {
  statements: ({ person_id }, { network_id }) => [
    {
      name: 'sealed name',
      text: `select l.person_id, l.sealed, (select k.wrapped from access.subject_keys k
               where k.network_id = $1 and k.person_id = l.person_id) as subject_key
             from people.sealed_links l where l.network_id = $1 and l.person_id = $2`,
      values: [network_id, person_id],
    },
  ],
  tell: ([links = []], { unseal }) => {
    const link = links[0] ?? notFound()
    return { named_id: unseal(SealedLink as unknown as Noun, link, 'sealed') ?? notFound() }
  },
})
