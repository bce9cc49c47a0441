// Entrate: what arrives today first, then every delivery by its state. Something is announced, or is at the door.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import {
  Button,
  Card,
  type Column,
  Empty,
  PageHead,
  SelectField,
  Table,
  useKeys,
  WorkList,
  WorkRow,
} from '#core/ui'
import { donationStates } from '../domain/words.ts'
import type { Arrivals, DonationLook } from '../queries/arrivals.ts'
import { AnnounceDialog } from './announce-dialog.tsx'
import { Answered, State } from './parts.tsx'
import { type Me, useWords } from './words.ts'

const open = ['announced', 'scheduled', 'received', 'inspected']

const statesOf = (state: string | undefined): string[] | undefined => {
  if (state === 'all') return undefined
  return state && (donationStates as readonly string[]).includes(state) ? [state] : open
}

export function ArrivalsPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { state } = useSearch({ strict: false }) as { state?: string }
  const [isAnnouncing, setAnnouncing] = useState(false)
  const { data: me } = useAsk<Me>('network.me')
  const asked = useAsk<Arrivals>('donations.arrivals', { states: statesOf(state) })
  const awaited = useAsk<Arrivals>('donations.arrivals', { states: ['announced', 'scheduled'] })
  const mayPlan = me?.verbs.includes('donation.plan') ?? false
  useKeys({ n: () => mayPlan && setAnnouncing(true) })
  const today = (awaited.data?.donations ?? []).filter((each) => each.expected_on === awaited.data?.today)
  const choose = (next: string) =>
    void navigate({
      to: '.',
      search: { state: next || undefined } as never,
      replace: true,
      resetScroll: false,
    })
  const acts = (
    <>
      <Button icon="flag" href="/programme">
        {t('screen.arrivals.programme')}
      </Button>
      <Button icon="plus" onClick={() => setAnnouncing(true)}>
        {t('screen.arrivals.announce')}
      </Button>
      <Button variant="primary" icon="inbox" href="/arrivals/new">
        {t('screen.arrivals.receive')}
      </Button>
    </>
  )
  const line =
    today.length === 0 ? t('screen.arrivals.line_none') : t('screen.arrivals.line', { count: today.length })
  return (
    <>
      <PageHead
        title={t('screen.arrivals.title')}
        line={awaited.data && line}
        acts={mayPlan ? acts : undefined}
      />
      <div className="ui-stack">
        {today.length > 0 && <TodayCard donations={today} />}
        <Choice state={state} choose={choose} counts={asked.data?.counts ?? []} />
        <Answered asked={asked}>
          {({ donations }) => (
            <Card title={t('screen.arrivals.list')} count={donations.length} flush>
              <ArrivalsTable donations={donations} />
            </Card>
          )}
        </Answered>
      </div>
      {isAnnouncing && me && (
        <AnnounceDialog organisation_id={me.organisation_id} onClose={() => setAnnouncing(false)} />
      )}
    </>
  )
}

function TodayCard({ donations }: { donations: readonly DonationLook[] }) {
  const { t } = useWords()
  return (
    <Card title={t('screen.arrivals.today')} count={donations.length} flush>
      <WorkList label={t('screen.arrivals.today')}>
        {donations.map((each) => (
          <WorkRow
            key={each.donation_id}
            icon={each.is_fetched ? 'van' : 'inbox'}
            title={each.what}
            context={[
              each.donor_name ?? t('screen.nobody'),
              each.expected_hours,
              each.is_fetched && t('screen.arrivals.fetched'),
            ]
              .filter(Boolean)
              .join(' · ')}
            href={`/arrivals/${each.donation_id}`}
          />
        ))}
      </WorkList>
    </Card>
  )
}

interface ChoiceProps {
  state: string | undefined
  choose: (state: string) => void
  counts: Arrivals['counts']
}

function Choice({ state, choose, counts }: ChoiceProps) {
  const { t, label } = useWords()
  const options = donationStates.flatMap((value) => {
    const found = counts.find((each) => each.state === value)
    return found ? [{ value: value as string, label: `${label('state', value)} (${found.count})` }] : []
  })
  return (
    <div className="donations-choices">
      <SelectField
        label={t('screen.arrivals.state')}
        value={state ?? ''}
        empty={t('screen.arrivals.open')}
        options={[...options, { value: 'all', label: t('screen.arrivals.all') }]}
        onChange={(event) => choose(event.target.value)}
      />
    </div>
  )
}

export function ArrivalsTable({ donations }: { donations: readonly DonationLook[] }) {
  const words = useWords()
  const { t, near, kilos, label } = words
  const whenOf = (each: DonationLook) =>
    each.received_on
      ? near(each.received_on)
      : each.expected_on
        ? [near(each.expected_on), each.expected_hours].filter(Boolean).join(', ')
        : t('screen.arrivals.no_day')
  const weightOf = (each: DonationLook) =>
    [
      each.grams > 0 ? kilos(each.grams) : '',
      each.unweighed > 0 ? t('screen.not_weighed', { count: each.unweighed }) : '',
    ]
      .filter(Boolean)
      .join(', ') || '–'
  const columns: Column<DonationLook>[] = [
    { key: 'what', title: t('screen.arrivals.what'), names: true, cell: (each) => each.what },
    {
      key: 'from',
      title: t('screen.arrivals.from'),
      cell: (each) => `${each.donor_name ?? t('screen.nobody')} · ${label('source', each.source)}`,
    },
    { key: 'when', title: t('screen.arrivals.when'), cell: whenOf },
    { key: 'state', title: t('screen.arrivals.state'), cell: (each) => <State state={each.state} /> },
    { key: 'kilos', title: t('screen.arrivals.kilos'), number: true, cell: weightOf },
  ]
  return (
    <Table
      caption={t('screen.arrivals.list')}
      columns={columns}
      rows={donations}
      rowKey={(each) => each.donation_id}
      rowHref={(each) => `/arrivals/${each.donation_id}`}
      instead={
        donations.length === 0 ? (
          <Empty title={t('screen.arrivals.empty')} drawing="box" level={3}>
            {t('screen.arrivals.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}
