// What happened on the phone, in codes first; and a call nobody could answer, with the number to call back.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Chips, ChipsMany, Field, SelectField, TextAreaField } from '#core/ui'
import { AlreadyKnown } from '#people/web'
import { type CallTold, nextOf } from '../../domain/from-call.ts'
import { callerKinds, callOutcomes, callTopics, urgencies } from '../../domain/words.ts'
import { ActDialog } from '../act-dialog.tsx'
import { type Known, KnownField, LanguageField, MunicipalityField, NameWarning } from '../fields.tsx'
import { type Linked, LinkFields, nothingLinked } from '../link-fields.tsx'
import type { Me } from '../use-me.ts'
import { useWords } from '../words.ts'
import { CallerField } from './caller-field.tsx'
import { mayGoOn, NextOfCall } from './next-of-call.tsx'

interface DocumentProps {
  me: Me | undefined
  call: { call_id: string; at: string; unit_id: string }
  onClose: () => void
}

const minutesSince = (at: string): number =>
  Math.min(600, Math.max(1, Math.round((Date.now() - Date.parse(at)) / 60_000)))

interface Said {
  who: string
  topics: string[]
  urgency: string
  outcome: string
  minutes: string
  language: string
  note: string
}
interface SaidProps {
  said: Said
  change: (fields: Partial<Said>) => void
}

function AboutFields({ said, change }: SaidProps) {
  const { t, options } = useWords()
  return (
    <>
      <Chips
        legend={t('screen.document.who')}
        value={said.who || null}
        options={options('caller', callerKinds)}
        onChange={(value) => change({ who: value ?? '' })}
      />
      <ChipsMany
        legend={t('screen.document.topics')}
        values={said.topics}
        options={options('need', callTopics)}
        onChange={(topics) => change({ topics })}
      />
      <Chips
        legend={t('screen.document.urgency')}
        value={said.urgency}
        options={options('urgency', urgencies)}
        onChange={(value) => change({ urgency: value ?? 'ordinary' })}
      />
      <SelectField
        required
        label={t('screen.document.outcome')}
        empty={t('screen.choose')}
        value={said.outcome}
        options={options('call_outcome', callOutcomes)}
        onChange={(event) => change({ outcome: event.target.value })}
      />
      <Field
        kind="number"
        label={t('screen.document.minutes')}
        value={said.minutes}
        onChange={(event) => change({ minutes: event.target.value })}
      />
    </>
  )
}

function NoteFields({ said, change }: SaidProps) {
  const { t } = useWords()
  return (
    <>
      <LanguageField
        label={t('screen.document.language')}
        empty={t('screen.choose')}
        value={said.language}
        onChange={(language) => change({ language })}
      />
      <TextAreaField
        label={t('screen.document.note')}
        hint={t('screen.document.note_hint')}
        optional={t('screen.optional')}
        maxLength={4000}
        value={said.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <NameWarning text={said.note} />
    </>
  )
}

const goingOn = ({ call_id, unit_id }: DocumentProps['call'], said: Said) => ({
  ...{ call_id, unit_id, language: said.language || null, note: said.note },
  // The chips of this dialog offer these words and no others.
  ...({ caller_kind: said.who, topics: said.topics, urgency: said.urgency } as Omit<CallTold, 'note'>),
})

const stays = (goesOn: boolean, setSaved: (is: boolean) => void): 'stay' | undefined => {
  setSaved(goesOn)
  return goesOn ? 'stay' : undefined
}

export function DocumentDialog({ me, call, onClose }: DocumentProps) {
  const { t } = useWords()
  const [said, setSaid] = useState<Said>(() => ({
    ...{ who: '', topics: [], urgency: 'ordinary', outcome: '', language: 'it', note: '' },
    minutes: String(minutesSince(call.at)),
  }))
  const [municipality, setMunicipality] = useState<{ code: string; name: string } | null>(null)
  const [phone, setPhone] = useState('')
  const [known, setKnown] = useState<Known | null>(null)
  const [linked, setLinked] = useState<Linked>(nothingLinked)
  const change = (fields: Partial<Said>) => setSaid((before) => ({ ...before, ...fields }))
  const duration_min = Number(said.minutes)
  const [isSaved, setSaved] = useState(false)
  const next = nextOf({ outcome: said.outcome, ...linked })
  if (isSaved && next)
    return (
      <NextOfCall
        next={next}
        call={{ ...goingOn(call, said), municipality, phone: phone.trim(), person: known }}
        onClose={onClose}
      />
    )
  const isNumber = Number.isInteger(duration_min) && duration_min >= 0 && duration_min <= 600
  return (
    <ActDialog
      title={t('screen.document.title')}
      verb={t('screen.document.write')}
      action="reception.document-call"
      size="wide"
      isReady={said.who !== '' && said.outcome !== '' && isNumber}
      input={{
        ...{ call_id: call.call_id, duration_min, topics: said.topics.slice(0, 8), urgency: said.urgency },
        ...{ outcome: said.outcome, caller_kind: said.who, ...linked },
        municipality_code: municipality?.code ?? null,
        language: said.language || null,
        person_id: known?.person_id ?? null,
        caller_phone: phone.trim() || null,
        note: said.note.trim() || null,
      }}
      onDone={() => stays(mayGoOn(me, next), setSaved)}
      onClose={onClose}
    >
      <CallerField
        unit_id={call.unit_id}
        label={t('screen.caller.phone')}
        hint={t('screen.caller.phone_hint')}
        value={phone}
        onChange={setPhone}
        onPerson={setKnown}
      />
      {me?.verbs.includes('person.ask-known') && <AlreadyKnown />}
      {me?.verbs.includes('person.find') && <KnownField value={known} onChange={setKnown} />}
      <AboutFields said={said} change={change} />
      <MunicipalityField value={municipality} optional={t('screen.optional')} onChange={setMunicipality} />
      <LinkFields value={linked} onChange={setLinked} />
      <NoteFields said={said} change={change} />
    </ActDialog>
  )
}

export function MissedDialog({ unit_id, onClose }: { unit_id: string; onClose: () => void }) {
  const { t } = useWords()
  const [call] = useState(() => ({ call_id: newId(), at: new Date().toISOString() }))
  const [phone, setPhone] = useState('')
  return (
    <ActDialog
      title={t('screen.document.missed_title')}
      verb={t('screen.save')}
      action="reception.missed-call"
      input={{ ...call, unit_id, callback_phone: phone.trim() || null }}
      onClose={onClose}
    >
      <CallerField
        unit_id={unit_id}
        label={t('screen.document.missed_phone')}
        hint={t('screen.document.missed_hint')}
        value={phone}
        onChange={setPhone}
      />
    </ActDialog>
  )
}
