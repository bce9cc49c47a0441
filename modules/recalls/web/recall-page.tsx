// One recall: its clock, the next right step, where things still lie and who received them.
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Icon, Menu, Notice, PageHead } from '#core/ui'
import type { OneRecall } from '../queries/one-recall.ts'
import type { RecallLine } from '../queries/shapes.ts'
import type { Layer } from './layer.ts'
import { PublicCard } from './public-card.tsx'
import { RecallLayers } from './recall-layers.tsx'
import { DrillMark, RecallClock, RecallState } from './recall-look.tsx'
import { LotsCard, RemainsCard } from './recall-lots.tsx'
import { RecipientsCard } from './recipients-card.tsx'
import { Page, useMe, useTap } from './room-state.tsx'
import { useWords } from './words.ts'

export function RecallPage() {
  const { t } = useWords()
  const { recall_id = '' } = useParams({ strict: false }) as { recall_id?: string }
  const asked = useAsk<OneRecall>('recalls.recall', { recall_id }, { every: 60_000 })
  const back = { label: t('screen.recall.back'), href: '/recalls' }
  return (
    <Page title={t('screen.recall.title')} asked={asked} back={back}>
      {(one) => <Whole one={one} />}
    </Page>
  )
}

function Whole({ one }: { one: OneRecall }) {
  const { t, locale } = useWords()
  const me = useMe()
  const [layer, setLayer] = useState<Layer>()
  const { recall } = one
  const mayWork =
    (me?.verbs.includes('recall.open') ?? false) && !['closed', 'annulled'].includes(recall.state)
  const paper = `/api/recalls/notice.pdf?recall_id=${recall.recall_id}&lang=${locale === 'en' ? 'en' : 'it'}`
  return (
    <>
      <PageHead
        back={{ label: t('screen.recall.back'), href: '/recalls' }}
        title={recall.title}
        line={
          <>
            {recall.is_drill && <DrillMark />} <RecallState recall={recall} />{' '}
            {recall.notified_at === null && <RecallClock recall={recall} />}
          </>
        }
        acts={
          <>
            <Menu
              label={t('screen.recall.more')}
              items={[
                { key: 'paper', label: t('screen.recall.paper'), onSelect: () => location.assign(paper) },
                ...(mayWork
                  ? [
                      {
                        key: 'annul',
                        label: t('screen.recall.annul'),
                        destructive: true,
                        onSelect: () => setLayer({ kind: 'annul' }),
                      },
                    ]
                  : []),
              ]}
            />
            {mayWork && <NextStep one={one} onLayer={setLayer} />}
          </>
        }
      />
      <div className="ui-work-and-side">
        <div className="ui-stack">
          <Warnings one={one} mayWork={mayWork} />
          <RecipientsCard one={one} mayWork={mayWork} onLayer={setLayer} />
          <RemainsCard one={one} mayWork={mayWork} onLayer={setLayer} />
          <LotsCard one={one} />
        </div>
        <div className="ui-stack">
          <Steps recall={recall} />
          <PublicCard one={one} mayWork={mayWork} />
          <Told recall={recall} />
        </div>
      </div>
      {layer && <RecallLayers layer={layer} one={one} onClose={() => setLayer(undefined)} />}
    </>
  )
}

const namedIn = ({ recall, lots }: OneRecall) => ({
  recall_id: recall.recall_id,
  organisation_id: recall.organisation_id,
  lot_ids: lots.map((lot) => lot.lot_id),
})

/** The one act that takes it further. */
function NextStep({ one, onLayer }: { one: OneRecall; onLayer: (layer: Layer) => void }) {
  const { t } = useWords()
  const tap = useTap()
  const { recall, recipients, remains } = one
  if (recall.state === 'stock_blocked')
    return (
      <Button variant="primary" onClick={() => void tap('recalls.confirm-trace', namedIn(one))}>
        {t('screen.recall.confirm_trace', { count: recipients.length })}
      </Button>
    )
  if (recall.state === 'recipients_traced') {
    const missing = recipients.filter((each) => each.told_at === null).length
    return (
      <Button
        variant="primary"
        disabled={missing > 0}
        onClick={() => void tap('recalls.confirm-told', namedIn(one))}
      >
        {missing > 0 ? t('screen.recall.to_tell', { count: missing }) : t('screen.recall.confirm_told')}
      </Button>
    )
  }
  const lies = !recall.is_drill && remains.some((each) => each.kind !== 'unexplained' && each.quantity > 0)
  return (
    <Button variant="primary" onClick={() => onLayer({ kind: lies ? 'settle' : 'close' })}>
      {t(lies ? 'screen.recall.settle' : 'screen.recall.close')}
    </Button>
  )
}

