// "Consegne": what is ready and waits for who collects it, and what has left in the last days.
import '../distribution.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Badge, Button, Card, type Column, Empty, Notice, PageHead, Skeleton, Table } from '#core/ui'
import type { HandoverTold } from '../../queries/handovers.ts'
import type { RequestCard } from '../../queries/requests.ts'
import { nameIn, quantityIn, whatIn, whoIn } from '../requests/request-words.ts'
import { useMe } from '../use-me.ts'
import { useWords, type Words } from '../words.ts'
import { BackDialog } from './back-dialog.tsx'
import { CounterDialog } from './counter-dialog.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { ServedCheck } from './served-check.tsx'

const weekAgo = () => dayInItaly(new Date(Date.now() - 7 * 86_400_000).toISOString())

const whomIn = (
  { card_code, partner_name, unit_name, recipient_kind }: HandoverTold,
  { label }: Words,
): string =>
  card_code ?? ([unit_name, partner_name].filter(Boolean).join(', ') || label('recipient', recipient_kind))

const linesIn = ({ lines }: HandoverTold, words: Words): string =>
  lines
    .map((line) => `${words.nameOf(line)} (${quantityIn(line.quantity, line.unit_name, words)})`)
    .join(', ')

const goneColumns = (words: Words): Column<HandoverTold>[] => {
  const { t, label, when } = words
  return [
    { key: 'when', title: t('give.when'), names: true, cell: (each) => when(each.at) },
    {
      key: 'who',
      title: t('give.who'),
      cell: (each) => (
        <>
          <strong>{whomIn(each, words)}</strong>
          {each.people > 0 && (
            <div className="dist-quiet">{t('requests.people', { count: each.people })}</div>
          )}
        </>
      ),
    },
    { key: 'what', title: t('give.what'), cell: (each) => linesIn(each, words) },
    {
      key: 'proof',
      title: t('give.proof'),
      cell: ({ proof, is_programme }) => (
        <>
          {label('proof_kind', proof)}
          {is_programme && <div className="dist-quiet">{t('cards.programme')}</div>}
        </>
      ),
    },
  ]
}

function Gone({ onBack }: { onBack: (handover: HandoverTold) => void }) {
  const words = useWords()
  const { t, sentence } = words
  const { data, problem } = useAsk<{ handovers: HandoverTold[] }>(
    'distribution.handovers',
    {
      from_day: weekAgo(),
    },
    { isPrivate: true },
  )
  const back: Column<HandoverTold> = {
    key: 'back',
    title: t('give.back'),
    cell: (each) => (
      <span className="dist-back">
        <Button
          size="small"
          variant="quiet"
          icon="file"
          href={`/handovers/${each.handover_id}`}
          aria-label={t('paper.open_spoken', { who: whomIn(each, words), when: words.when(each.at) })}
        >
          {t('paper.open')}
        </Button>
        <Button size="small" variant="quiet" className="dist-nowrap" onClick={() => onBack(each)}>
          {t('give.take_back')}
        </Button>
      </span>
    ),
  }
  if (problem) return <Notice meaning="att">{sentence(problem, 'screen.not_read')}</Notice>
  if (!data) return <Skeleton label={t('screen.loading')} count={3} />
  return (
    <Card title={t('give.gone')} count={data.handovers.length} flush>
      {data.handovers.length === 0 ? (
        <p className="dist-foot">{t('give.none_gone')}</p>
      ) : (
        <Table
          caption={t('give.gone')}
          columns={[...goneColumns(words), back]}
          rows={data.handovers}
          rowKey={(each) => each.handover_id}
        />
      )}
    </Card>
  )
}

function Ready({
  requests,
  onGive,
}: {
  requests: readonly RequestCard[]
  onGive: (request: RequestCard) => void
}) {
  const words = useWords()
  const { t, label, when } = words
  if (requests.length === 0)
    return (
      <Empty title={t('give.none_ready')} drawing="van">
        {t('give.none_ready_text')}
      </Empty>
    )
  return (
    <Card title={t('give.ready')} count={requests.length}>
      <ul className="dist-list">
        {requests.map((request) => (
          <li key={request.goods_request_id} className="dist-asked">
            <span>
              <strong>{nameIn(request)}</strong> <span className="dist-quiet">{request.code}</span>{' '}
              <Badge meaning="ok" inTable>
                {label('state', request.state)}
              </Badge>
              <div>{whoIn(request, words)}</div>
              <div className="dist-quiet">
                {whatIn(request, words)}
                {request.pickup_at && ` · ${t('one.pickup')} ${when(request.pickup_at)}`}
              </div>
            </span>
            <Button
              variant="primary"
              aria-label={`${t('give.act')}: ${nameIn(request)}`}
              onClick={() => onGive(request)}
            >
              {t('give.act')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Layer = { give: RequestCard } | { back: HandoverTold } | 'counter'

export function HandoversPage() {
  const { t, sentence } = useWords()
  const me = useMe()
  const { data, problem, again } = useAsk<{ requests: RequestCard[] }>('distribution.requests', {
    which: 'open',
  })
  const [layer, setLayer] = useState<Layer>()
  const ready = (data?.requests ?? []).filter(
    ({ state, is_hub }) => is_hub && (state === 'ready' || state === 'picked'),
  )
  const close = () => setLayer(undefined)
  const acts = (
    <>
      {me?.verbs.includes('distribution.see-figures') && (
        <>
          <Button href="/handovers/figures">{t('give.figures')}</Button>
          <Button href="/handovers/totals">{t('totals.title')}</Button>
        </>
      )}
      <Button variant="primary" icon="plus" onClick={() => setLayer('counter')}>
        {t('give.counter')}
      </Button>
    </>
  )
  return (
    <div className="ui-stack">
      <PageHead title={t('give.title')} line={data && t('give.line', { count: ready.length })} acts={acts} />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={3} />}
      <div className="dist-wide">
        {data && <Ready requests={ready} onGive={(give) => setLayer({ give })} />}
        <ServedCheck />
      </div>
      <Gone onBack={(back) => setLayer({ back })} />
      {layer === 'counter' && me && <CounterDialog me={me} onClose={close} />}
      {typeof layer === 'object' && 'give' in layer && <GiveDialog request={layer.give} onClose={close} />}
      {typeof layer === 'object' && 'back' in layer && me && (
        <BackDialog handover={layer.back} me={me} onClose={close} />
      )}
    </div>
  )
}
