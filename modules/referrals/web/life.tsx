// A referral with its whole life: whose turn it is, what was asked, each step, the words between the two sides.
import './referrals.css'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Empty, Notice, Skeleton, TextLink } from '#core/ui'
import { PurposeGate } from '#people/web'
import { endedStates } from '../domain/words.ts'
import type { OneReferral } from '../queries/one.ts'
import { ReferralActs } from './acts.tsx'
import { nameOf, ReferralClock } from './referral-card.tsx'
import { useReferralsMe } from './use-me.ts'
import { stateMeaning, useWords, type Words } from './words.ts'

type About = OneReferral['referral']

const turnOf = (card: About): 'waits_you' | 'waits_them' | 'waits_sender' | 'over' => {
  if (endedStates.includes(card.state as never)) return card.moves.length > 0 ? 'waits_you' : 'over'
  const mine = card.moves.filter((move) => move !== 'withdraw')
  const isOutside = card.is_external && card.side === 'sent' && !mine.includes('close_loop')
  if (mine.length > 0 && !isOutside) return 'waits_you'
  return card.side === 'sent' ? 'waits_them' : 'waits_sender'
}

const factsOf = (card: About, words: Words): [string, string][] => {
  const { t, label, languages, many, moment, day } = words
  const outcome = card.outcome && card.outcome_source
  const told: [string, string | null][] = [
    [t('one.why'), many('reason', card.reasons)],
    [t('one.what'), `${label('kind', card.kind)} · ${label('urgency', card.urgency)}`],
    [t('one.shared'), label('sharing', card.data_shared)],
    [t('one.ground'), card.data_shared === 'minimal' ? null : label('basis', card.legal_basis)],
    [t('one.summary'), card.summary],
    [t('one.language'), card.interpreter_language && languages([card.interpreter_language])],
    [t('one.when'), card.appointment_at && moment(card.appointment_at)],
    [
      t('one.waiting'),
      card.state === 'waitlisted' && card.waiting_estimate ? day(card.waiting_estimate) : null,
    ],
    [t('one.who_goes'), card.companion_name],
    [t('one.phone'), card.is_external ? card.service_phone : null],
    [t('one.sender'), `${card.sent_by}, ${card.sender_name}`],
    [t('one.outcome'), outcome && `${label('outcome', card.outcome ?? '')} · ${label('source', outcome)}`],
    [t('one.alternative'), card.alternative_name],
    [t('one.next_step'), card.next_step && label('next_step', card.next_step)],
  ]
  return told.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []))
}

function Facts({ card }: { card: About }) {
  const words = useWords()
  return (
    <dl className="referral-facts">
      {factsOf(card, words).map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const reasonOf = (step: OneReferral['steps'][number], { label }: Words): string | undefined => {
  if (!step.reason) return undefined
  const group = {
    decline: 'decline_reason',
    report_outcome: 'outcome',
    record_outcome: 'outcome',
    close_loop: 'next_step',
    read_answer: 'next_step',
    withdraw: 'withdraw_reason',
  } as const
  const of = group[step.event as keyof typeof group]
  return of ? label(of, step.reason) : undefined
}

function Story({ steps }: { steps: OneReferral['steps'] }) {
  const words = useWords()
  const { t, label, moment } = words
  const whoOf = (step: OneReferral['steps'][number]) =>
    step.by_way === 'link' ? t('one.by_link') : step.by_way === 'house' ? t('one.by_house') : step.by_name
  return (
    <ol className="referral-story">
      {steps.map((step) => {
        const reason = reasonOf(step, words)
        const isLapse = step.to_state === 'lapsed' && step.event === 'no_show'
        return (
          <li key={step.step_id}>
            <strong>{label('event', step.event)}</strong>
            {reason && `: ${reason}`}
            {isLapse && ` · ${label('state', 'lapsed')}`}
            <span className="referral-second">
              {moment(step.at)} · {whoOf(step)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Notes({ notes }: { notes: OneReferral['notes'] }) {
  const { t, label, moment } = useWords()
  if (notes.length === 0) return <p className="referral-second">{t('one.no_notes')}</p>
  return (
    <ul className="referral-story">
      {notes.map((note) => (
        <li key={note.note_id}>
          {note.is_internal && <Badge meaning="sens">{label('note', 'internal')}</Badge>}
          <p className="referral-note">{note.text}</p>
          <span className="referral-second">
            {label('note', note.kind)} · {moment(note.at)} · {note.by_name ?? t('one.by_link')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Who was sent to us and said yes to: from here their file may be opened, and it remembers what brought them. */
function OpenCase({ card }: { card: About }) {
  const { t } = useWords()
  const me = useReferralsMe()
  const isOurs = card.side === 'received' && card.person_id && ['accepted', 'attended'].includes(card.state)
  if (!isOurs || !me?.verbs.includes('case.open')) return null
  return (
    <Button icon="folder" href={`/cases?open=1&person=${card.person_id}&referral=${card.referral_id}`}>
      {t('one.open_case')}
    </Button>
  )
}

/** An address that is no referral at all is a referral that is not there. */
const goneCodes = ['core.not-found', 'core.invalid-input']

export interface ReferralLifeProps {
  referral_id: string
  now: Date
  /** In the side sheet: with the way to the whole page. */
  isSheet?: boolean
  /** The page already says who goes where. */
  isTitled?: boolean
}

export function ReferralLife({ referral_id, now, isSheet, isTitled }: ReferralLifeProps) {
  const words = useWords()
  const { t, label, sentence } = words
  const { data, problem } = useAsk<OneReferral>('referrals.referral', { referral_id }, { every: 60_000 })
  if (problem && !data)
    return (
      <PurposeGate problem={problem}>
        {goneCodes.includes(problem.code) ? (
          <Empty title={t('one.gone')} drawing="search" />
        ) : (
          <Notice meaning="att">{sentence(problem)}</Notice>
        )}
      </PurposeGate>
    )
  if (!data) return <Skeleton label={t('one.loading')} count={4} />
  const card = data.referral
  const turn = turnOf(card)
  return (
    <div className="ui-stack referral-life">
      <div className="referral-head">
        <p>
          <Badge meaning={stateMeaning[card.state] ?? 'neu'}>{label('state', card.state)}</Badge>{' '}
          <strong>{t(`one.${turn}`)}</strong>
        </p>
        {!isTitled && (
          <p>
            {nameOf(card, words)} → {card.service_name}
          </p>
        )}
        <p className="referral-second">{t('board.slip', { code: card.slip_code })}</p>
        <ReferralClock card={card} now={now} />
      </div>
      <ReferralActs card={card} />
      {card.is_discreet && <Notice meaning="sens">{t('one.discreet')}</Notice>}
      {card.is_external && card.side === 'sent' && turn !== 'over' && (
        <Notice meaning="info">{t('one.external')}</Notice>
      )}
      <Facts card={card} />
      <Card title={t('one.life')} level={2}>
        <Story steps={data.steps} />
      </Card>
      <Card title={t('one.notes')} level={2}>
        <Notes notes={data.notes} />
      </Card>
      <div className="ui-acts ui-no-print">
        <OpenCase card={card} />
        {isSheet && <TextLink href={`/referrals/${referral_id}`}>{t('one.open_page')}</TextLink>}
        {card.person_id && <TextLink href={`/people/${card.person_id}`}>{t('one.person_page')}</TextLink>}
      </div>
    </div>
  )
}
