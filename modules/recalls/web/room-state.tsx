// What a page of this room shows while it waits and when it fails; who reads it; and the frame of every dialog.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Asking, useAct, useAsk } from '#core/http/web'
import { Button, Dialog, Notice, PageHead, Skeleton, useToast } from '#core/ui'
import { useWords } from './words.ts'
import './recalls.css'

export interface Me {
  worker_id: string
  organisation_id: string
  verbs: string[]
}
export const useMe = (): Me | undefined => useAsk<Me>('network.me').data

interface WaitingProps<T> {
  title: string
  asked: Asking<T>
  back?: { label: string; href: string }
  children: (data: T) => ReactNode
}

/** The page, once its answer is there; before that at least where we are. */
export function Page<T>({ title, asked, back, children }: WaitingProps<T>) {
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

/** An act of one tap, told in a toast; a refusal is told there too. */
export const useTap = () => {
  const act = useAct()
  const say = useToast()
  const { t, sentence } = useWords()
  return async (action: string, input: Record<string, unknown>, said?: string): Promise<boolean> => {
    const { problem } = await act(action, input)
    say(
      problem
        ? { text: sentence(problem), icon: 'warning-circle' }
        : { text: said ?? t('screen.saved'), icon: 'check-circle' },
    )
    return problem === undefined
  }
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
  size?: 'narrow' | 'wide'
  children: ReactNode
}

/** One question, one act. What was typed stays when something goes wrong. */
export function ActDialog(props: ActDialogProps) {
  const { title, verb, action, input, onClose, onDone, isReady = true, destructive, size } = props
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  // A long form is read at its end: what went wrong is brought into sight.
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wrong) told.current?.scrollIntoView({ block: 'center' })
  }, [wrong])
  const save = async () => {
    setWrong(undefined)
    setBusy(true)
    const { problem, answer = {} } = await act(action, input)
    setBusy(false)
    if (problem) return setWrong(sentence(problem))
    say({ text: t('screen.saved'), icon: 'check-circle' })
    onDone?.(answer)
    onClose()
  }
  return (
    <Dialog
      open
      size={size}
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
            disabled={!isReady}
            onClick={() => void save()}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        <div ref={told}>
          {wrong && (
            <Notice meaning="att" live="alert">
              {wrong}
            </Notice>
          )}
        </div>
        {props.children}
      </div>
    </Dialog>
  )
}
