// The end of a meeting: what came of it in codes, a note only about somebody who is known, and where it goes on.
import { useState } from 'react'
import { ChipsMany, SelectField, TextAreaField } from '#core/ui'
import { interventions, noteCompartments, visitOutcomes } from '../../domain/words.ts'
import type { VisitLine } from '../../queries/shapes.ts'
import { ActDialog } from '../act-dialog.tsx'
import { useWords } from '../words.ts'
import { NextStep } from './next-step.tsx'

interface NoteProps {
  note: string
  compartment: string
  change: (fields: { note?: string; compartment?: string }) => void
}

function NoteFields({ note, compartment, change }: NoteProps) {
  const { t, options } = useWords()
  return (
    <>
      <TextAreaField
        label={t('screen.finish.note')}
        hint={t('screen.finish.note_hint')}
        optional={t('screen.optional')}
        maxLength={4000}
        value={note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <SelectField
        label={t('screen.finish.compartment')}
        value={compartment}
        options={options('compartment', noteCompartments)}
        onChange={(event) => change({ compartment: event.target.value })}
      />
    </>
  )
}

export function FinishDialog({ visit, onClose }: { visit: VisitLine; onClose: () => void }) {
  const { t, options } = useWords()
  const [outcomes, setOutcomes] = useState<string[]>([])
  const [done, setDone] = useState<string[]>([])
  const [said, setSaid] = useState<{ note: string; compartment: string }>({ note: '', compartment: 'social' })
  const [isSaved, setSaved] = useState(false)
  if (isSaved)
    return <NextStep visit={visit} isCaseProposed={outcomes.includes('case_proposed')} onClose={onClose} />
  const { visit_id, person_id } = visit
  const note = said.note.trim() || null
  return (
    <ActDialog
      title={t('screen.finish.title', { number: visit.number })}
      verb={t('screen.finish.end')}
      action="reception.finish-visit"
      size="wide"
      isReady={outcomes.length > 0}
      input={{ visit_id, person_id, outcomes, interventions: done, note, compartment: said.compartment }}
      onDone={() => {
        setSaved(true)
        return 'stay'
      }}
      onClose={onClose}
    >
      <ChipsMany
        legend={t('screen.finish.outcomes')}
        values={outcomes}
        options={options('visit_outcome', visitOutcomes)}
        onChange={setOutcomes}
      />
      <ChipsMany
        legend={t('screen.finish.interventions')}
        values={done}
        options={options('intervention', interventions)}
        onChange={setDone}
      />
      {person_id ? (
        <NoteFields {...said} change={(fields) => setSaid((before) => ({ ...before, ...fields }))} />
      ) : (
        <p className="ui-note">{t('screen.finish.note_nobody')}</p>
      )}
    </ActDialog>
  )
}
