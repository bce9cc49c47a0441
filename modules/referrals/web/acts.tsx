// The buttons of a referral: those steps my side may take now, the likely one first, and the dialog each opens.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, type IconName, Notice } from '#core/ui'
import { endedStates } from '../domain/words.ts'
import type { OneReferral } from '../queries/one.ts'
import {
  AcceptDialog,
  ArriveDialog,
  DeclineDialog,
  NoShowDialog,
  RebookDialog,
  WaitlistDialog,
} from './answer-dialogs.tsx'
import { AccompanyDialog, CloseDialog, NoteDialog, OutcomeDialog, WithdrawDialog } from './finish-dialogs.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { useWords } from './words.ts'

type About = OneReferral['referral']
type Layer =
  | 'accept'
  | 'decline'
  | 'waitlist'
  | 'arrive'
  | 'no_show'
  | 'rebook'
  | 'report_outcome'
  | 'record_outcome'
  | 'close_loop'
  | 'read_answer'
  | 'withdraw'
  | 'accompany'
  | 'note'
  | 'link'

const icons: Partial<Record<Layer, IconName>> = {
  accept: 'check',
  arrive: 'check-circle',
  close_loop: 'check-circle',
  read_answer: 'check-circle',
  accompany: 'people',
  note: 'comment',
  link: 'link',
}

/** In the order in which they are likely. A letter nobody has read yet may be answered at once. */
const order: Layer[] = [
  'close_loop',
  'read_answer',
  'accept',
  'arrive',
  'rebook',
  'report_outcome',
  'record_outcome',
  'waitlist',
  'no_show',
  'decline',
  'withdraw',
]

const layersOf = (card: About): Layer[] => {
  const moves = new Set(card.moves)
  // "Read" and the answer may be one step for who opens it ready to answer.
  if (moves.has('acknowledge')) for (const answer of ['accept', 'decline', 'waitlist']) moves.add(answer)
  return order.filter((layer) => moves.has(layer))
}

function LayerDialog({ layer, card, onClose }: { layer: Layer; card: About; onClose: () => void }) {
  const about = { card, onClose }
  switch (layer) {
    case 'accept':
      return <AcceptDialog {...about} />
    case 'decline':
      return <DeclineDialog {...about} />
    case 'waitlist':
      return <WaitlistDialog {...about} />
    case 'arrive':
      return <ArriveDialog {...about} />
    case 'no_show':
      return <NoShowDialog {...about} />
    case 'rebook':
      return <RebookDialog {...about} />
    case 'report_outcome':
    case 'record_outcome':
      return <OutcomeDialog {...about} isOurs={layer === 'record_outcome'} />
    case 'close_loop':
    case 'read_answer':
      return <CloseDialog {...about} isAnswer={layer === 'read_answer'} />
    case 'withdraw':
      return <WithdrawDialog {...about} />
    case 'accompany':
      return <AccompanyDialog {...about} />
    case 'note':
      return <NoteDialog {...about} />
    default:
      return <LinkDialog {...about} />
  }
}

function Acknowledge({ card, onWrong }: { card: About; onWrong: (text: string | undefined) => void }) {
  const { t, sentence } = useWords()
  const act = useAct()
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    const answered = await act('referrals.acknowledge', { referral_id: card.referral_id })
    setSending(false)
    onWrong(answered.problem && sentence(answered.problem))
  }
  return (
    <Button variant="primary" icon="show" loading={isSending} onClick={() => void send()}>
      {t('act.acknowledge')}
    </Button>
  )
}

export function ReferralActs({ card }: { card: About }) {
  const { t, label } = useWords()
  const [layer, setLayer] = useState<Layer>()
  const [wrong, setWrong] = useState<string>()
  const isOver = endedStates.includes(card.state as never)
  /** Of a service outside, the sender writes down what it said. */
  const isTold = card.is_external && card.side === 'sent'
  const isReading = card.moves.includes('acknowledge') && !isTold
  const nameOf = (each: Layer): string =>
    label('act', isTold && ['accept', 'decline', 'waitlist'].includes(each) ? `said_${each}` : each)
  const mayAccompany = card.side === 'sent' && !isOver && !card.attended_on && !card.is_discreet
  const quiet: Layer[] = [
    ...(card.may_link ? (['link'] as const) : []),
    ...(mayAccompany ? (['accompany'] as const) : []),
    ...(isOver ? [] : (['note'] as const)),
  ]
  return (
    <>
      {wrong && (
        <Notice meaning="att" live="alert">
          {wrong}
        </Notice>
      )}
      <div className="ui-acts ui-no-print">
        {isReading && <Acknowledge card={card} onWrong={setWrong} />}
        {layersOf(card).map((each, i) => (
          <Button
            key={each}
            variant={i === 0 && !isReading ? 'primary' : 'secondary'}
            icon={icons[each]}
            onClick={() => setLayer(each)}
          >
            {nameOf(each)}
          </Button>
        ))}
        {quiet.map((each) => (
          <Button key={each} variant="quiet" icon={icons[each]} onClick={() => setLayer(each)}>
            {label('act', each)}
          </Button>
        ))}
        <Button variant="quiet" icon="print" href={`/referrals/${card.referral_id}/slip`}>
          {t('one.slip')}
        </Button>
      </div>
      {layer && <LayerDialog layer={layer} card={card} onClose={() => setLayer(undefined)} />}
    </>
  )
}
