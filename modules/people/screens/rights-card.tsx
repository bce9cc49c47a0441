// Rights people asked for, the nearest term first: decide, say why not, answer, and hand over what is kept of them.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Clock, Empty, Table } from '#core/ui'
import type { RequestSeen, RequestsAnswer } from '../queries/rights.ts'
import { CardWaiting } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'
import { DecideDialog, ExtendDialog, HoldLine, OpenRequestDialog, SentDialog } from './rights-dialogs.tsx'

type Open = { kind: 'new' } | { kind: 'decide' | 'extend' | 'sent'; request: RequestSeen }

export function RightsCard({ verbs }: { verbs: readonly string[] }) {
  const { t } = usePrivacyWords()
  const { data, problem, again } = useAsk<RequestsAnswer>('people.rights-requests')
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const add = verbs.includes('rights.open') && (
    <Button size="small" icon="plus" onClick={() => setOpen({ kind: 'new' })}>
      {t('rights.add')}
    </Button>
  )
  return (
    <>
      <Card
        title={t('rights.title')}
        count={data?.requests.filter((each) => !each.sent_on).length}
        end={add}
        flush
      >
        {data ? (
          <Requests requests={data.requests} onOpen={setOpen} />
        ) : (
          <CardWaiting problem={problem} again={again} />
        )}
      </Card>
      {data && data.holds.length > 0 && (
        <Card title={t('rights.holds')}>
          <div className="ui-stack">
            {data.holds.map((hold) => (
              <HoldLine key={hold.hold_id} hold={hold} may={verbs.includes('retention.hold')} />
            ))}
          </div>
        </Card>
      )}
      {open?.kind === 'new' && <OpenRequestDialog onClose={close} />}
      {open?.kind === 'decide' && <DecideDialog request={open.request} onClose={close} />}
      {open?.kind === 'extend' && <ExtendDialog request={open.request} onClose={close} />}
      {open?.kind === 'sent' && <SentDialog request={open.request} onClose={close} />}
    </>
  )
}

function Requests({ requests, onOpen }: { requests: RequestSeen[]; onOpen: (open: Open) => void }) {
  const { t, day, right } = usePrivacyWords()
  const empty = (
    <Empty title={t('rights.empty')} drawing="paper" level={3}>
      {t('rights.empty_words')}
    </Empty>
  )
  return (
    <Table
      caption={t('rights.table')}
      rows={requests}
      rowKey={(request) => request.rights_request_id}
      instead={requests.length === 0 ? empty : undefined}
      columns={[
        {
          key: 'kind',
          title: t('rights.kind'),
          cell: (request) => right('kinds', request.kind),
          names: true,
        },
        {
          key: 'person',
          title: t('rights.person'),
          cell: (request) => request.person_code ?? t('rights.erased'),
        },
        { key: 'from', title: t('rights.received'), cell: (request) => day(request.received_on) },
        { key: 'who', title: t('rights.by'), cell: (request) => request.worker_name ?? t('nobody') },
        { key: 'due', title: t('rights.due'), cell: (request) => <Due request={request} /> },
        {
          key: 'acts',
          title: t('rights.acts'),
          cell: (request) => <Acts request={request} onOpen={onOpen} />,
        },
      ]}
    />
  )
}

function Due({ request }: { request: RequestSeen }) {
  const { t, locale, day } = usePrivacyWords()
  if (request.sent_on)
    return (
      <Badge meaning="ok" inTable>
        {t('rights.sent', { day: day(request.sent_on) })}
      </Badge>
    )
  const due = new Date(`${request.extended_on ?? request.due_on}T22:00:00.000Z`)
  return (
    <Clock
      due={due}
      now={new Date()}
      locale={locale}
      words={{
        within: (time) => t('rights.within', { time }),
        late: (time) => t('rights.late', { time }),
        due: (exact) => `${t('rights.due_word')} ${exact}`,
      }}
    />
  )
}

function Acts({ request, onOpen }: { request: RequestSeen; onOpen: (open: Open) => void }) {
  const { t, locale, right } = usePrivacyWords()
  const { rights_request_id } = request
  if (!request.decision)
    return (
      <div className="ui-acts">
        <Button size="small" onClick={() => onOpen({ kind: 'decide', request })}>
          {t('rights.decide')}
        </Button>
        {!request.extended_on && (
          <Button size="small" variant="quiet" onClick={() => onOpen({ kind: 'extend', request })}>
            {t('rights.extend')}
          </Button>
        )}
      </div>
    )
  const isGiven = request.decision !== 'refused' && ['access', 'portability'].includes(request.kind)
  const lang = locale === 'it' ? 'it' : 'en'
  return (
    <div className="ui-acts">
      <Badge meaning={request.decision === 'refused' ? 'att' : 'ok'} inTable>
        {right('decisions', request.decision)}
      </Badge>
      {isGiven && (
        <>
          <Button
            size="small"
            href={`/api/people/export.pdf?rights_request_id=${rights_request_id}&lang=${lang}`}
          >
            {t('rights.paper')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            href={`/api/people/export?rights_request_id=${rights_request_id}`}
          >
            {t('rights.data')}
          </Button>
        </>
      )}
      {!request.sent_on && (
        <Button size="small" onClick={() => onOpen({ kind: 'sent', request })}>
          {t('rights.mark_sent')}
        </Button>
      )}
    </div>
  )
}
