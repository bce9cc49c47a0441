// The cards of my unit, and those good at my hub: who they are for in figures, what they eat, when they last came.
import '../distribution.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, type Column, Empty, Field, Notice, PageHead, Skeleton, Table } from '#core/ui'
import { peopleOf } from '../../domain/card.ts'
import type { CardLine } from '../../queries/cards.ts'
import { useMe } from '../use-me.ts'
import { useWords, type Words } from '../words.ts'
import { CardForm } from './card-form.tsx'
import { eatsIn, headsIn, isIn } from './card-words.ts'

/** When a household was last served is the hub's to know: for the others a “never” would be untrue. */
const columnsIn = (words: Words, isHub: boolean): Column<CardLine>[] => {
  const { t, label, day } = words
  const last: Column<CardLine> = {
    key: 'last',
    title: t('cards.last'),
    cell: (card) => (card.last_served_on ? day(card.last_served_on) : t('cards.never')),
  }
  return [
    { key: 'code', title: t('cards.code'), names: true, cell: (card) => card.code },
    {
      key: 'people',
      title: t('cards.people'),
      cell: (card) => (
        <>
          <strong>{peopleOf(card)}</strong>
          <div className="dist-quiet">{headsIn(card, words)}</div>
        </>
      ),
    },
    { key: 'eats', title: t('cards.eats'), cell: (card) => eatsIn(card, words) },
    {
      key: 'programme',
      title: t('cards.programme'),
      cell: ({ programme_from, programme_until }) => {
        if (!programme_until) return t('cards.not_in')
        return isIn({ programme_from, programme_until })
          ? t('cards.until', { day: day(programme_until) })
          : t('cards.ended', { day: day(programme_until) })
      },
    },
    { key: 'by', title: t('cards.issued_by'), cell: (card) => card.unit_name },
    ...(isHub ? [last] : []),
    {
      key: 'state',
      title: t('cards.state'),
      cell: ({ state }) => (
        <Badge meaning={state === 'active' ? 'ok' : state === 'suspended' ? 'att' : 'neu'} inTable>
          {label('state_card', state)}
        </Badge>
      ),
    },
  ]
}

const plain = (text: string) => text.toUpperCase().replaceAll(/[\s-]/g, '')

export function CardsPage() {
  const words = useWords()
  const { t, sentence } = words
  const me = useMe()
  const [find, setFind] = useState('')
  const [isNew, setNew] = useState(false)
  const { data, problem, again } = useAsk<{ cards: CardLine[] }>(
    'distribution.cards',
    {},
    { isPrivate: true },
  )
  const cards = data?.cards.filter((card) => plain(card.code).includes(plain(find)))
  const mayIssue = me?.verbs.includes('card.issue') ?? false
  const add = mayIssue && (
    <Button variant="primary" icon="plus" onClick={() => setNew(true)}>
      {t('cards.new')}
    </Button>
  )
  return (
    <div className="ui-stack">
      <PageHead
        title={t('cards.title')}
        line={data && t('cards.line', { count: data.cards.length })}
        acts={add || undefined}
      />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={5} />}
      {data?.cards.length === 0 && (
        <Empty title={t('cards.empty')} drawing="paper" act={add || undefined}>
          {t('cards.empty_text')}
        </Empty>
      )}
      {cards && data && data.cards.length > 0 && (
        <>
          <Field
            kind="search"
            label={t('cards.find')}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
          {cards.length === 0 ? (
            <Notice meaning="neu">{t('cards.nothing_found')}</Notice>
          ) : (
            <Table
              caption={t('cards.caption')}
              columns={columnsIn(words, me?.verbs.includes('distribution.see-hub') ?? false)}
              rows={cards}
              rowKey={(card) => card.card_id}
              rowHref={(card) => `/cards/${card.card_id}`}
            />
          )}
        </>
      )}
      {isNew && me && <CardForm me={me} onClose={() => setNew(false)} />}
    </div>
  )
}
