// Where a person answers to their plan from afar: the number said by voice, the paper as it was shown, yes or no. The link
// lies behind the #, so no server on the way writes it down.
import '../paper.css'
import { type FormEvent, useEffect, useState } from 'react'
import type { Paper } from '#cases'
import { useText } from '#core/i18n/web'
import { Button, Empty, Field, Notice, PageHead, Skeleton } from '#core/ui'
import { texts } from '../texts/index.ts'
import { SignPaper } from './sign-paper.tsx'

type Stage = 'arriving' | 'code' | 'reading' | 'yes' | 'no' | 'over' | 'failed'

interface Reply {
  status: number
  body: { paper?: Paper; code?: string; details?: { left?: number } }
}

const send = async (path: string, said: Record<string, unknown>): Promise<Reply> => {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: location.hash.slice(1), ...said }),
    })
    return { status: reply.status, body: (await reply.json()) as Reply['body'] }
  } catch {
    return { status: 0, body: {} }
  }
}

const useAnswering = () => {
  const [stage, setStage] = useState<Stage>('arriving')
  const [paper, setPaper] = useState<Paper>()
  const [code, setCode] = useState('')
  const [left, setLeft] = useState<number>()
  /** Anything but a good answer has one of two faces: it is over, or nobody was reached. */
  const settle = ({ status, body }: Reply, next: Stage) => {
    if (status === 200) return setStage(next)
    if (status === 422 && body.details?.left) return setLeft(body.details.left)
    setStage(status === 0 || status >= 500 ? 'failed' : 'over')
  }
  const look = async () => {
    setStage('arriving')
    settle(await send('/api/open/plan-link', {}), 'code')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the page arrives
  useEffect(() => {
    void look()
  }, [])
  const open = async () => {
    const reply = await send('/api/open/plan-link', { code })
    setPaper(reply.body.paper)
    settle(reply, 'reading')
  }
  const answer = async (said: 'yes' | 'no') =>
    settle(await send('/api/open/plan-answer', { code, answer: said }), said)
  return { stage, paper, code, setCode, left, look, open, answer }
}
type Answering = ReturnType<typeof useAnswering>

function CodeForm({ answering }: { answering: Answering }) {
  const t = useText(texts)
  const { code, setCode, left, open } = answering
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isWhole = /^\d{6}$/.test(code)
    setWrong(!isWhole)
    if (isWhole) void open()
  }
  const told = left === 1 ? t('sign.last_try') : left ? t('sign.wrong_code', { left }) : undefined
  const error = isWrong ? t('sign.code_wrong') : told
  return (
    <form className="ui-form" onSubmit={submit} noValidate>
      <Field
        size="public"
        label={t('sign.code')}
        hint={t('sign.code_hint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
        {...(error ? { error } : {})}
      />
      <Button size="public" variant="primary" type="submit">
        {t('sign.open')}
      </Button>
    </form>
  )
}

function Question({ answering }: { answering: Answering }) {
  const t = useText(texts)
  const [said, setSaid] = useState<'yes' | 'no'>()
  const [isBusy, setBusy] = useState(false)
  const confirm = async () => {
    if (!said) return
    setBusy(true)
    await answering.answer(said)
    setBusy(false)
  }
  return (
    <section className="public-question" aria-live="polite">
      <h2 className="public-heading">{said ? t(`sign.sure_${said}`) : t('sign.question')}</h2>
      <p>{t('sign.free')}</p>
      <div className="ui-acts">
        {said ? (
          <>
            <Button size="public" variant="quiet" onClick={() => setSaid(undefined)}>
              {t('sign.back')}
            </Button>
            <Button size="public" variant="primary" loading={isBusy} onClick={() => void confirm()}>
              {t('sign.confirm')}
            </Button>
          </>
        ) : (
          <>
            <Button size="public" onClick={() => setSaid('no')}>
              {t('sign.no')}
            </Button>
            <Button size="public" variant="primary" onClick={() => setSaid('yes')}>
              {t('sign.yes')}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}

export function SignPage() {
  const t = useText(texts)
  const answering = useAnswering()
  const { stage, paper, look } = answering
  if (stage === 'arriving') return <Skeleton label={t('sign.arriving')} count={4} />
  if (stage === 'over')
    return (
      <Empty level={1} title={t('sign.over')} drawing="paper">
        {t('sign.over_text')}
      </Empty>
    )
  if (stage === 'failed')
    return (
      <Notice
        meaning="att"
        live="alert"
        title={t('sign.failed')}
        act={
          <Button size="public" onClick={() => void look()}>
            {t('sign.again')}
          </Button>
        }
      >
        {t('sign.failed_text')}
      </Notice>
    )
  if (stage === 'yes' || stage === 'no')
    return (
      <Empty level={1} title={t(`sign.thanks_${stage}`)} drawing="done">
        {t('sign.thanks_text')}
      </Empty>
    )
  if (stage === 'reading' && paper)
    return (
      <>
        <SignPaper paper={paper} />
        <Question answering={answering} />
      </>
    )
  return (
    <>
      <PageHead size="public" title={t('sign.title')} line={t('sign.line')} />
      <CodeForm answering={answering} />
    </>
  )
}
