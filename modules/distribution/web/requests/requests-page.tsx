// The board of what was asked: what the hub must decide, what is to be prepared, what waits to be collected.
import '../distribution.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import {
  Badge,
  Button,
  Card,
  type Column,
  Empty,
  Notice,
  PageHead,
  Segmented,
  Skeleton,
  Table,
} from '#core/ui'
import type { RequestCard } from '../../queries/requests.ts'
import { useMe } from '../use-me.ts'
import { useWords, type Words } from '../words.ts'
import { meaningOf, nameIn, whatIn, whoIn } from './request-words.ts'
import { useKeepAside } from './use-keep-aside.ts'

const order = [
  'submitted',
  'approved',
  'partially_filled',
  'allocated',
  'picked',
  'ready',
  'handed_over',
  'expired',
  'draft',
  'confirmed',
  'rejected',
  'cancelled',
]

const whenIn = (request: RequestCard, { when, near }: Words): string => {
  if (request.pickup_at) return when(request.pickup_at)
  return request.needed_on ? near(request.needed_on) : '–'
}

const columnsIn = (words: Words): Column<RequestCard>[] => {
  const { t, label } = words
  return [
    { key: 'code', title: t('requests.code'), names: true, cell: (request) => request.code },
    {
      key: 'who',
      title: t('requests.who'),
      cell: (request) => (
        <>
          <strong>{nameIn(request)}</strong>
          <div className="dist-quiet">{whoIn(request, words)}</div>
          {request.card_code && (
            <div className="dist-quiet">{t('requests.from', { name: request.unit_name })}</div>
          )}
        </>
      ),
    },
    { key: 'what', title: t('requests.what'), cell: (request) => whatIn(request, words) },
    { key: 'when', title: t('requests.when'), cell: (request) => whenIn(request, words) },
    {
      key: 'kept',
      title: t('requests.kept'),
      cell: ({ lines, lines_kept }) => t('requests.kept_of', { lines, lines_kept }),
    },
    {
      key: 'state',
      title: t('cards.state'),
      cell: ({ state }) => (
        <Badge meaning={meaningOf(state)} inTable>
          {label('state', state)}
        </Badge>
      ),
    },
  ]
}

function KeepAll({ requests }: { requests: readonly RequestCard[] }) {
  const { t, sentence } = useWords()
  const { keep, isReady, isSending, problem, isBarred } = useKeepAside(requests)
  return (
    <div className="ui-stack">
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      {isBarred && (
        <Notice meaning="att" live="polite">
          {t('requests.not_for_them')}
        </Notice>
      )}
      <div>
        <Button icon="box" loading={isSending} disabled={!isReady} onClick={() => void keep()}>
          {t('requests.keep_all', { count: requests.length })}
        </Button>
      </div>
    </div>
  )
}

function Groups({ requests, mayDecide }: { requests: readonly RequestCard[]; mayDecide: boolean }) {
  const words = useWords()
  const { t, label } = words
  return order
    .map((state) => ({ state, mine: requests.filter((request) => request.state === state) }))
    .filter(({ mine }) => mine.length > 0)
    .map(({ state, mine }) => {
      const approved = mine.filter((request) => request.is_hub)
      const hasAct = state === 'approved' && mayDecide && approved.length > 0
      return (
        <Card key={state} title={label('state', state)} count={mine.length} flush>
          <Table
            caption={t('requests.caption', { state: label('state', state) })}
            columns={columnsIn(words)}
            rows={mine}
            rowKey={(request) => request.goods_request_id}
            rowHref={(request) => `/requests/${request.goods_request_id}`}
          />
          {hasAct && (
            <div className="dist-foot">
              <KeepAll requests={approved} />
            </div>
          )}
        </Card>
      )
    })
}

export function RequestsPage() {
  const { t, sentence } = useWords()
  const me = useMe()
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const { data, problem, again } = useAsk<{ requests: RequestCard[] }>('distribution.requests', { which })
  const mayAsk = me?.verbs.includes('goods-request.ask') ?? false
  const mayDecide = me?.verbs.includes('goods-request.decide') ?? false
  const add = mayAsk && (
    <Button variant="primary" icon="plus" href="/requests/new">
      {t('requests.new')}
    </Button>
  )
  const line = data && which === 'open' ? t('requests.line', { count: data.requests.length }) : undefined
  return (
    <div className="ui-stack">
      <PageHead title={t('requests.title')} line={line} acts={add || undefined} />
      <Segmented
        label={t('requests.show')}
        value={which}
        onChange={setWhich}
        options={[
          { value: 'open' as const, label: t('requests.open') },
          { value: 'all' as const, label: t('requests.all') },
        ]}
      />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={5} />}
      {data?.requests.length === 0 && (
        <Empty title={t('requests.empty')} drawing="box" act={add || undefined}>
          {t('requests.empty_text')}
        </Empty>
      )}
      {data && (
        <div className="ui-stack dist-board">
          <Groups requests={data.requests} mayDecide={mayDecide} />
        </div>
      )}
    </div>
  )
}
