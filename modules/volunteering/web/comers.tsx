// Who comes to one turn, as who answers for it sees it: take off, add by name, pass on the link, and the hours at the end.
import { type FormEvent, useState } from 'react'
import { postJson, useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Badge, Button, Field, Notice, Sheet, Skeleton, useToast } from '#core/ui'
import { hasBegun } from '../domain/turn-time.ts'
import type { OneTurn, TurnTold } from '../queries/turns.ts'
import { HoursForm } from './hours-form.tsx'
import { useWords } from './words.ts'

type Comer = OneTurn['comers'][number]

/** Of a turn that is called off: told by letter or by voice, or still to be called. */
function Told({
  turn,
  comer,
  onProblem,
}: {
  turn: TurnTold
  comer: Comer
  onProblem: (problem?: Problem) => void
}) {
  const { t, when } = useWords()
  const act = useAct()
  if (comer.state !== 'coming') return null
  if (comer.called_off_told_at)
    return <Badge meaning="ok">{t('screen.told', { when: when(comer.called_off_told_at) })}</Badge>
  const { sign_up_id } = comer
  return (
    <span className="turn-seats">
      <Badge meaning="att">{t('screen.must_call')}</Badge>
      <Button
        size="small"
        aria-label={t('screen.called_spoken', { name: comer.name ?? t('screen.forgotten') })}
        onClick={() =>
          void act('volunteering.tell-called-off', { sign_up_id, turn_id: turn.turn_id }).then(
            ({ problem }) => onProblem(problem),
          )
        }
      >
        {t('screen.called')}
      </Button>
    </span>
  )
}

function OffNotice({ comers }: { comers: readonly Comer[] }) {
  const { t } = useWords()
  const coming = comers.filter(({ state }) => state === 'coming')
  const count = coming.filter(({ called_off_told_at }) => !called_off_told_at).length
  if (coming.length === 0) return null
  return count > 0 ? (
    <Notice meaning="att">{t('screen.to_call', { count })}</Notice>
  ) : (
    <Notice meaning="ok">{t('screen.all_told')}</Notice>
  )
}

