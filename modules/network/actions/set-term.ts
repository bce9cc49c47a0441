// A partnership says within how many days an act is due here. It holds for what begins from now on.
import { action, insert, maybe, notFound, refuse, termKindOf, update } from '#core/kernel'
import { NetworkTerm } from '../domain/term.ts'

export const setTerm = action('network.set-term', {
  input: NetworkTerm.schema.pick({ term: true, days: true, counts: true }),
  verb: 'term.set',
  needs: ({ term }) => ({ before: maybe(NetworkTerm, { term }) }),
  on: (_, __, me) => ({ network_id: me.network_id, organisation_id: me.organisation_id }),
  decide: ({ before }, { term, days, counts }, moment) => {
    const { least, most } = termKindOf(term) ?? notFound()
    if (days < least || days > most) refuse('network.term-out-of-bounds', { least, most })
    const said = { days, counts, set_by: moment.me.worker_id, set_at: moment.now }
    return {
      changes: [before ? update(NetworkTerm, { term }, said) : insert(NetworkTerm, { term, ...said })],
    }
  },
})
