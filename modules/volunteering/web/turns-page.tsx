// "Turni": two weeks of what there is to do, day by day. Who comes says so with one tap; who answers for them publishes, writes
// in who has no account, and tells the hours at the end.
import './turns.css'
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { dayInItaly, daysAfter, newId, type Problem } from '#core/kernel'
import { Badge, Button, Card, Empty, Field, Notice, PageHead, Skeleton, useToast } from '#core/ui'
import { hasBegun } from '../domain/turn-time.ts'
import type { TurnTold } from '../queries/turns.ts'
import { ActDialog } from './act-dialog.tsx'
import { Comers } from './comers.tsx'
import { HoursCard } from './hours-card.tsx'
import { TurnForm } from './turn-form.tsx'
import { useWords } from './words.ts'

interface Me {
  organisation_id: string
  verbs: string[]
  units: { organisation_id: string }[]
}

const mondayOf = (day: string): string =>
  daysAfter(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() || 7) - 1))

function SeatsBadge({ turn }: { turn: TurnTold }) {
  const { t } = useWords()
  const free = turn.places - turn.taken
  const isPast = hasBegun(turn, new Date().toISOString())
  if (turn.state === 'cancelled') return <Badge meaning="dang">{t('screen.cancelled')}</Badge>
  return (
    <span className="turn-seats">
      {turn.sign_up_id && <Badge meaning="info">{t('screen.mine')}</Badge>}
      {turn.closed_because && (
        <Badge meaning="dang">{t('screen.unit_closed', { note: turn.closed_because })}</Badge>
      )}
      {!isPast && (
        <Badge meaning={free > 0 ? 'att' : 'ok'}>
          {free > 0 ? t('screen.free', { count: free }) : t('screen.full')}
        </Badge>
      )}
    </span>
  )
}

interface RowProps {
  turn: TurnTold
  isKeeper: boolean
  mayJoin: boolean
  onProblem: (problem?: Problem) => void
  onOpen: () => void
}

function TurnActs({ turn, isKeeper, mayJoin, onProblem, onOpen }: RowProps) {
  const words = useWords()
  const { t } = words
  const act = useAct()
  const say = useToast()
  const isAhead = turn.state === 'open' && !hasBegun(turn, new Date().toISOString())
  const spoken = { task: turn.task, when: `${words.near(turn.on_day)} ${words.span(turn)}` }
  const doing = async (action: string, sign_up_id: string, thanks: string) => {
    const answered = await act(action, { sign_up_id, turn_id: turn.turn_id })
    onProblem(answered.problem)
    if (answered.outcome === 'accepted') say({ text: thanks })
  }
  return (
    <div className="turn-acts">
      {isKeeper && (
        <Button icon="people" aria-label={t('screen.who_spoken', spoken)} onClick={onOpen}>
          {t('screen.who')}
        </Button>
      )}
      {mayJoin && isAhead && turn.sign_up_id && turn.my_state === 'coming' && (
        <Button
          aria-label={t('screen.withdraw_spoken', spoken)}
          onClick={() =>
            void doing('volunteering.withdraw', turn.sign_up_id as string, t('screen.withdrawn'))
          }
        >
          {t('screen.withdraw')}
        </Button>
      )}
      {mayJoin && isAhead && !turn.sign_up_id && turn.taken < turn.places && (
        <Button
          variant="primary"
          aria-label={t('screen.join_spoken', spoken)}
          onClick={() => void doing('volunteering.join', newId(), t('screen.joined'))}
        >
          {t('screen.join')}
        </Button>
      )}
    </div>
  )
}

