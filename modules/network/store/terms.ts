// The terms every room declares, each with what this network set instead.
import { answering, everyTerm } from '#core/kernel'
import { termsQuery } from '../queries/terms.ts'

export const termsAnswering = answering(termsQuery, {
  statements: (_, { network_id }) => [
    {
      name: 'terms',
      text: `select t.term, t.days, t.counts, t.set_at, w.name as set_by_name from network.terms t
             left join access.workers w on w.network_id = t.network_id and w.worker_id = t.set_by
             where t.network_id = $1`,
      values: [network_id],
    },
  ],
  tell: ([set = []]) =>
    ({
      terms: everyTerm().map(({ days, counts, ...kind }) => {
        const usual = { days, counts }
        const said = set.find(({ term }) => term === kind.term)
        const isUsual = !said || (said.days === days && said.counts === counts)
        return { ...kind, ...usual, usual, set_at: null, set_by_name: null, ...(isUsual ? {} : said) }
      }),
    }) as never,
})
