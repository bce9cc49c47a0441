// The note, behind the pencil: seldom needed, never a name in it.
import { useState } from 'react'
import { Button, Icon, Sheet, TextAreaField } from '#core/ui'
import { useSay } from '../words/speaking.tsx'
import { NoteGuard } from './note-guard.tsx'

interface NoteActProps {
  note: string
  /** False for roles that write no notes: the pencil says why. */
  isAllowed: boolean
  onChange: (note: string) => void
}

export function NoteAct({ note, isAllowed, onChange }: NoteActProps) {
  const t = useSay()
  const [isOpen, setOpen] = useState(false)
  const isWritten = note.trim() !== ''
  const label = isWritten ? t('meeting.note_written') : t('meeting.note')
  return (
    <>
      <button
        type="button"
        className={`ui-button ui-button-secondary ui-button-main field-pencil${isWritten ? ' is-written' : ''}`}
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        <Icon name="pencil" size={24} />
      </button>
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('meeting.note_title')}
        close={t('close')}
        side="bottom"
      >
        {isAllowed ? (
          <>
            <TextAreaField
              label={t('meeting.note_label')}
              hint={t('meeting.note_hint')}
              size="field"
              rows={4}
              maxLength={2000}
              value={note}
              onChange={(event) => onChange(event.target.value)}
            />
            <NoteGuard note={note} onChange={onChange} />
          </>
        ) : (
          <p className="field-quiet">{t('meeting.note_closed')}</p>
        )}
        <Button variant="primary" size="main" wide icon="check" onClick={() => setOpen(false)}>
          {t('meeting.note_done')}
        </Button>
      </Sheet>
    </>
  )
}
