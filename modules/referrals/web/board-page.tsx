// The board of referrals: sent and received, by state, with the clock of each. What is chosen stays in the address.
import './referrals.css'
import { useAsk } from '#core/http/web'
import {
  BarMeter,
  Button,
  ChipsMany,
  Empty,
  Field,
  formatPercent,
  Menu,
  Notice,
  PageHead,
  Segmented,
  Sheet,
  Skeleton,
  TextLink,
} from '#core/ui'
import type { Board } from '../queries/board.ts'
import type { ReferralCard } from '../queries/shapes.ts'
import { type Chosen, useChosen } from './address.ts'
import { BoardTable } from './board-table.tsx'
import { Columns } from './columns.tsx'
import { ReferralLife } from './life.tsx'
import { NewReferralDialog } from './new-referral.tsx'
import { NotCome } from './not-come.tsx'
import { nameOf } from './referral-card.tsx'
import { useReferralsMe } from './use-me.ts'
import { useNow } from './use-now.ts'
import { useWords, type Words } from './words.ts'

type Choose = (change: Partial<Chosen>) => void

function Filters({ chosen, choose, board }: { chosen: Chosen; choose: Choose; board: Board | undefined }) {
  const { t } = useWords()
  const counted = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label} ${count}`
  const service = board?.services.find((each) => each.service_id === chosen.service)
  return (
    <div className="referral-filters">
      <Segmented
        label={t('board.side')}
        value={chosen.side}
        onChange={(side) => choose({ side, service: undefined, referral: undefined })}
        options={[
          { value: 'sent' as const, label: counted(t('board.sent'), board?.counts.sent) },
          { value: 'received' as const, label: counted(t('board.received'), board?.counts.received) },
        ]}
      />
      <Menu
        label={service ? service.name : t('board.all_services')}
        items={[
          {
            key: 'all',
            label: t('board.all_services'),
            current: !chosen.service,
            onSelect: () => choose({ service: undefined }),
          },
          ...(board?.services ?? []).map((each) => ({
            key: each.service_id,
            label: each.name,
            current: each.service_id === chosen.service,
            onSelect: () => choose({ service: each.service_id }),
          })),
        ]}
      />
      <ChipsMany
        legend={t('board.filter')}
        legendHidden
        values={chosen.is_open ? ['open' as const] : []}
        onChange={(values) => choose({ is_open: values.length > 0 })}
        options={[{ value: 'open' as const, label: t('board.open'), icon: 'check' }]}
      />
      <Field
        kind="search"
        label={t('board.find')}
        labelHidden
        placeholder={t('board.find')}
        value={chosen.find}
        onChange={(event) => choose({ find: event.target.value })}
      />
    </div>
  )
}

function Figures({ board }: { board: Board }) {
  const { t, locale } = useWords()
  const { closed_share, days_to_meeting, accepted_share } = board.figures
  const share = (value: number | null) => (value === null ? '–' : formatPercent(value, locale))
  const days = days_to_meeting === null ? '–' : t('board.days_value', { count: days_to_meeting })
  const told = [
    [share(closed_share), t('board.closed_share')],
    [days, t('board.days')],
    [share(accepted_share), t('board.accepted_share')],
  ]
  return (
    <dl className="referral-figures" aria-label={t('board.figures')}>
      {told.map(([value, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd title={value === '–' ? t('board.not_told') : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Places({ board }: { board: Board }) {
  const { t } = useWords()
  return (
    <footer className="referral-places">
      <strong>{t('board.places')}</strong>
      {board.places.slice(0, 5).map(({ service_id, name, free, total }) => {
        const text = t('board.places_of', { free, total })
        return (
          <span key={service_id} className="referral-place">
            <TextLink href={`/services/${service_id}`}>{name}</TextLink>
            <span>
              {text}
              <BarMeter value={free} target={total} text={`${name}: ${text}`} />
            </span>
          </span>
        )
      })}
      <span className="referral-places-links">
        <TextLink href="/referrals/loop">{t('board.loop')}</TextLink>
        <TextLink href="/services">{t('board.all_places')}</TextLink>
      </span>
    </footer>
  )
}

const found = (cards: readonly ReferralCard[], find: string, words: Words): ReferralCard[] => {
  const wanted = find.trim().toLocaleLowerCase().replaceAll(/[\s-]/g, '')
  return cards.filter((card) =>
    `${nameOf(card, words)} ${card.slip_code} ${card.service_name} ${card.sender_name}`
      .toLocaleLowerCase()
      .replaceAll(/[\s-]/g, '')
      .includes(wanted),
  )
}

interface BodyProps {
  board: Board
  chosen: Chosen
  choose: Choose
  now: Date
}

function Body({ board, chosen, choose, now }: BodyProps) {
  const words = useWords()
  const { t } = words
  const cards = found(board.cards, chosen.find, words)
  const onOpen = (referral: string) => choose({ referral })
  if (board.cards.length === 0)
    return (
      <Empty title={t('board.empty_title')} drawing="paper">
        {t(chosen.side === 'sent' ? 'board.empty_text' : 'board.empty_received')}
      </Empty>
    )
  if (cards.length === 0) return <Notice meaning="neu">{t('board.nothing_found')}</Notice>
  if (chosen.view === 'table' || !chosen.is_open)
    return <BoardTable cards={cards} now={now} onOpen={onOpen} />
  return <Columns cards={cards} side={chosen.side} now={now} open={chosen.referral} onOpen={onOpen} />
}

export function ReferralsPage() {
  const words = useWords()
  const { t } = words
  const me = useReferralsMe()
  const now = useNow()
  const [chosen, choose] = useChosen()
  const asked = {
    side: chosen.side,
    is_open: chosen.is_open,
    ...(chosen.service ? { to_service_id: chosen.service } : {}),
  }
  const { data: board, problem } = useAsk<Board>('referrals.board', asked, { every: 60_000 })
  const open = board?.cards.find((card) => card.referral_id === chosen.referral)
  const maySend = me?.verbs.includes('referral.send') ?? false
  return (
    <div className="ui-stack referrals-page">
      <PageHead
        title={t('board.title')}
        line={t('board.line')}
        acts={
          <>
            {chosen.is_open && (
              <Button
                icon={chosen.view === 'table' ? 'layers' : 'list'}
                onClick={() => choose({ view: chosen.view === 'table' ? 'columns' : 'table' })}
              >
                {t(chosen.view === 'table' ? 'board.columns' : 'board.table')}
              </Button>
            )}
            {maySend && (
              <Button variant="primary" icon="plus" onClick={() => choose({ isNew: true })}>
                {t('board.new')}
              </Button>
            )}
          </>
        }
      />
      <div className="referral-bar">
        <Filters chosen={chosen} choose={choose} board={board} />
        {board && <Figures board={board} />}
      </div>
      {problem && <NotCome problem={problem} />}
      {!board && !problem && <Skeleton label={t('board.loading')} count={5} />}
      {board && <Body board={board} chosen={chosen} choose={choose} now={now} />}
      {board && <Places board={board} />}
      {chosen.referral && (
        <Sheet
          open
          title={open ? nameOf(open, words) : t('board.title')}
          close={t('one.close')}
          onClose={() => choose({ referral: undefined })}
        >
          <ReferralLife referral_id={chosen.referral} now={now} isSheet />
        </Sheet>
      )}
      {chosen.isNew && maySend && <NewReferralDialog onClose={() => choose({ isNew: false })} />}
    </div>
  )
}
