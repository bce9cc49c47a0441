// Somebody comes in. Two taps are enough: what they ask, and the number. The rest is only if they want.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Check, Chips, Field, SelectField } from '#core/ui'
import { firstNeeds, professions } from '../../domain/words.ts'
import { ActDialog } from '../act-dialog.tsx'
import { type Known, KnownField, LanguageField } from '../fields.tsx'
import { ServiceField } from '../link-fields.tsx'
import { useWords } from '../words.ts'

interface Said {
  first_need: string
  profession: string
  language: string
  needs_interpreter: boolean
  called_as: string
}
const nothing: Said = {
  first_need: '',
  profession: '',
  language: '',
  needs_interpreter: false,
  called_as: '',
}

function SaidFields({ said, change }: { said: Said; change: (fields: Partial<Said>) => void }) {
  const { t, options } = useWords()
  return (
    <>
      <Chips
        legend={t('screen.arrive.need')}
        value={said.first_need || null}
        options={options('need', firstNeeds)}
        onChange={(value) => change({ first_need: value ?? '' })}
      />
      <SelectField
        label={t('screen.arrive.profession')}
        empty={t('screen.anybody')}
        value={said.profession}
        options={options('profession', professions)}
        onChange={(event) => change({ profession: event.target.value })}
      />
      <LanguageField
        label={t('screen.arrive.language')}
        empty={t('screen.choose')}
        value={said.language}
        onChange={(language) => change({ language })}
      />
      <Check
        label={t('screen.arrive.interpreter')}
        checked={said.needs_interpreter}
        onChange={(event) => change({ needs_interpreter: event.target.checked })}
      />
      <Field
        label={t('screen.arrive.called_as')}
        hint={t('screen.arrive.called_as_hint')}
        optional={t('screen.optional')}
        maxLength={40}
        value={said.called_as}
        onChange={(event) => change({ called_as: event.target.value })}
      />
    </>
  )
}

export function ArriveDialog({ unit_id, onClose }: { unit_id: string; onClose: () => void }) {
  const { t } = useWords()
  const [visit_id] = useState(() => newId())
  const [said, setSaid] = useState(nothing)
  const [known, setKnown] = useState<Known | null>(null)
  const [service_id, setService] = useState('')
  return (
    <ActDialog
      title={t('screen.arrive.title')}
      verb={t('screen.arrive.give')}
      action="reception.arrive"
      size="wide"
      isReady={said.first_need !== ''}
      input={{
        ...{ visit_id, unit_id, service_id: service_id || null, appointment_id: null },
        first_need: said.first_need,
        needs_interpreter: said.needs_interpreter,
        person_id: known?.person_id ?? null,
        called_as: said.called_as.trim() || null,
        profession: said.profession || null,
        language: said.language || null,
      }}
      said={({ number }) => t('screen.arrive.told', { number: Number(number) })}
      onClose={onClose}
    >
      <SaidFields said={said} change={(fields) => setSaid((before) => ({ ...before, ...fields }))} />
      <ServiceField unit_id={unit_id} value={service_id} onChange={setService} />
      <KnownField value={known} onChange={setKnown} />
    </ActDialog>
  )
}