function Warnings({ one, mayWork }: { one: OneRecall; mayWork: boolean }) {
  const { t, nameOf, number, day } = useWords()
  const tap = useTap()
  const { recall, arrived_later, unlotted, maybe_given } = one
  const named = { recall_id: recall.recall_id, organisation_id: recall.organisation_id }
  return (
    <>
      {recall.is_drill && (
        <Notice meaning="sens" title={t('screen.drill_mark')}>
          {t('screen.recall.drill_words')}
        </Notice>
      )}
      {arrived_later.length > 0 && (
        <Notice
          meaning="dang"
          title={t('screen.recall.later', { count: arrived_later.length })}
          act={
            mayWork && (
              <Button onClick={() => void tap('recalls.look-again', named)}>
                {t('screen.recall.hold_too')}
              </Button>
            )
          }
        >
          {arrived_later.map((lot) => lot.code).join(', ')}
        </Notice>
      )}
      {unlotted.map((row) => (
        <Notice key={`${row.item_id}${row.place}`} meaning="att" title={t('screen.recall.unlotted')}>
          {t('screen.recall.unlotted_words', {
            quantity: number(row.quantity),
            name: nameOf(row),
            place: row.place,
          })}
        </Notice>
      ))}
      {maybe_given.map((row) => (
        <Notice
          key={`${row.unit_name}${row.on_day}${row.name_it}`}
          meaning="att"
          title={t('screen.recall.maybe')}
        >
          {t('screen.recall.maybe_words', {
            ...{
              quantity: number(row.quantity),
              name: nameOf(row),
              unit: row.unit_name,
              day: day(row.on_day),
            },
          })}
        </Notice>
      ))}
    </>
  )
}

function Steps({ recall }: { recall: RecallLine }) {
  const { t, when, span } = useWords()
  const { measured: m } = recall
  const steps: [string, string | null, number | null, boolean][] = [
    [t('screen.recall.step_opened'), recall.opened_at, null, false],
    [
      t(recall.is_drill ? 'screen.recall.step_drill' : 'screen.recall.step_blocked'),
      recall.blocked_at,
      m.blocked_s,
      false,
    ],
    [t('screen.recall.step_traced'), recall.traced_at, m.traced_s, m.is_traced_late],
    [t('screen.recall.step_told'), recall.notified_at, m.notified_s, m.is_notified_late],
    [t('screen.recall.step_closed'), recall.closed_at, m.closed_s, false],
  ]
  return (
    <Card title={t('screen.recall.times')}>
      <ol className="recalls-steps">
        {steps.map(([name, at, took, isLate]) => (
          <li key={name}>
            <span className="recalls-step-name">
              <Icon name={at ? 'check-circle' : 'clock'} />
              <span>
                {name}
                <span className="ui-note"> {at ? when(at) : t('screen.recall.not_yet')}</span>
              </span>
            </span>
            <span>
              {took !== null && span(took)} {isLate && <b>{t('screen.recall.late')}</b>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Told({ recall }: { recall: RecallLine }) {
  const { t, longDay } = useWords()
  const range = (from: string | null, to: string | null) => [from, to].filter(Boolean).join(' – ') || null
  const facts: [string, string | null][] = [
    [t('screen.recalls.code'), recall.code],
    [t('screen.open.danger'), recall.danger],
    [t('screen.open.what_to_do'), recall.what_to_do],
    [t('screen.open.supplier_lot'), range(recall.supplier_lot, recall.supplier_lot_to)],
    [t('screen.open.gtin'), recall.gtin],
    [t('screen.open.lot_code'), recall.lot_code],
    [t('screen.recall.expiry'), range(recall.expires_from, recall.expires_to)],
    [t('screen.open.notice_by'), recall.notice_by],
    [t('screen.open.notice_number'), recall.notice_number],
    [t('screen.open.notice_on'), longDay(recall.notice_on)],
    [t('screen.open.notice_link'), recall.notice_link],
    [t('screen.recall.opened_by'), recall.opened_by_name],
    [t('screen.recall.reason'), recall.reason],
  ]
  return (
    <Card title={t('screen.recall.notice')}>
      <dl className="recalls-facts">
        {facts.map(([term, fact]) =>
          fact ? (
            <div key={term} style={{ display: 'contents' }}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  )
}
