// The pieces every page of this room is made of: waiting and failing, the state of a delivery, one question with one act.
import { type ReactNode, useState } from 'react'
import { type Asking, useAct } from '#core/http/web'
import { Badge, Button, Dialog, Notice, Skeleton, useToast } from '#core/ui'
import { useWords } from './words.ts'
import './donations.css'

interface AnsweredProps<T> {
  asked: Asking<T>
  /** Where we are, when the whole page waits. */
  head?: ReactNode
  children: (data: T) => ReactNode
}

export function Answered<T>({ asked, head, children }: AnsweredProps<T>) {
  const { t, sentence } = useWords()
  if (asked.data !== undefined) return <>{children(asked.data)}</>
  return (
    <>
      {head}
      {asked.problem ? (
        <Notice
          meaning="att"
          title={t('screen.failed')}
          act={<Button onClick={asked.again}>{t('screen.again')}</Button>}
        >
          {sentence(asked.problem, 'screen.not_read')}
        </Notice>
      ) : (
        <Skeleton label={t('screen.loading')} count={5} />
      )}
    </>
  )
}

const meanings: Record<string, 'ok' | 'att' | 'dang' | 'info' | 'neu'> = {
  announced: 'neu',
  scheduled: 'info',
  received: 'att',
  inspected: 'att',
  accepted: 'ok',
  partially_accepted: 'ok',
  rejected: 'dang',
  documented: 'ok',
  called_off: 'neu',
  waiting: 'att',
  partly_accepted: 'info',
}

export function State({ state, group = 'state' }: { state: string; group?: 'state' | 'line_state' }) {
  const { label } = useWords()
  return (
    <Badge meaning={meanings[state] ?? 'neu'} inTable>
      {label(group, state)}
    </Badge>
  )
}

export interface ActDialogProps {
  title: string
  verb: string
  action: string
  input: Record<string, unknown>
  onClose: () => void
  onDone?: (answer: Record<string, unknown>) => void
  isReady?: boolean
  destructive?: boolean
  children?: ReactNode
}

/** What was typed stays when something goes wrong. */
export function ActDialog(props: ActDialogProps) {
  const { title, verb, action, input, onClose, onDone, isReady = true, destructive, children } = props
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const { problem, answer = {} } = await act(action, input)
    setBusy(false)
    if (problem) return setWrong(sentence(problem))
    say({ text: t('screen.saved'), icon: 'check-circle' })
    onDone?.(answer)
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('screen.cancel')}
      </Button>
      <Button
        variant={destructive ? 'destructive' : 'primary'}
        loading={isBusy}
        disabled={!isReady}
        onClick={() => void save()}
      >
        {verb}
      </Button>
    </>
  )
  return (
    <Dialog open title={title} onClose={onClose} acts={acts}>
      <div className="ui-form">
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        {children}
      </div>
    </Dialog>
  )
}

/** A paper is fetched by its address, in the language of who reads. */
export function Paper({
  name,
  asked,
  children,
}: {
  name: string
  asked: Record<string, string>
  children: ReactNode
}) {
  const { locale } = useWords()
  const params = new URLSearchParams({ ...asked, lang: locale === 'it' ? 'it' : 'en' })
  return (
    <a className="donations-paper" href={`/api/donations/${name}.pdf?${params}`} download>
      {children}
    </a>
  )
}
