// On the first page of the day, only when something waits: what was asked and wants an answer, what to prepare, who comes for it.
import { useAsk, useTellWaiting } from '#core/http/web'
import { Card, WorkList, WorkRow } from '#core/ui'
import type { RequestCard } from '../../queries/requests.ts'
import { useWords } from '../words.ts'

type Kind = 'decide' | 'keep' | 'prepare' | 'give' | 'confirm'

const kinds: Record<Kind, { states: string[]; verb: string; at: 'hub' | 'mine'; href: string }> = {
  decide: { states: ['submitted'], verb: 'goods-request.decide', at: 'hub', href: '/requests' },
  keep: { states: ['approved'], verb: 'goods-request.decide', at: 'hub', href: '/requests' },
  prepare: {
    states: ['allocated', 'partially_filled', 'picked'],
    verb: 'goods-request.pick',
    at: 'hub',
    href: '/picking',
  },
  give: { states: ['ready'], verb: 'goods-request.pick', at: 'hub', href: '/handovers' },
  confirm: { states: ['handed_over'], verb: 'goods-request.ask', at: 'mine', href: '/requests' },
}
const icons = {
  decide: 'list',
  keep: 'box',
  prepare: 'box',
  give: 'van',
  confirm: 'check',
} as const satisfies Record<Kind, string>

const countIn = (requests: readonly RequestCard[], kind: Kind): number =>
  requests.filter(
    ({ state, is_hub, is_mine }) =>
      kinds[kind].states.includes(state) && (kinds[kind].at === 'hub' ? is_hub : is_mine),
  ).length

export function RequestsToday({ verbs }: { verbs: readonly string[] }) {
  const { t } = useWords()
  const asked = useAsk<{ requests: RequestCard[] }>(
    'distribution.requests',
    { which: 'open' },
    { every: 60_000 },
  )
  const waiting = (Object.keys(kinds) as Kind[])
    .map((kind) => ({
      kind,
      count: verbs.includes(kinds[kind].verb) ? countIn(asked.data?.requests ?? [], kind) : 0,
    }))
    .filter(({ count }) => count > 0)
  const all = waiting.reduce((sum, { count }) => sum + count, 0)
  useTellWaiting('requests', asked, all)
  if (waiting.length === 0) return null
  const title = t('today.title')
  return (
    <Card title={title} count={all} flush>
      <WorkList label={title}>
        {waiting.map(({ kind, count }) => (
          <WorkRow
            key={kind}
            icon={icons[kind]}
            title={t(`today.${kind}`, { count })}
            context={t(`today.${kind}_next`)}
            href={kinds[kind].href}
          />
        ))}
      </WorkList>
    </Card>
  )
}