function TurnRow(props: RowProps) {
  const { turn } = props
  const { t, span } = useWords()
  return (
    <li className={`turn-row${turn.state === 'cancelled' ? ' turn-off' : ''}`}>
      <span className="turn-what">
        <strong>{turn.task}</strong>
        <div>
          {span(turn)} · {turn.unit_name}, {turn.organisation_name}
        </div>
        <div className="turn-quiet">
          {[
            t('screen.seats', { taken: turn.taken, places: turn.places }),
            props.isKeeper && turn.is_public && t('screen.open_to_all'),
            turn.state === 'cancelled' ? turn.reason : turn.notes,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </span>
      <SeatsBadge turn={turn} />
      <TurnActs {...props} />
    </li>
  )
}

function CallOff({ turn, onClose }: { turn: TurnTold; onClose: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={t('screen.call_off')}
      verb={t('screen.call_off')}
      onClose={onClose}
      write={() =>
        reason.trim().length < 3
          ? [{ id: 'turn-why', text: t('screen.need_why') }]
          : {
              action: 'volunteering.cancel-turn',
              input: { turn_id: turn.turn_id, reason: reason.trim() },
            }
      }
    >
      <p>{t('screen.call_off_text')}</p>
      <Field
        id="turn-why"
        label={t('screen.why')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActDialog>
  )
}

type Layer = 'new' | { who: TurnTold } | { change: TurnTold } | { off: TurnTold }

function Layers({ layer, onLayer }: { layer?: Layer; onLayer: (layer?: Layer) => void }) {
  const close = () => onLayer(undefined)
  if (layer === undefined) return null
  if (layer === 'new') return <TurnForm onClose={close} />
  if ('change' in layer) return <TurnForm turn={layer.change} onClose={close} />
  if ('off' in layer) return <CallOff turn={layer.off} onClose={close} />
  return (
    <Comers
      turn={layer.who}
      onClose={close}
      onChange={() => onLayer({ change: layer.who })}
      onCallOff={() => onLayer({ off: layer.who })}
    />
  )
}

export function TurnsPage() {
  const words = useWords()
  const { t, sentence } = words
  const today = dayInItaly(new Date().toISOString())
  const [monday, setMonday] = useState(() => mondayOf(today))
  const { data: me } = useAsk<Me>('network.me')
  const { data, problem, again } = useAsk<{ turns: TurnTold[] }>('volunteering.turns', {
    from_day: monday,
    to_day: daysAfter(monday, 13),
  })
  const [layer, setLayer] = useState<Layer>()
  const [refused, setRefused] = useState<Problem>()
  const mayKeep = me?.verbs.includes('turn.keep') ?? false
  const mayJoin = me?.verbs.includes('turn.join') ?? false
  const bodies = new Set([me?.organisation_id, ...(me?.units ?? []).map((unit) => unit.organisation_id)])
  const turns = data?.turns ?? []
  const days = [...new Set(turns.map((turn) => turn.on_day))]
  const add = mayKeep && (
    <Button variant="primary" icon="plus" onClick={() => setLayer('new')}>
      {t('screen.new')}
    </Button>
  )
  return (
    <div className="ui-stack">
      <PageHead
        title={t('screen.title')}
        line={data && t('screen.line', { count: turns.length })}
        acts={add || undefined}
      />
      <div className="turn-weeks">
        <Button size="small" icon="chevron-left" onClick={() => setMonday(daysAfter(monday, -14))}>
          {t('screen.before')}
        </Button>
        <Button size="small" onClick={() => setMonday(mondayOf(today))}>
          {t('screen.now')}
        </Button>
        <Button size="small" iconEnd="chevron-right" onClick={() => setMonday(daysAfter(monday, 14))}>
          {t('screen.after')}
        </Button>
      </div>
      {(refused ?? problem) && (
        <Notice
          meaning="att"
          live="polite"
          act={problem && <Button onClick={again}>{t('screen.again')}</Button>}
        >
          {sentence((refused ?? problem) as Problem)}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={4} />}
      {data && turns.length === 0 && (
        <Empty title={t('screen.none')} drawing="calendar" act={add || undefined}>
          {t(mayKeep ? 'screen.none_keeper' : 'screen.none_text')}
        </Empty>
      )}
      {days.map((day) => (
        <Card key={day} title={words.day(day)} flush>
          <ul className="turn-list">
            {turns
              .filter((turn) => turn.on_day === day)
              .map((turn) => (
                <TurnRow
                  key={turn.turn_id}
                  turn={turn}
                  isKeeper={mayKeep && bodies.has(turn.organisation_id)}
                  mayJoin={mayJoin}
                  onProblem={setRefused}
                  onOpen={() => setLayer({ who: turn })}
                />
              ))}
          </ul>
        </Card>
      ))}
      {mayKeep && me && <HoursCard organisation_id={me.organisation_id} year={Number(monday.slice(0, 4))} />}
      <Layers layer={layer} onLayer={setLayer} />
    </div>
  )
}
