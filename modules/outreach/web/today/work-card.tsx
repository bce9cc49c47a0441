// "Ti aspettano": everything that needs my hand, by its clock or by kind, each row with its own verb.
import { useState } from 'react'
import { Button, Card, Empty, Notice, Segmented, Skeleton, WorkList, WorkRow } from '#core/ui'
import { useWords, type Words } from '../words.ts'
import { ParkedDialog } from './parked-dialog.tsx'
import { type Work, workKinds } from './work.ts'
import { clockOf, saidOf } from './work-words.tsx'

export interface WorkCardProps {
  work: readonly Work[]
  now: Date
  isLoading: boolean
  isFailed: boolean
  again: () => void
  /** Something waits in the cards of other rooms: without work here, this card has nothing to say. */
  isElsewhere?: boolean
  /** When the next outing is, for the empty page. */
  next?: string
}

/** Beyond this the list is opened by hand. */
const most = 8

type Order = 'due' | 'kind'
const keyOfOrder = 'prossima-work-order'

const useOrder = (): [Order, (order: Order) => void] => {
  const [order, setOrder] = useState<Order>(() =>
    localStorage.getItem(keyOfOrder) === 'kind' ? 'kind' : 'due',
  )
  const choose = (next: Order) => {
    localStorage.setItem(keyOfOrder, next)
    setOrder(next)
  }
  return [order, choose]
}

interface RowsProps {
  work: readonly Work[]
  now: Date
  words: Words
  label: string
  onParked: (work: Work) => void
}

function Rows({ work, now, words, label, onParked }: RowsProps) {
  return (
    <WorkList label={label}>
      {work.map((each) => {
        const { title, context, verb } = saidOf(each, words, now)
        const act = each.href ? { href: each.href } : { onAct: () => onParked(each) }
        return (
          <WorkRow
            key={each.key}
            icon={each.icon}
            title={title}
            context={context}
            clock={clockOf(each, words, now)}
            href={each.href}
            verb={{ label: verb, spoken: `${verb}: ${title}`, ...act }}
          />
        )
      })}
    </WorkList>
  )
}

function ByKind({ work, words, ...rest }: RowsProps) {
  const kinds = workKinds.filter((kind) => work.some((each) => each.kind === kind))
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind} className="outreach-kind" aria-label={words.t(`today.kinds.${kind}`)}>
          <h3 className="outreach-kind-title">{words.t(`today.kinds.${kind}`)}</h3>
          <Rows
            {...rest}
            words={words}
            label={words.t(`today.kinds.${kind}`)}
            work={work.filter((each) => each.kind === kind)}
          />
        </section>
      ))}
    </>
  )
}

function Nothing({ next }: { next?: string }) {
  const { t } = useWords()
  return (
    <Empty title={t('today.empty.title')} drawing="done" level={3}>
      {t('today.empty.text')} {next && t('today.empty.next', { when: next })}
    </Empty>
  )
}

export function WorkCard({ work, now, isLoading, isFailed, again, isElsewhere, next }: WorkCardProps) {
  const words = useWords()
  const { t } = words
  const [order, setOrder] = useOrder()
  const [parked, setParked] = useState<Work>()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || order === 'kind' ? work : work.slice(0, most)
  const rows = { work: shown, now, words, label: t('today.waiting'), onParked: setParked }
  const options = (['due', 'kind'] as const).map((value) => ({ value, label: t(`today.by_${value}`) }))
  const end =
    !isLoading && work.length > 1 ? (
      <Segmented label={t('today.order')} options={options} value={order} onChange={setOrder} />
    ) : undefined
  if (isElsewhere && !isLoading && !isFailed && work.length === 0) return null
  return (
    <Card
      title={t('today.waiting')}
      count={!isLoading && work.length > 0 ? work.length : undefined}
      end={end}
      flush
    >
      {isFailed && (
        <div className="outreach-inside">
          <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
            {t('today.failed')}
          </Notice>
        </div>
      )}
      {isLoading && (
        <div className="outreach-inside">
          <Skeleton label={t('today.waiting_loading')} count={5} />
        </div>
      )}
      {!isLoading && !isFailed && work.length === 0 && <Nothing next={next} />}
      {!isLoading && work.length > 0 && (order === 'due' ? <Rows {...rows} /> : <ByKind {...rows} />)}
      {shown.length < work.length && (
        <div className="outreach-more">
          <Button variant="quiet" onClick={() => setWhole(true)}>
            {t('today.all')}
          </Button>
        </div>
      )}
      {parked?.kind === 'parked' && (
        <ParkedDialog envelope={parked.envelope} onClose={() => setParked(undefined)} />
      )}
    </Card>
  )
}
