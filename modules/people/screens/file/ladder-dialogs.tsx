// The steps of trust, each a question: may we write the name, what did you see, do they want to be nobody again.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Check, Field, Notice, RadioList, SelectField } from '#core/ui'
import { allowingReasons } from '../../domain/naming.ts'
import { codePrefix, nicknameCode } from '../../domain/nickname-code.ts'
import { documentKinds } from '../../domain/verification.ts'
import { ActDialog } from './act-dialog.tsx'
import type { FilePerson } from './file-person.ts'
import { Doubles, isNameReady, LanguageField, NamingFields, nameFor, namingOf } from './naming-fields.tsx'
import { type PeopleMe, unitFor } from './use-me.ts'
import { answeringOf, emptyAnswering, isAnsweringReady, isChild, WhoAnswers } from './who-answers.tsx'
import { usePeopleWords } from './words.ts'

export interface StepDialogProps {
  person: FilePerson
  me: PeopleMe
  onClose: () => void
}
type Answer = 'yes' | 'no'
type NoticeGiven = 'oral' | 'written'

export function IdentifyDialog({ person, me, onClose }: StepDialogProps) {
  const { t, today } = usePeopleWords()
  const [draft, setDraft] = useState(() => nameFor(person.language))
  const [answering, setAnswering] = useState(emptyAnswering)
  const is_child = isChild(draft, today)
  const [notice, setNotice] = useState<NoticeGiven>('written')
  const [language, setLanguage] = useState(person.language ?? 'it')
  const [history, setHistory] = useState<Answer>()
  const [isEmergency, setEmergency] = useState(false)
  return (
    <ActDialog
      title={t('file.identify_title')}
      action="people.identify"
      isReady={isNameReady(draft) && history !== undefined && (!is_child || isAnsweringReady(answering))}
      input={{
        ...namingOf(draft),
        ...{ person_id: person.person_id, unit_id: unitFor(me, person.unit_id), notice },
        ...{ notice_language: language, attach_history: history === 'yes', is_emergency: isEmergency },
        ...(is_child ? answeringOf(answering) : {}),
      }}
      onClose={onClose}
    >
      <Notice meaning="info">{t('file.identify_say')}</Notice>
      <RadioList
        legend={t('file.notice')}
        options={[
          { value: 'written', label: t('notice.written') },
          { value: 'oral', label: t('notice.oral') },
        ]}
        value={notice}
        onChange={(value) => setNotice(value as NoticeGiven)}
      />
      <LanguageField label={t('notice.in_language')} value={language} onChange={setLanguage} />
      <NamingFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      {is_child && (
        <WhoAnswers draft={answering} onChange={(change) => setAnswering({ ...answering, ...change })} />
      )}
      <Doubles draft={draft} me={me} except_id={person.person_id} unit_id={unitFor(me, person.unit_id)} />
      <RadioList
        legend={t('file.history')}
        hint={t('file.history_hint')}
        options={[
          { value: 'yes', label: t('file.history_yes') },
          { value: 'no', label: t('file.history_no') },
        ]}
        value={history ?? null}
        onChange={(value) => setHistory(value as Answer)}
      />
      {person.protective_flag && (
        <Check
          label={t('file.emergency')}
          checked={isEmergency}
          onChange={(event) => setEmergency(event.target.checked)}
        />
      )}
    </ActDialog>
  )
}

