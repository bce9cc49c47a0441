// What a coordinator decides about a place: who follows it, how it is, what it is called, that it is over.
import { useState } from 'react'
import { Field, RadioList, SelectField, TextAreaField } from '#core/ui'
import { hotspotOutcomes } from '../domain/words.ts'
import { type AboutPlace, ActDialog } from './act-dialog.tsx'
import { useLabels } from './words.ts'

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLabels()
  return (
    <TextAreaField
      label={t('screen.reason')}
      optional={t('screen.optional')}
      maxLength={300}
      rows={3}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export function ReviewDialog({ life, onClose }: AboutPlace) {
  const { t, label } = useLabels()
  const { hotspot_id, state } = life.place
  const [to_state, setState] = useState(
    life.review_choices.includes(state) ? state : (life.review_choices[0] ?? state),
  )
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={t('screen.review_title')}
      verb={t('screen.review_save')}
      action="places.review"
      input={{ hotspot_id, to_state, reason }}
      onClose={onClose}
    >
      <RadioList
        legend={t('screen.state')}
        options={life.review_choices.map((value) => ({ value, label: label('state', value) }))}
        value={to_state}
        onChange={setState}
      />
      <Reason value={reason} onChange={setReason} />
      <p className="ui-note">{t('screen.review_text')}</p>
    </ActDialog>
  )
}

export function AssignDialog({ life, me, onClose }: AboutPlace) {
  const { t } = useLabels()
  const { hotspot_id, organisation_id } = life.place
  const units = me.units.filter((unit) => unit.organisation_id === organisation_id)
  const [unit_id, setUnit] = useState(life.place.unit_id)
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={t('screen.assign_title')}
      verb={t('screen.assign_save')}
      action="places.assign"
      input={{ hotspot_id, unit_id, reason }}
      onClose={onClose}
    >
      <SelectField
        label={t('screen.unit')}
        value={unit_id}
        onChange={(event) => setUnit(event.target.value)}
        options={units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
      />
      <Reason value={reason} onChange={setReason} />
      <p className="ui-note">{t('screen.assign_text')}</p>
    </ActDialog>
  )
}

export function RenameDialog({ life, onClose }: AboutPlace) {
  const { t } = useLabels()
  const { hotspot_id } = life.place
  const [name, setName] = useState(life.place.name)
  const [landmark, setLandmark] = useState(life.place.landmark)
  return (
    <ActDialog
      title={t('screen.rename_title')}
      verb={t('screen.rename_save')}
      action="places.rename"
      input={{ hotspot_id, name, landmark }}
      onClose={onClose}
      isReady={name.trim() !== ''}
    >
      <Field
        label={t('screen.name')}
        hint={t('screen.name_hint')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('screen.landmark')}
        hint={t('screen.landmark_hint')}
        maxLength={200}
        value={landmark}
        onChange={(event) => setLandmark(event.target.value)}
      />
    </ActDialog>
  )
}

export function CloseDialog({ life, onClose }: AboutPlace) {
  const { t, label } = useLabels()
  const { hotspot_id } = life.place
  const [outcome, setOutcome] = useState<string>(hotspotOutcomes[0])
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={t('screen.close_title')}
      verb={t('screen.close_save')}
      action="places.close"
      input={{ hotspot_id, outcome, reason }}
      onClose={onClose}
      destructive
    >
      <p>{t('screen.close_text')}</p>
      <RadioList
        legend={t('screen.close_outcome')}
        options={hotspotOutcomes.map((value) => ({ value: value as string, label: label('outcome', value) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  )
}
