// Something happened: the crew stops and the coordinator knows at once. In danger people call 112, not a machine.
import { lazy, Suspense, useState } from 'react'
import { Button, Chips, Sheet, TextAreaField } from '#core/ui'
import { interruptionReasons } from '#outreach'
import { useKept } from '../frame/kept.ts'
import type { ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useSay } from '../words/speaking.tsx'

const NoteGuard = lazy(() =>
  import('../meeting/note-guard.tsx').then((part) => ({ default: part.NoteGuard })),
)

interface Pausing {
  reason: (typeof interruptionReasons)[number] | null
  note: string
}
const nothing: Pausing = { reason: null, note: '' }

export function PauseAct({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const [isOpen, setOpen] = useState(false)
  const [{ reason, note }, setPausing] = useKept(`pause-${shift.shift_id}`, nothing)
  const setNote = (next: string) => setPausing((before) => ({ ...before, note: next }))
  const { act, isBusy } = useActing()
  const pause = async () => {
    const isKept = await act('outreach.interrupt', {
      shift_id: shift.shift_id,
      reason,
      note: note.trim() || null,
    })
    if (!isKept) return
    setOpen(false)
    setPausing(nothing)
  }
  return (
    <>
      <Button variant="quiet" size="field" wide icon="clock" onClick={() => setOpen(true)}>
        {t('shift.pause')}
      </Button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('shift.pause_title')}
        close={t('close')}
        side="bottom"
      >
        <Chips
          size="field"
          legend={t('shift.pause_title')}
          legendHidden
          value={reason}
          onChange={(next) => setPausing((before) => ({ ...before, reason: next }))}
          options={interruptionReasons.map((value) => ({ value, label: t(`shift.reason.${value}`) }))}
        />
        <TextAreaField
          label={t('shift.pause_note')}
          optional={t('optional')}
          size="field"
          rows={2}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {note !== '' && (
          <Suspense fallback={null}>
            <NoteGuard note={note} onChange={setNote} />
          </Suspense>
        )}
        <p className="field-quiet">{t('shift.pause_words')}</p>
        <Button
          variant="primary"
          size="main"
          wide
          loading={isBusy}
          disabled={reason === null}
          onClick={() => void pause()}
        >
          {t('shift.pause')}
        </Button>
      </Sheet>
    </>
  )
}
