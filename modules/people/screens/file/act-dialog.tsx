// One question about a person, one act: the frame of every dialog of these pages. What was typed stays when it is refused.
import { type ReactNode, useRef, useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Dialog, Notice, useToast, whatIsMissing } from '#core/ui'
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
  const form = useRef<HTMLDivElement>(null)
  const save = async () => {
    if (!isReady) {
      const missing = whatIsMissing(form.current)
      return setWrong(
        missing.length > 0 ? t('file.missing', { fields: missing.join(', ') }) : t('file.missing_some'),
      )
    }
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
      <div className="ui-form" ref={form}>
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
