// A turn of volunteers behind its signed address: what, when, where, and two fields for who wants to come. The address lies behind
// the #, so no server on the way writes it down.
import { type FormEvent, useEffect, useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Empty, Field, Notice, PageHead, Skeleton } from '#core/ui'
import { texts } from '../texts/index.ts'
import { send, type Turn, TurnWords } from './turn-words.tsx'

type Stage = 'arriving' | 'open' | 'over' | 'failed' | 'thanks'

const stageOf = (status: number): Stage => {
  if (status === 200) return 'open'
  return status === 0 || status >= 500 ? 'failed' : 'over'
}

interface Joining {
  /** With the address to say that one does not come, when it is theirs to have. */
  onJoined: (leave_url: string | null) => void
  onOver: () => void
  onFull: () => void
}

function JoinForm({ onJoined, onOver, onFull }: Joining) {
  const t = useText(texts)
  const [said, setSaid] = useState({ name: '', reach: '', website: '' })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<'too_often' | 'failed_text'>()
  const wrong = { name: said.name.trim().length < 2, reach: said.reach.trim().length < 5 }
  const join = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.name || wrong.reach) return
    setBusy(true)
    const { status, body } = await send('/api/open/turn-join', said)
    setBusy(false)
    if (status === 200) return onJoined((body as { leave_url?: string } | undefined)?.leave_url ?? null)
    if (status === 410) return onOver()
    if (body?.code === 'volunteering.turn-full') return onFull()
    setProblem(status === 429 ? 'too_often' : 'failed_text')
  }
  return (
    <form className="ui-form" onSubmit={(event) => void join(event)} noValidate>
      {problem && (
        <Notice meaning="att" live="alert">
          {t(`turn.${problem}`)}
        </Notice>
      )}
      <Field
        size="public"
        label={t('turn.name')}
        hint={t('turn.name_hint')}
        autoComplete="name"
        maxLength={80}
        value={said.name}
        {...(isTried && wrong.name ? { error: t('turn.name_wrong') } : {})}
        onChange={(event) => setSaid({ ...said, name: event.target.value })}
      />
      <Field
        size="public"
        label={t('turn.reach')}
        hint={t('turn.reach_hint')}
        maxLength={120}
        value={said.reach}
        {...(isTried && wrong.reach ? { error: t('turn.reach_wrong') } : {})}
        onChange={(event) => setSaid({ ...said, reach: event.target.value })}
      />
      <input
        className="public-unseen"
        name="website"
        tabIndex={-1}
        aria-hidden="true"
        autoComplete="off"
        value={said.website}
        onChange={(event) => setSaid({ ...said, website: event.target.value })}
      />
      <p className="ui-note">{t('turn.kept')}</p>
      <Button size="public" variant="primary" type="submit" loading={isBusy}>
        {t('turn.join')}
      </Button>
    </form>
  )
}

export function TurnPage() {
  const t = useText(texts)
  const [stage, setStage] = useState<Stage>('arriving')
  const [turn, setTurn] = useState<Turn>()
  const [leave_url, setLeaveUrl] = useState<string | null>(null)
  const look = async () => {
    const { status, body } = await send('/api/open/turn', {})
    if (status === 200) setTurn(body)
    setStage(stageOf(status))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the page arrives
  useEffect(() => {
    void look()
  }, [])
  if (stage === 'arriving') return <Skeleton label={t('turn.arriving')} count={4} />
  if (stage === 'failed')
    return (
      <Notice
        meaning="att"
        live="alert"
        title={t('turn.failed')}
        act={
          <Button size="public" onClick={() => void look()}>
            {t('turn.again')}
          </Button>
        }
      >
        {t('turn.failed_text')}
      </Notice>
    )
  if (stage === 'thanks')
    return (
      <Empty
        level={1}
        title={t('turn.thanks')}
        drawing="done"
        act={
          leave_url && (
            // The address itself, and not a way inside the page: it is what they keep.
            <a className="ui-link" href={leave_url}>
              {t('turn.leave_link')}
            </a>
          )
        }
      >
        {t(leave_url ? 'turn.thanks_keep' : 'turn.thanks_text')}
      </Empty>
    )
  if (stage === 'over' || !turn)
    return (
      <Empty level={1} title={t('turn.over')} drawing="paper">
        {t('turn.over_text')}
      </Empty>
    )
  return (
    <div className="ui-stack">
      <PageHead size="public" title={t('turn.title')} />
      <TurnWords turn={turn}>
        <p>{turn.free > 0 ? t('turn.free', { count: turn.free }) : t('turn.full')}</p>
      </TurnWords>
      {turn.free > 0 && (
        <JoinForm
          onJoined={(url) => {
            setLeaveUrl(url)
            setStage('thanks')
          }}
          onOver={() => setStage('over')}
          onFull={() => setTurn({ ...turn, free: 0 })}
        />
      )}
    </div>
  )
}
