// One card: what the hub knows of a household, ready for the printer, and what its issuer may change.
import '../distribution.css'
import { useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Empty, Field, Notice, PageHead, Skeleton, TextLink, Wordmark } from '#core/ui'
import { peopleOf } from '../../domain/card.ts'
import type { CardLine } from '../../queries/cards.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useMe } from '../use-me.ts'
import { useWords } from '../words.ts'
import { CardForm } from './card-form.tsx'
import { CardSquare } from './card-square.tsx'
import { eatsIn, headsIn } from './card-words.ts'
import { ProgrammeForm } from './programme-form.tsx'

type Layer = 'change' | 'programme' | 'active' | 'suspended' | 'closed'

function StateForm({ card, state, onClose }: { card: CardLine; state: string; onClose: () => void }) {
  const { t } = useWords()
  const id = useId()
  const [reason, setReason] = useState('')
  const verb = t(
    state === 'closed' ? 'cards.shut' : state === 'suspended' ? 'cards.suspend' : 'cards.activate',
  )
  const write = () =>
    state !== 'active' && reason.trim().length < 3
      ? [{ id, text: t('cards.reason_missing') }]
      : {
          action: 'distribution.set-card-state',
          input: { card_id: card.card_id, state, reason: reason.trim() || null },
        }
  return (
    <ActDialog title={`${verb}: ${card.code}`} verb={verb} onClose={onClose} write={write}>
      <Field
        id={id}
        label={t('cards.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}

function Paper({ card }: { card: CardLine }) {
  const words = useWords()
  const { t } = words
  return (
    <article className="dist-paper ui-for-person">
      <Wordmark name="Prossima" />
      <p className="dist-code">{card.code}</p>
      <p>
        <strong>{peopleOf(card)}</strong> · {headsIn(card, words)}
      </p>
      <p>{eatsIn(card, words)}</p>
      <p>
        {t('cards.good_at')}: <strong>{card.hub_name}</strong>
      </p>
      <CardSquare code={card.code} label={t('cards.square')} />
      <p>{t('cards.printed')}</p>
    </article>
  )
}

function Facts({ card, isHub }: { card: CardLine; isHub: boolean }) {
  const words = useWords()
  const { t, label, day } = words
  const told: [string, React.ReactNode][] = [
    [
      t('cards.state'),
      `${label('state_card', card.state)}${card.state_reason ? ` · ${card.state_reason}` : ''}`,
    ],
    [t('cards.issued_by'), `${card.unit_name}, ${card.organisation_name} · ${day(card.issued_on)}`],
    [
      t('cards.programme'),
      card.programme_until ? t('cards.until', { day: day(card.programme_until) }) : t('cards.not_in'),
    ],
    [t('cards.language'), card.language ? words.language(card.language) : '–'],
  ]
  if (isHub) told.push([t('cards.last'), card.last_served_on ? day(card.last_served_on) : t('cards.never')])
  return (
    <Card title={t('cards.facts')}>
      <dl className="dist-facts">
        {told.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {card.person_id && (
          <div>
            <dt>{t('cards.whose')}</dt>
            <dd>
              <TextLink href={`/people/${card.person_id}`}>{t('cards.whose_known')}</TextLink>
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}

export function CardPage() {
  const words = useWords()
  const { t, sentence } = words
  const me = useMe()
  const { card_id } = useParams({ strict: false }) as { card_id: string }
  const { data, problem, again } = useAsk<{ cards: CardLine[] }>(
    'distribution.cards',
    { card_id },
    { isPrivate: true },
  )
  const [layer, setLayer] = useState<Layer>()
  const head = <PageHead title={t('cards.one')} back={{ label: t('cards.back'), href: '/cards' }} />
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
  const [card] = data.cards
  if (!card) return <Empty level={1} title={t('cards.gone')} drawing="search" />
  const mayChange = card.is_mine && me.verbs.includes('card.issue') && card.state !== 'closed'
  const close = () => setLayer(undefined)
  const acts = (
    <>
      {mayChange && <Button onClick={() => setLayer('change')}>{t('cards.change')}</Button>}
      <Button variant="primary" icon="print" onClick={() => window.print()}>
        {t('cards.print')}
      </Button>
    </>
  )
  return (
    <div className="ui-stack">
      <div className="ui-no-print">
        <PageHead
          title={card.code}
          line={headsIn(card, words)}
          back={{ label: t('cards.back'), href: '/cards' }}
          acts={acts}
        />
      </div>
      <div className="dist-two">
        <Paper card={card} />
        <div className="ui-stack ui-no-print">
          <Facts card={card} isHub={me.verbs.includes('distribution.see-hub')} />
          {mayChange && (
            <div className="ui-acts">
              <Button onClick={() => setLayer('programme')}>
                {t(card.programme ? 'cards.programme_renew' : 'cards.programme_open')}
              </Button>
              <Button onClick={() => setLayer(card.state === 'active' ? 'suspended' : 'active')}>
                {t(card.state === 'active' ? 'cards.suspend' : 'cards.activate')}
              </Button>
              <Button variant="quiet" onClick={() => setLayer('closed')}>
                {t('cards.shut')}
              </Button>
            </div>
          )}
        </div>
      </div>
      {layer === 'change' && <CardForm me={me} card={card} onClose={close} />}
      {layer === 'programme' && <ProgrammeForm card={card} onClose={close} />}
      {(layer === 'active' || layer === 'suspended' || layer === 'closed') && (
        <StateForm card={card} state={layer} onClose={close} />
      )}
    </div>
  )
}
