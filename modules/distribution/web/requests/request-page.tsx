// One request whole: for whom, what was asked and found, why these lots, what happened, and what may be done now.
import '../distribution.css'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Empty, Notice, PageHead, Skeleton, Table } from '#core/ui'
import type { OneRequest, PartTold } from '../../queries/requests.ts'
import { useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { RequestActs } from './request-acts.tsx'
import { meaningOf, nameIn, placeIn, quantityIn, thingIn, whoIn, whySaid } from './request-words.ts'

function Facts({ request }: { request: OneRequest['request'] }) {
  const words = useWords()
  const { t, near, when } = words
  const told: [string, string | null][] = [
    [t('one.facts'), [nameIn(request), whoIn(request, words)].join(' · ')],
    [t('cards.programme'), request.is_in_programme ? t('one.in_programme') : null],
    [t('one.needed'), request.needed_on && near(request.needed_on)],
    [t('one.pickup'), request.pickup_at && when(request.pickup_at)],
    [t('one.asked_by'), `${request.unit_name}, ${request.organisation_name}`],
    [t('one.hub'), request.hub_name],
    [t('one.lapses'), request.lapses_at && when(request.lapses_at)],
    [t('one.note'), request.note],
    [t('one.reason'), request.reason],
  ]
  return (
    <Card title={t('one.facts')}>
      <dl className="dist-facts">
        {told.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  )
}

function Lines({ told }: { told: OneRequest }) {
  const words = useWords()
  const { t, label } = words
  const clash = (allergens: string[]) => allergens.filter((each) => told.request.allergens.includes(each))
  return (
    <Card title={t('one.lines')} flush>
      <Table
        caption={t('one.lines')}
        cards={false}
        rows={told.lines}
        rowKey={(line) => line.request_line_id}
        columns={[
          {
            key: 'what',
            title: t('requests.what'),
            cell: (line) => (
              <>
                {line.item_id ? thingIn(line, words) : t('one.any_of', { name: thingIn(line, words) })}
                {clash(line.item_allergens).length > 0 && (
                  <div className="dist-warn">
                    {t('one.allergy', {
                      what: clash(line.item_allergens)
                        .map((code) => label('allergen', code))
                        .join(', '),
                    })}
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'asked',
            title: t('one.asked'),
            number: true,
            cell: (line) => quantityIn(line.quantity, line.unit_name, words),
          },
          {
            key: 'kept',
            title: t('one.kept'),
            number: true,
            cell: (line) => quantityIn(line.allocated, line.unit_name, words),
          },
        ]}
      />
    </Card>
  )
}

function PartRow({ part }: { part: PartTold }) {
  const words = useWords()
  const { t, label } = words
  return (
    <li className="dist-part">
      <strong>
        {words.nameOf(part)} · {quantityIn(part.quantity, part.unit_name, words)}
      </strong>
      <div className="dist-quiet">
        {placeIn(part, words)} · {t('one.lot')} {part.lot_code ?? '–'}
        {part.state === 'left' && ` · ${label('reason_swap', part.reason ?? 'other')}`}
      </div>
      <details>
        <summary>{t('one.why')}</summary>
        <ul>
          {part.why.map((each) => (
            <li key={each.rule}>{whySaid(each, words)}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function Steps({ steps }: { steps: OneRequest['steps'] }) {
  const { t, label, when } = useWords()
  return (
    <Card title={t('one.steps')}>
      <ol className="dist-steps">
        {steps.map((step) => (
          <li key={`${step.at}${step.event}`}>
            {label('event', step.event)} · {step.by_name ?? t('one.by_house')}
            <div className="dist-quiet">
              {when(step.at)}
              {step.reason ? ` · ${step.reason}` : ''}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

export function RequestPage() {
  const words = useWords()
  const { t, label, sentence } = words
  const me = useMe()
  const { goods_request_id } = useParams({ strict: false }) as { goods_request_id: string }
  const { data, problem, again } = useAsk<OneRequest>('distribution.request', { goods_request_id })
  const head = <PageHead title={t('requests.code')} back={{ label: t('one.back'), href: '/requests' }} />
  if (problem?.code === 'core.not-found') return <Empty level={1} title={t('one.gone')} drawing="search" />
  if (problem)
    return (
      <>
        {head}
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      </>
    )
  if (!data || !me)
    return (
      <>
        {head}
        <Skeleton label={t('screen.loading')} shape="block" />
      </>
    )
  const { request, parts } = data
  return (
    <div className="ui-stack">
      <PageHead
        title={
          <>
            {request.code} · <span className="dist-unbroken">{nameIn(request)}</span>
          </>
        }
        line={<Badge meaning={meaningOf(request.state)}>{label('state', request.state)}</Badge>}
        back={{ label: t('one.back'), href: '/requests' }}
      />
      <RequestActs told={data} me={me} />
      <div className="dist-two">
        <div className="ui-stack">
          <Facts request={request} />
          <Lines told={data} />
        </div>
        <div className="ui-stack">
          {parts.length > 0 && (
            <Card title={t('one.parts')}>
              <ul className="dist-list">
                {parts.map((part) => (
                  <PartRow key={part.part_id} part={part} />
                ))}
              </ul>
            </Card>
          )}
          <Steps steps={data.steps} />
        </div>
      </div>
    </div>
  )
}
