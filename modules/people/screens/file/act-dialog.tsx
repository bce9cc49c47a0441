// One question about a person, one act: the frame of every dialog of these pages. What was typed stays when it is refused.
import { type ReactNode, useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Dialog, FormSummary, Notice, useMissing, useToast } from '#core/ui'
import { usePeopleWords } from './words.ts'

export interface ActDialogProps {
  title: string
  verb?: string
  action: string
  input: Record<string, unknown>
  isReady?: boolean
  isDestructive?: boolean
  onClose: () => void
  onDone?: () => void
  children: ReactNode
}

export function ActDialog(props: ActDialogProps) {
  const { title, verb, action, input, isReady = true, isDestructive, onClose, onDone, children } = props
  const { t, problem } = usePeopleWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const missing = useMissing()
  const save = async () => {
    if (!isReady) return setWrong(missing.look() ? undefined : t('file.missing_some'))
    missing.forget()
    setBusy(true)
    const answer = await act(action, input)
    setBusy(false)
    if (answer.problem) return setWrong(problem(answer.problem))
    say({ text: t('file.saved'), icon: 'check-circle' })
    onClose()
    onDone?.()
  }
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('file.cancel')}
          </Button>
          <Button
            variant={isDestructive ? 'destructive' : 'primary'}
            loading={isBusy}
            onClick={() => void save()}
          >
            {verb ?? t('file.save')}
          </Button>
        </>
      }
    >
      <div className="ui-form" ref={missing.form}>
        <FormSummary title={t('file.missing')} errors={missing.errors} attempt={missing.attempt} />
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