export function AllowNameDialog({ person, onClose }: StepDialogProps) {
  const { t } = usePeopleWords()
  const [reason, setReason] = useState<(typeof allowingReasons)[number]>('protection')
  return (
    <ActDialog
      title={t('file.allow_title')}
      verb={t('file.allow_name')}
      action="people.allow-name"
      input={{ person_id: person.person_id, reason }}
      onClose={onClose}
    >
      <RadioList
        legend={t('purpose.legend')}
        options={allowingReasons.map((value) => ({ value, label: t(`file.allow_reason.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(value as typeof reason)}
      />
    </ActDialog>
  )
}

export function VerifyDialog({ person, me, onClose }: StepDialogProps) {
  const { t, today } = usePeopleWords()
  const [seen, setSeen] = useState<'document' | 'registry'>('document')
  const [kind, setKind] = useState<string>('identity_card')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(today)
  const [verification_id] = useState(newId)
  const isPaper = seen === 'document'
  return (
    <ActDialog
      title={t('file.verify_title')}
      action="people.verify"
      input={{
        ...{ verification_id, person_id: person.person_id, unit_id: unitFor(me, person.unit_id), seen },
        ...{ document_kind: isPaper ? kind : null, number: (isPaper && number.trim()) || null, seen_on: day },
      }}
      isReady={day !== ''}
      onClose={onClose}
    >
      <RadioList
        legend={t('file.seen_what')}
        options={[
          { value: 'document', label: t('file.seen.document') },
          { value: 'registry', label: t('file.seen.registry') },
        ]}
        value={seen}
        onChange={(value) => setSeen(value as typeof seen)}
      />
      {isPaper && (
        <>
          <SelectField
            label={t('file.document_kind')}
            value={kind}
            options={documentKinds.map((value) => ({ value, label: t(`file.document.${value}`) }))}
            onChange={(event) => setKind(event.target.value)}
          />
          <Field
            label={t('file.document_number')}
            optional={t('file.optional')}
            value={number}
            autoComplete="off"
            onChange={(event) => setNumber(event.target.value)}
          />
        </>
      )}
      <Field
        kind="date"
        label={t('file.seen_on')}
        value={day}
        max={today}
        onChange={(event) => setDay(event.target.value)}
      />
    </ActDialog>
  )
}

export const freshCode = (unit_name: string): string =>
  nicknameCode(codePrefix(unit_name), (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 10_000)

export function AnonymityDialog({ person, me, onClose }: StepDialogProps) {
  const { t } = usePeopleWords()
  const [code] = useState(() => freshCode('Anonimo'))
  const [twin_id] = useState(newId)
  const [language, setLanguage] = useState(person.language ?? 'it')
  const [isAccepted, setAccepted] = useState(false)
  return (
    <ActDialog
      title={t('file.anonymity_title')}
      verb={t('file.anonymity_save')}
      action="people.request-anonymity"
      isReady={isAccepted}
      input={{
        ...{ person_id: person.person_id, twin_id, unit_id: unitFor(me, person.unit_id), code },
        ...{ notice_language: language, accepted: true },
      }}
      onClose={onClose}
      onDone={() => location.assign(`/people/${twin_id}`)}
    >
      <p>{t('file.anonymity_text')}</p>
      <p>
        {t('file.anonymity_code')} <strong className="ui-number">{code}</strong>
      </p>
      <LanguageField label={t('notice.in_language')} value={language} onChange={setLanguage} />
      <Check
        label={t('notice.accepted')}
        required
        checked={isAccepted}
        onChange={(event) => setAccepted(event.target.checked)}
      />
    </ActDialog>
  )
}

const reducing = ['erasure_asked', 'objection'] as const

export function ReduceDialog({ person, onClose }: StepDialogProps) {
  const { t } = usePeopleWords()
  const [reason, setReason] = useState<(typeof reducing)[number]>('erasure_asked')
  return (
    <ActDialog
      title={t('file.reduce_title')}
      verb={t('file.reduce')}
      isDestructive
      action="people.reduce"
      input={{ person_id: person.person_id, reason }}
      onClose={onClose}
    >
      <p>{t('file.reduce_text')}</p>
      <RadioList
        legend={t('purpose.legend')}
        options={reducing.map((value) => ({ value, label: t(`file.reduce_reason.${value}`) }))}
        value={reason}
        onChange={(value) => setReason(value as typeof reason)}
      />
    </ActDialog>
  )
}
