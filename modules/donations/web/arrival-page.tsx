// One delivery: where it stands, its paper, its lines as they are looked at, who did what; and the papers it gives.
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Button, Card, Empty, Notice, PageHead } from '#core/ui'
import type { DonationPage } from '../queries/arrivals.ts'
import { CallOffDialog, ScheduleDialog } from './announce-dialog.tsx'
import { InspectCard } from './inspect-card.tsx'
import { LinesTable } from './lines-table.tsx'
import { ActDialog, Answered, Paper, State } from './parts.tsx'
import { type Me, useWords } from './words.ts'

type Delivery = NonNullable<DonationPage['donation']>
type Layer = 'schedule' | 'call_off' | 'conclude'

export function ArrivalPage() {
  const { t } = useWords()
  const { donation_id } = useParams({ strict: false }) as { donation_id: string }
  const asked = useAsk<DonationPage>('donations.one', { donation_id })
  const head = (
    <PageHead title={t('screen.arrivals.title')} back={{ href: '/arrivals', label: t('screen.one.back') }} />
  )
  return (
    <Answered asked={asked} head={head}>
      {(page) =>
        page.donation ? (
          <Delivered page={page} donation={page.donation} />
        ) : (
          <>
            {head}
            <Notice meaning="att">{t('screen.not_there')}</Notice>
          </>
        )
      }
    </Answered>
  )
}

function Delivered({ page, donation }: { page: DonationPage; donation: Delivery }) {
  const { t, label } = useWords()
  const [layer, setLayer] = useState<Layer>()
  const { data: me } = useAsk<Me>('network.me')
  const may = (verb: string) => me?.verbs.includes(verb) ?? false
  const mayReceive = may('donation.receive')
  const onClose = () => setLayer(undefined)
  // What waits is in the card of the inspection, for who inspects.
  const isInspecting = donation.state === 'received' && mayReceive
  const looked = isInspecting ? page.lines.filter((line) => line.state !== 'waiting') : page.lines
  return (
    <>
      <PageHead
        title={donation.what}
        line={[
          donation.code,
          donation.donor_name ?? t('screen.nobody'),
          label('source', donation.source),
        ].join(' · ')}
        back={{ href: '/arrivals', label: t('screen.one.back') }}
        acts={me && <Acts donation={donation} may={may} onOpen={setLayer} />}
      />
      <div className="ui-stack">
        <Facts page={page} donation={donation} />
        {isInspecting && <InspectCard page={page} donation={donation} />}
        {(looked.length > 0 || page.lines.length === 0) && (
          <Card title={t('screen.one.lines')} count={looked.length} flush>
            {page.lines.length === 0 ? (
              <Empty title={t('screen.one.no_lines')} drawing="box" level={3} />
            ) : (
              <LinesTable lines={looked} />
            )}
          </Card>
        )}
        <Steps page={page} />
      </div>
      {layer === 'schedule' && <ScheduleDialog donation={donation} onClose={onClose} />}
      {layer === 'call_off' && <CallOffDialog donation={donation} onClose={onClose} />}
      {layer === 'conclude' && (
        <ActDialog
          title={t('screen.one.conclude_title')}
          verb={t('screen.one.conclude')}
          action="donations.conclude"
          input={{ donation_id: donation.donation_id }}
          onClose={onClose}
        >
          <p>{t('screen.one.conclude_words')}</p>
        </ActDialog>
      )}
    </>
  )
}

interface ActsProps {
  donation: Delivery
  may: (verb: string) => boolean
  onOpen: (layer: Layer) => void
}

function Acts({ donation, may, onOpen }: ActsProps) {
  const { t } = useWords()
  const isComing = donation.state === 'announced' || donation.state === 'scheduled'
  const receiving = `/arrivals/${donation.donation_id}/receive`
  if (isComing && may('donation.plan'))
    return (
      <>
        <Button onClick={() => onOpen('call_off')}>{t('screen.call_off.act')}</Button>
        <Button icon="calendar" onClick={() => onOpen('schedule')}>
          {t('screen.schedule.act')}
        </Button>
        <Button variant="primary" icon="inbox" href={receiving}>
          {t('screen.receive.act')}
        </Button>
      </>
    )
  if (donation.state === 'received' && may('donation.receive'))
    return (
      <Button icon="plus" href={receiving}>
        {t('screen.receive.add')}
      </Button>
    )
  if (donation.state === 'inspected' && may('donation.decide'))
    return (
      <Button variant="primary" icon="check" onClick={() => onOpen('conclude')}>
        {t('screen.one.conclude')}
      </Button>
    )
  return null
}

function Facts({ page, donation }: { page: DonationPage; donation: Delivery }) {
  const { t, day, kilos } = useWords()
  const weight = [
    donation.grams > 0 ? kilos(donation.grams) : '',
    donation.unweighed > 0 ? t('screen.not_weighed', { count: donation.unweighed }) : '',
  ]
  const paper =
    donation.document_kind === 'ddt'
      ? t('screen.one.ddt', { number: donation.document_number ?? '', day: day(donation.document_on ?? '') })
      : t('screen.one.own')
  const facts: [string, string | null][] = [
    [t('screen.one.paper'), donation.received_on ? paper : null],
    [t('screen.one.place'), donation.place],
    [t('screen.one.owner'), donation.owner_name],
    [t('screen.one.weight'), weight.filter(Boolean).join(', ') || null],
    [t('screen.one.note'), donation.note],
  ]
  const asked = { donation_id: donation.donation_id }
  return (
    <Card title={t('screen.one.facts')} end={<State state={donation.state} />}>
      <dl className="donations-facts">
        {facts.map(
          ([name, told]) =>
            told && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{told}</dd>
              </div>
            ),
        )}
      </dl>
      {donation.received_on && (
        <div className="donations-papers">
          <Paper name="receipt" asked={asked}>
            {t('screen.one.receipt')}
          </Paper>
          {page.lines.some((line) => line.rejected > 0 && line.rejected_to === 'donor') && (
            <Paper name="return" asked={asked}>
              {t('screen.one.return')}
            </Paper>
          )}
        </div>
      )}
    </Card>
  )
}

function Steps({ page }: { page: DonationPage }) {
  const { t, day } = useWords()
  return (
    <Card title={t('screen.one.steps')}>
      <ol className="donations-steps">
        {page.steps.map((step) => (
          <li key={`${step.at}-${step.to_state}`}>
            <State state={step.to_state} />{' '}
            {t('screen.one.by', { worker: step.worker, when: day(dayInItaly(step.at)) })}
            {step.reason ? ` · ${step.reason}` : ''}
          </li>
        ))}
      </ol>
    </Card>
  )
}
