// Somebody at the desk agrees to be remembered: by a nickname or a code, or by name when they wish.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Check, Field, RadioList, SelectField } from '#core/ui'
import { ageBands, genders } from '../../domain/person.ts'
import { ActDialog } from './act-dialog.tsx'
import { freshCode } from './ladder-dialogs.tsx'
import {
  Doubles,
  emptyName,
  isNameReady,
  LanguageField,
  NamingFields,
  nameFor,
  namingOf,
} from './naming-fields.tsx'
import type { PeopleMe } from './use-me.ts'
import {
  type AnsweringDraft,
  answeringOf,
  emptyAnswering,
  isAnsweringReady,
  isChild,
  isMinor,
  WhoAnswers,
} from './who-answers.tsx'
import { usePeopleWords } from './words.ts'

const firstDraft = {
  ...{ nickname: '', gender: 'unknown', age_band: 'unknown', is_fourteen: '', language: 'it' },
  ...{ notice: 'oral', notice_language: 'it', accepted: false, with_name: false, is_emergency: false },
}
type Draft = typeof firstDraft

interface PartProps {
  draft: Draft
  set: (change: Partial<Draft>) => void
}

/** How they want to be called, and in which language to speak. */
function Who({ draft, set }: PartProps) {
  const { t } = usePeopleWords()
  return (
    <>
      <Field
        label={t('person.nickname')}
        optional={t('file.optional')}
        value={draft.nickname}
        autoComplete="off"
        onChange={(event) => set({ nickname: event.target.value })}
      />
      <SelectField
        label={t('file.gender')}
        value={draft.gender}
        options={genders.map((value) => ({ value, label: t(`gender.${value}`) }))}
        onChange={(event) => set({ gender: event.target.value })}
      />
      <LanguageField
        label={t('person.language')}
        value={draft.language}
        onChange={(language) => set({ language })}
      />
    </>
  )
}

function Seen({ draft, set }: PartProps) {
  const { t } = usePeopleWords()
  return (
    <>
      <SelectField
        label={t('file.age')}
        value={draft.age_band}
        options={ageBands.map((value) => ({ value, label: t(`age_band.${value}`) }))}
        onChange={(event) => set({ age_band: event.target.value })}
      />
      {draft.age_band === 'under_18' && (
        <RadioList
          legend={t('fourteen.question')}
          options={[
            { value: 'yes', label: t('fourteen.yes') },
            { value: 'no', label: t('fourteen.no') },
          ]}
          value={draft.is_fourteen || null}
          onChange={(value) => set({ is_fourteen: value })}
        />
      )}
    </>
  )
}

function Told({ draft, set }: PartProps) {
  const { t } = usePeopleWords()
  return (
    <>
      <RadioList
        legend={t('file.notice')}
        hint={t(draft.with_name ? 'file.identify_say' : 'notice.say')}
        options={[
          { value: 'oral', label: t('notice.oral') },
          { value: 'written', label: t('notice.written') },
        ]}
        value={draft.notice}
        onChange={(value) => set({ notice: value })}
      />
      <LanguageField
        label={t('notice.in_language')}
        value={draft.notice_language}
        onChange={(notice_language) => set({ notice_language })}
      />
      <Check
        label={t('notice.accepted')}
        required
        checked={draft.accepted}
        onChange={(event) => set({ accepted: event.target.checked })}
      />
    </>
  )
}

interface ByNameProps extends PartProps {
  me: PeopleMe
  name: typeof emptyName
  setName: (name: typeof emptyName) => void
  is_child: boolean
  answering: AnsweringDraft
  setAnswering: (answering: AnsweringDraft) => void
}

/** By name at once; a child also with whom they are. */
function ByName({ draft, set, me, name, setName, is_child, answering, setAnswering }: ByNameProps) {
  const { t, today } = usePeopleWords()
  return (
    <>
      <NamingFields draft={name} onChange={(change) => setName({ ...name, ...change })} />
      {is_child && (
        <WhoAnswers draft={answering} onChange={(change) => setAnswering({ ...answering, ...change })} />
      )}
      <Doubles draft={name} me={me} />
      {isMinor(name, today) && (
        <Check
          label={t('file.emergency')}
          checked={draft.is_emergency}
          onChange={(event) => set({ is_emergency: event.target.checked })}
        />
      )}
    </>
  )
}

export interface RegisterDialogProps {
  me: PeopleMe
  /** What is already known of them where they were met. */
  said?: { nickname: string; language: string }
  onClose: () => void
  onDone: (person_id: string) => void
}

/** What was said before the form opened is not asked again. */
const beginWith = (known: RegisterDialogProps['said']) => ({
  ...firstDraft,
  ...(known ? { ...known, notice_language: known.language } : {}),
})

export function RegisterDialog({ me, said: known, onClose, onDone }: RegisterDialogProps) {
  const { t, today } = usePeopleWords()
  const [person_id] = useState(newId)
  const [unit_id, setUnit] = useState(me.units[0]?.unit_id ?? '')
  const unit = me.units.find((each) => each.unit_id === unit_id)
  const [codes] = useState(() => new Map(me.units.map((each) => [each.unit_id, freshCode(each.name)])))
  const code = codes.get(unit_id) ?? ''
  const [draft, setDraft] = useState(() => beginWith(known))
  const [name, setName] = useState(emptyName)
  const [answering, setAnswering] = useState(emptyAnswering)
  const is_child = draft.with_name && isChild(name, today)
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const { with_name, is_fourteen, nickname, ...said } = draft
  const input = {
    ...{ ...said, person_id, unit_id, organisation_id: unit?.organisation_id, code },
    nickname: nickname.trim() || null,
    is_fourteen: is_fourteen === '' ? undefined : is_fourteen === 'yes',
    age_band: with_name ? undefined : draft.age_band,
    is_emergency: draft.is_emergency && with_name && isMinor(name, today),
    named: with_name ? namingOf(name) : null,
    ...(is_child ? answeringOf(answering) : {}),
  }
  return (
    <ActDialog
      title={t('file.register_title')}
      action="people.register"
      input={input}
      isReady={
        draft.accepted &&
        unit !== undefined &&
        (!with_name || isNameReady(name)) &&
        (!is_child || isAnsweringReady(answering))
      }
      onClose={onClose}
      onDone={() => onDone(person_id)}
    >
      {me.units.length > 1 && (
        <SelectField
          label={t('file.unit')}
          value={unit_id}
          options={me.units.map((each) => ({ value: each.unit_id, label: each.name }))}
          onChange={(event) => setUnit(event.target.value)}
        />
      )}
      <p>{t('file.code_given', { code })}</p>
      <Who draft={draft} set={set} />
      {!with_name && <Seen draft={draft} set={set} />}
      {me.verbs.includes('person.identify') && (
        <Check
          label={t('file.with_name')}
          checked={with_name}
          onChange={(event) => {
            set({ with_name: event.target.checked })
            if (name === emptyName) setName(nameFor(draft.language))
          }}
        />
      )}
      {with_name && <ByName {...{ draft, set, me, name, setName, is_child, answering, setAnswering }} />}
      <Told draft={draft} set={set} />
    </ActDialog>
  )
}
