// One question about a place, one act: the frame of every dialog of the page of a place.
import { type ReactNode, useState } from 'react'
import { useAct } from '#core/http/web'
import { Button, Dialog, FormSummary, Notice, useMissing, useToast } from '#core/ui'
import type { HotspotLife } from '../queries/hotspot.ts'
import type { PlacesMe } from './use-me.ts'
import { useLabels } from './words.ts'

export interface AboutPlace {
  life: HotspotLife
  me: PlacesMe
  onClose: () => void
}

export interface ActDialogProps {
  title: string
  verb: string
  action: string
  input: Record<string, unknown>
  onClose: () => void
  isReady?: boolean
  destructive?: boolean
  children: ReactNode
}

export function ActDialog({
  title,
  verb,
  action,
  input,
  onClose,
  isReady = true,
  destructive,
  children,
}: ActDialogProps) {
  const { t, sentence } = useLabels()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const missing = useMissing()
  const save = async () => {
    if (!isReady) return setWrong(missing.look() ? undefined : t('screen.missing_some'))
    missing.forget()
    setBusy(true)
    const answer = await act(action, input)
    setBusy(false)
    if (answer.problem) return setWrong(sentence(answer.problem))
    say({ text: t('screen.saved'), icon: 'check-circle' })
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
      <div className="ui-form" ref={missing.form}>
        <FormSummary title={t('screen.missing')} errors={missing.errors} attempt={missing.attempt} />
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
