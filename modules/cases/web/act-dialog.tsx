// One question about a file, one act: the frame of every dialog of this room. What was typed stays when it is refused.
import { type ReactNode, useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Dialog, Notice, useToast } from '#core/ui'
import { useWords } from './words.ts'

export interface ActDialogProps {
  title: string
  verb: string
  action: string
  input: Record<string, unknown>
  onClose: () => void
  /** What comes after instead of closing. */
  onDone?: () => void
  /** Why the act cannot be done yet; nothing when it can. */
  lacks?: string
  destructive?: boolean
  wide?: boolean
  children?: ReactNode
}

export function ActDialog(props: ActDialogProps) {
  const { title, verb, action, input, onClose, onDone, lacks, destructive, wide, children } = props
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    if (lacks) return setWrong(lacks)
    setBusy(true)
    const answer = await act(action, input)
    setBusy(false)
    if (answer.problem) return setWrong(sentence(answer.problem))
    say({ text: t('screen.saved'), icon: 'check-circle' })
    if (onDone) onDone()
    else onClose()
  }
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      size={wide ? 'wide' : 'narrow'}
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
      <div className="ui-form cases-form">
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
