// A guest's own turn behind their own signed address: what it was, and one button to say that they do not come.
import { useEffect, useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Empty, Notice, PageHead, Skeleton } from '#core/ui'
import { texts } from '../texts/index.ts'
import { send, type Turn, TurnWords } from './turn-words.tsx'

type Stage = 'arriving' | 'coming' | 'gone' | 'over' | 'failed'

const stageOf = ({ status, body }: Awaited<ReturnType<typeof send>>): Stage => {
  if (status === 200) return body?.state === 'withdrawn' ? 'gone' : 'coming'
  return status === 0 || status >= 500 ? 'failed' : 'over'
}

function Ask({ turn, onGone, onOver }: { turn: Turn; onGone: () => void; onOver: () => void }) {
  const t = useText(texts)
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const leave = async () => {
    setBusy(true)
    const { status } = await send('/api/open/turn-leave', {})
    setBusy(false)
    if (status === 200) return onGone()
    if (status === 410) return onOver()
    setFailed(true)
  }
  return (
    <div className="ui-stack">
      <PageHead size="public" title={t('leave.title')} line={t('leave.line')} />
      {isFailed && (
        <Notice meaning="att" live="alert">
          {t('turn.failed_text')}
        </Notice>
      )}
      <TurnWords turn={turn} />
      <p>{t('leave.ask')}</p>
      <div>
        <Button size="public" variant="primary" loading={isBusy} onClick={() => void leave()}>
          {t('leave.go')}
        </Button>
      </div>
    </div>
  )
}

export function LeavePage() {
  const t = useText(texts)
  const [stage, setStage] = useState<Stage>('arriving')
  const [turn, setTurn] = useState<Turn>()
  const look = async () => {
    const answered = await send('/api/open/turn-mine', {})
    if (answered.status === 200) setTurn(answered.body)
    setStage(stageOf(answered))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the page arrives
  useEffect(() => {
    void look()
  }, [])
  if (stage === 'arriving') return <Skeleton label={t('leave.arriving')} count={4} />
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
  if (stage === 'gone')
    return (
      <Empty level={1} title={t('leave.gone')} drawing="done">
        {t('leave.gone_text')}
      </Empty>
    )
  if (stage === 'over' || !turn)
    return (
      <Empty level={1} title={t('leave.over')} drawing="paper">
        {t('leave.over_text')}
      </Empty>
    )
  return <Ask turn={turn} onGone={() => setStage('gone')} onOver={() => setStage('over')} />
}
