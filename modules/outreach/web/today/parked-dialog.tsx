// Something a colleague passed on: taken, it enters the log in my name; thrown away, it is gone.
import { useState } from 'react'
import type { Problem } from '#core/kernel'
import { Button, Dialog, Notice, useToast } from '#core/ui'
import { type Parked, settleParked } from '../fetch-parked.ts'
import { useWords } from '../words.ts'

interface ParkedDialogProps {
  envelope: Pick<Parked, 'envelope_id' | 'from_name'>
  onClose: () => void
}

export function ParkedDialog({ envelope, onClose }: ParkedDialogProps) {
  const { t, problem: sentence } = useWords()
  const say = useToast()
  const [busy, setBusy] = useState<'adopt' | 'discard'>()
  const [problem, setProblem] = useState<Problem>()
  const settle = async (how: 'adopt' | 'discard') => {
    setBusy(how)
    const refused = await settleParked(envelope.envelope_id, how)
    setBusy(undefined)
    setProblem(refused)
    if (refused) return
    say({ text: t(how === 'adopt' ? 'today.parked.adopted' : 'today.parked.discarded') })
    onClose()
  }
  const acts = (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="destructive" loading={busy === 'discard'} onClick={() => void settle('discard')}>
        {t('today.parked.discard')}
      </Button>
      <Button variant="primary" loading={busy === 'adopt'} onClick={() => void settle('adopt')}>
        {t('today.parked.adopt')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t('today.parked.title', { name: envelope.from_name })} acts={acts}>
      <p>{t('today.parked.text')}</p>
      {problem && (
        <Notice meaning="dang" live="polite">
          {sentence(problem)}
        </Notice>
      )}
    </Dialog>
  )
}
