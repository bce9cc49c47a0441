// One question, one act: the frame of every dialog of this room. What was typed stays when something goes wrong.
import { type ReactNode, useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Dialog, FormSummary, Notice, useMissing, useToast } from '#core/ui'
import { useWords } from './words.ts'

export interface ActDialogProps {
  title: string
  verb: string
  action: string
  input: Record<string, unknown>
  onClose: () => void
  /** After it was saved; the dialog closes unless this says it goes on. */
  onDone?: (answer: Record<string, unknown>) => 'stay' | undefined
  isReady?: boolean
  destructive?: boolean
  size?: 'narrow' | 'wide'
  said?: (answer: Record<string, unknown>) => string
  children: ReactNode
}

export function ActDialog(props: ActDialogProps) {
  const { title, verb, action, input, onClose, onDone, isReady = true, destructive, size, said } = props
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const missing = useMissing()
  const save = async () => {
    if (!isReady) return setWrong(missing.look() ? undefined : t('screen.missing_some'))
    missing.forget()
    setBusy(true)
    const { problem, answer = {} } = await act(action, input)
    setBusy(false)
    if (problem) return setWrong(sentence(problem))
    say({ text: said?.(answer) ?? t('screen.saved'), icon: 'check-circle' })
    if (onDone?.(answer) !== 'stay') onClose()
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
            onClick={() => void save()}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className="ui-form" ref={missing.form}>
        <FormSummary title={t('screen.missing')} errors={missing.errors} attempt={missing.attempt} />
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

/** An act of one tap, told in a toast; a refusal is told there too. */
export const useTap = () => {
  const act = useAct()
  const say = useToast()
  const { t, sentence } = useWords()
  return async (
    action: string,
    input: Record<string, unknown>,
    said?: (answer: Record<string, unknown>) => string,
  ): Promise<boolean> => {
    const { problem, answer = {} } = await act(action, input)
    say(
      problem
        ? { text: sentence(problem), icon: 'warning-circle' }
        : { text: said?.(answer) ?? t('screen.saved'), icon: 'check-circle' },
    )
    return problem === undefined
  }
}
