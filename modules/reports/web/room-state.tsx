// What a page of this room shows while it waits and when it fails; who reads it; and the frame of every dialog.
import { type ReactNode, useState } from 'react'
import { type Asking, useAct, useAsk } from '#core/http/web'
import { Button, Dialog, Notice, PageHead, Skeleton, useToast } from '#core/ui'
import { useWords } from './words.ts'
import './reports.css'

export interface Me {
  worker_id: string
  verbs: string[]
}
export const useMe = (): Me | undefined => useAsk<Me>('network.me').data

export function Waiting({ title }: { title: string }) {
  const { t } = useWords()
  return (
    <>
      <PageHead title={title} />
      <Skeleton label={t('screen.loading')} count={5} />
    </>
  )
}

interface PageProps<T> {
  title: string
  asked: Asking<T>
  back?: { label: string; href: string }
  children: (data: T) => ReactNode
}

/** The page, once its answer is there; before that at least where we are. */
export function Page<T>({ title, asked, back, children }: PageProps<T>) {
  const { t, sentence } = useWords()
  if (asked.data !== undefined) return <>{children(asked.data)}</>
  return (
    <>
      <PageHead title={title} back={back} />
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

export interface ActDialogProps {
  title: string
  verb: string
  action: string
  input: Record<string, unknown>
  onClose: () => void
  onDone?: () => void
  /** Why it cannot be sent yet. */
  reason?: string
  destructive?: boolean
  said?: string
  children: ReactNode
}

/** One question, one act. What was typed stays when something goes wrong. */
export function ActDialog(props: ActDialogProps) {
  const { title, verb, action, input, onClose, onDone, reason, destructive, said } = props
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setWrong(reason)
    if (reason) return
    setBusy(true)
    const { problem } = await act(action, input)
    setBusy(false)
    if (problem) return setWrong(sentence(problem))
    say({ text: said ?? t('screen.saved'), icon: 'check-circle' })
    onDone?.()
    onClose()
  }
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('screen.cancel')}
          </Button>
          <Button
            variant={destructive ? 'destructive' : 'primary'}
            loading={isBusy}
            onClick={() => void save()}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        {props.children}
      </div>
    </Dialog>
  )
}