function ComerRow({
  turn,
  comer,
  onProblem,
}: {
  turn: TurnTold
  comer: Comer
  onProblem: (problem?: Problem) => void
}) {
  const { t } = useWords()
  const act = useAct()
  const name = comer.name ?? t('screen.forgotten')
  const isOff = turn.state === 'cancelled'
  const takeOff = async () =>
    onProblem(
      (await act('volunteering.take-off', { sign_up_id: comer.sign_up_id, turn_id: turn.turn_id })).problem,
    )
  return (
    <li className="turn-row">
      <span className="turn-what">
        <strong>{name}</strong>
        <div className="turn-quiet">
          {[
            comer.is_guest && t('screen.guest'),
            t(`way.${comer.way as 'self'}`),
            comer.reach,
            comer.state !== 'coming' && t(`state.${comer.state as 'present'}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </span>
      {isOff && <Told turn={turn} comer={comer} onProblem={onProblem} />}
      {!isOff && comer.state === 'coming' && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('screen.take_off_spoken', { name })}
          onClick={() => void takeOff()}
        >
          {t('screen.take_off')}
        </Button>
      )}
    </li>
  )
}

function WriteIn({ turn, onProblem }: { turn: TurnTold; onProblem: (problem?: Problem) => void }) {
  const { t } = useWords()
  const act = useAct()
  const [draft, setDraft] = useState({ name: '', reach: '' })
  const [isMissing, setMissing] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const name = draft.name.trim()
    setMissing(name.length < 2)
    if (name.length < 2) return
    const answered = await act('volunteering.write-in', {
      ...{ sign_up_id: newId(), turn_id: turn.turn_id, name, reach: draft.reach.trim() || null },
    })
    onProblem(answered.problem)
    if (answered.outcome === 'accepted') setDraft({ name: '', reach: '' })
  }
  return (
    <form className="turn-part ui-form" onSubmit={(event) => void send(event)} noValidate>
      <h3>{t('screen.write_in')}</h3>
      <Field
        label={t('screen.name')}
        value={draft.name}
        maxLength={80}
        autoComplete="off"
        {...(isMissing ? { error: t('screen.need_name') } : {})}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <Field
        label={t('screen.reach')}
        hint={t('screen.reach_hint')}
        optional={t('screen.optional')}
        value={draft.reach}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setDraft({ ...draft, reach: event.target.value })}
      />
      <p className="ui-note">{t('screen.kept')}</p>
      <Button type="submit">{t('screen.write')}</Button>
    </form>
  )
}

function LinkPart({ turn, onProblem }: { turn: TurnTold; onProblem: (problem?: Problem) => void }) {
  const { t } = useWords()
  const say = useToast()
  const [url, setUrl] = useState<string>()
  const take = async () => {
    const { data, problem } = await postJson<{ url: string }>('/api/volunteering/turn-link', {
      turn_id: turn.turn_id,
    })
    onProblem(problem)
    if (!data) return
    setUrl(data.url)
    try {
      await navigator.clipboard.writeText(data.url)
      say({ text: t('screen.copied') })
    } catch {
      // Not every browser lets a page copy: the address stands there to be taken by hand.
    }
  }
  return (
    <div className="turn-part ui-form">
      <h3>{t('screen.link')}</h3>
      <p className="ui-note">{t('screen.link_text')}</p>
      {url && (
        <Field label={t('screen.link')} value={url} readOnly onFocus={(event) => event.target.select()} />
      )}
      <Button icon="link" onClick={() => void take()}>
        {t('screen.copy')}
      </Button>
    </div>
  )
}

interface Props {
  turn: TurnTold
  onClose: () => void
  onChange: () => void
  onCallOff: () => void
}

export function Comers({ turn, onClose, onChange, onCallOff }: Props) {
  const words = useWords()
  const { t, sentence } = words
  const { data, problem } = useAsk<OneTurn>('volunteering.turn', { turn_id: turn.turn_id })
  const [refused, setRefused] = useState<Problem>()
  const now = new Date().toISOString()
  const begun = hasBegun(turn, now)
  const isOpen = turn.state === 'open'
  const fault = refused ?? problem
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${turn.task}, ${words.near(turn.on_day)}`}
      close={t('screen.close')}
    >
      <p>
        {words.span(turn)} · {turn.unit_name} ·{' '}
        {t('screen.seats', {
          taken: data?.turn.taken ?? turn.taken,
          places: data?.turn.places ?? turn.places,
        })}
      </p>
      {fault && (
        <Notice meaning="att" live="polite">
          {sentence(fault)}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={3} />}
      {data && !isOpen && <OffNotice comers={data.comers} />}
      {data?.comers.length === 0 && <p>{t('screen.nobody')}</p>}
      {data && data.comers.length > 0 && (
        <ul className="turn-list">
          {data.comers.map((comer) => (
            <ComerRow key={comer.sign_up_id} turn={turn} comer={comer} onProblem={setRefused} />
          ))}
        </ul>
      )}
      {isOpen && begun && data && data.comers.length > 0 && (
        <HoursForm turn={turn} comers={data.comers} onProblem={setRefused} />
      )}
      {isOpen && <WriteIn turn={turn} onProblem={setRefused} />}
      {isOpen && turn.is_public && !begun && <LinkPart turn={turn} onProblem={setRefused} />}
      {isOpen && !begun && (
        <div className="turn-part turn-acts">
          <Button icon="pencil" onClick={onChange}>
            {t('screen.change')}
          </Button>
          <Button variant="destructive" onClick={onCallOff}>
            {t('screen.call_off')}
          </Button>
        </div>
      )}
    </Sheet>
  )
}
