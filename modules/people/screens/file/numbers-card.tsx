// The numbers by which an office knows somebody, for who needs them; what does not agree is told and stops nothing.
import { useEffect, useState } from 'react'
import { askOnce, useAct, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Card, Field, Notice, SelectField, TextLink, useToast } from '#core/ui'
import { type IdentifierKind, isStayKind, numberKinds, stayKinds } from '../../domain/identifier.ts'
import { ActDialog } from './act-dialog.tsx'
import { AskedState } from './asked-state.tsx'
import type { FilePerson } from './file-person.ts'
import { type PeopleMe, unitFor } from './use-me.ts'
import { usePeopleWords } from './words.ts'

interface Numbers {
  identifiers: {
    identifier_id: string
    kind: IdentifierKind
    value: string | null
    ended_on: string | null
    also: { person_id: string; name: string }[]
  }[]
}
interface Check {
  structure_ok: boolean
  check_ok: boolean
  date_ok: boolean
  place_known: boolean
  place_name: string | null
  coherent_with_person: boolean | null
  disagreements: string[]
}
interface About {
  person: FilePerson
  me: PeopleMe
}

const useCheck = (kind: IdentifierKind, value: string, person_id: string): Check | undefined => {
  const [found, setFound] = useState<{ of: string; check: Check }>()
  const isWhole = kind === 'tax_code' && value.replace(/\s/g, '').length === 16
  useEffect(() => {
    if (!isWhole) return
    void askOnce<Check>('people.check-tax-code', { value, person_id }, true).then(
      ({ data }) => data && setFound({ of: value, check: data }),
    )
  }, [isWhole, value, person_id])
  return isWhole && found?.of === value ? found.check : undefined
}

function CheckTold({ check }: { check: Check }) {
  const { t, say } = usePeopleWords()
  if (!check.structure_ok) return <Notice meaning="att">{t('file.check_shape')}</Notice>
  if (!check.check_ok) return <Notice meaning="att">{t('file.check_letter')}</Notice>
  const what = check.disagreements.map((each) => say('file.differs', each)).join(', ')
  const place = check.place_name
    ? t('file.check_place', { place: check.place_name })
    : t('file.check_no_place')
  const agrees = what
    ? t('file.check_differs', { what })
    : check.coherent_with_person
      ? t('file.check_ok')
      : ''
  return (
    <Notice meaning={what || !check.date_ok || !check.place_known ? 'att' : 'ok'} live="polite">
      {[check.date_ok ? '' : t('file.check_date'), place, agrees].filter(Boolean).join(' ')}
    </Notice>
  )
}

function NumberDialog({ person, me, onClose }: About & { onClose: () => void }) {
  const { t } = usePeopleWords()
  const isNamed = ['identified', 'verified'].includes(person.identity_level)
  const kinds: IdentifierKind[] = [
    ...(isNamed && me.verbs.includes('person.note-identifier') ? numberKinds : []),
    ...(me.verbs.includes('person.note-stay-identifier') ? stayKinds : []),
  ]
  const [identifier_id] = useState(newId)
  const [kind, setKind] = useState<IdentifierKind>(kinds[0] ?? 'tax_code')
  const [value, setValue] = useState('')
  const check = useCheck(kind, value, person.person_id)
  return (
    <ActDialog
      title={t('file.number_title')}
      action={isStayKind(kind) ? 'people.note-stay-identifier' : 'people.note-identifier'}
      isReady={value.trim().length >= 3 && (!check || (check.structure_ok && check.check_ok))}
      input={{
        ...{ identifier_id, person_id: person.person_id, unit_id: unitFor(me, person.unit_id) },
        ...{ kind, value },
      }}
      onClose={onClose}
    >
      <SelectField
        label={t('file.number_kind')}
        value={kind}
        options={kinds.map((each) => ({ value: each, label: t(`file.number_of.${each}`) }))}
        onChange={(event) => setKind(event.target.value as IdentifierKind)}
      />
      <Field
        label={t('file.number')}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setValue(event.target.value.toUpperCase())}
      />
      {check && <CheckTold check={check} />}
    </ActDialog>
  )
}

function NumberLine({
  each,
  me,
  unit_id,
}: {
  each: Numbers['identifiers'][number]
  me: PeopleMe
  unit_id: string
}) {
  const { t, short, problem } = usePeopleWords()
  const act = useAct()
  const say = useToast()
  const isStay = isStayKind(each.kind)
  const mayEnd = me.verbs.includes(isStay ? 'person.note-stay-identifier' : 'person.note-identifier')
  const end = async () => {
    const answer = await act(isStay ? 'people.end-stay-identifier' : 'people.end-identifier', {
      identifier_id: each.identifier_id,
      unit_id: unitFor(me, unit_id),
    })
    say({ text: answer.problem ? problem(answer.problem) : t('file.saved') })
  }
  return (
    <li>
      <span>
        <strong className="ui-number">{each.value ?? t('file.number_erased')}</strong>
        <span className="people-rung-text">
          {t(`file.number_of.${each.kind}`)}
          {each.ended_on && `, ${t('file.number_ended', { day: short(each.ended_on) })}`}
        </span>
        {each.also.map((other) => (
          <Notice key={other.person_id} meaning="att">
            {t('file.same_number', { name: other.name })}{' '}
            <TextLink href={`/people/${other.person_id}`}>{other.name}</TextLink>
          </Notice>
        ))}
      </span>
      {mayEnd && !each.ended_on && (
        <Button size="small" variant="quiet" onClick={() => void end()}>
          {t('file.number_end')}
        </Button>
      )}
    </li>
  )
}

export function NumbersCard({ person, me }: About) {
  const { t } = usePeopleWords()
  const [isAdding, setAdding] = useState(false)
  const maySee = me.verbs.includes('person.see-identifiers')
  const asked = useAsk<Numbers>('people.identifiers', { person_id: person.person_id }, { isOn: maySee })
  const { data } = asked
  if (!maySee) return null
  const isNamed = ['identified', 'verified'].includes(person.identity_level)
  const mayAdd = isNamed || me.verbs.includes('person.note-stay-identifier')
  return (
    <Card
      title={t('file.numbers')}
      end={
        mayAdd && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('file.note_number')}
          </Button>
        )
      }
    >
      <AskedState asked={asked} />
      {data?.identifiers.length === 0 && <p className="ui-note">{t('file.numbers_none')}</p>}
      {data && data.identifiers.length > 0 && (
        <ul className="people-lines">
          {data.identifiers.map((each) => (
            <NumberLine key={each.identifier_id} each={each} me={me} unit_id={person.unit_id} />
          ))}
        </ul>
      )}
      {isAdding && <NumberDialog person={person} me={me} onClose={() => setAdding(false)} />}
    </Card>
  )
}
