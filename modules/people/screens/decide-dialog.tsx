// One question about two records, one act: nothing is decided by a single click.
import { type ReactNode, useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Dialog, Notice, useToast } from '#core/ui'
import { useMatching } from './matching-words.ts'

export interface DecideDialogProps {
  title: string
  text: string
  verb: string
  done: string
  action: string
  input: Record<string, unknown>
  isReady?: boolean
  destructive?: boolean
  onClose: () => void
  children?: ReactNode
}

export function DecideDialog(props: DecideDialogProps) {
  const { title, text, verb, done, action, input, isReady = true, destructive, onClose, children } = props
  const { t, problem } = useMatching()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const decide = async () => {
    setBusy(true)
    const answer = await act(action, input)
    setBusy(false)
    if (answer.problem) return setWrong(problem(answer.problem))
    say({ text: done, icon: 'check-circle' })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('matching.back')}
      </Button>
      <Button
        variant={destructive ? 'destructive' : 'primary'}
        loading={isBusy}
        disabled={!isReady}
        onClick={() => void decide()}
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
        <p className="ui-measure">{text}</p>
        {children}
      </div>
    </Dialog>
  )
}
