// Below fourteen: with whom the child is. The adult they live with, or who answers for them, or that they are alone and
// whom we told.
import { sayPurpose, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Button, Field, Notice, RadioList, SelectField } from '#core/ui'
import { ageOn } from '../../domain/age-band.ts'
import { householdRelations } from '../../domain/attribute-codes.ts'
import { guardianshipKinds, isUnderFourteen } from '../../domain/guardianship.ts'
import type { NameDraft } from './naming-fields.tsx'
import { usePeopleWords } from './words.ts'

type Kind = (typeof guardianshipKinds)[number]
export interface AnsweringDraft {
  guardianship_id: string
  member_id: string
  with: Kind | 'household' | ''
  named: string
  reference: string
  since_on: string
  adult_id: string
  household_id: string
  role: string
}
export const emptyAnswering = (): AnsweringDraft => ({
  ...{ guardianship_id: newId(), member_id: newId(), with: '', named: '', reference: '', since_on: '' },
  ...{ adult_id: '', household_id: '', role: 'child' },
})

const birthIn = ({ birth_date, birth_year }: NameDraft) => ({
  birth_date: birth_date || null,
  birth_year: /^\d{4}$/.test(birth_year) ? Number(birth_year) : null,
})

/** Whether the birth that is being written is of a child under fourteen. */
export const isChild = (draft: NameDraft, today: string): boolean => isUnderFourteen(birthIn(draft), today)

/** Under eighteen who coordinates says yes first, or it is an emergency: of nobody else it is asked. */
export const isMinor = (draft: NameDraft, today: string): boolean => (ageOn(birthIn(draft), today) ?? 18) < 18

/** As the action reads it; empty where nothing is asked. */
export const answeringOf = (draft: AnsweringDraft) => {
  const { guardianship_id, member_id, named, reference, since_on, adult_id, household_id, role } = draft
  if (draft.with === '') return {}
  if (draft.with === 'household') return { household: { household_id, member_id, adult_id, role } }
  const said = { guardianship_id, kind: draft.with, named, reference: reference.trim() || null, since_on }
  return { guardianship: said }
}
export const isAnsweringReady = (draft: AnsweringDraft): boolean =>
  draft.with === 'household'
    ? draft.household_id !== ''
    : draft.with !== '' && draft.named.trim() !== '' && draft.since_on !== ''

interface PartProps {
  draft: AnsweringDraft
  onChange: (change: Partial<AnsweringDraft>) => void
}

interface Homes {
  households: { household_id: string; kind: 'registry' | 'isee' | 'de_facto' }[]
}

function WithAdult({ draft, onChange }: PartProps) {
  const { t, say } = usePeopleWords()
  const { data } = useAsk<{ persons: { person_id: string; name: string }[] }>('people.followed')
  const { data: homes, problem } = useAsk<Homes>(
    'people.households',
    { person_id: draft.adult_id },
    { isOn: draft.adult_id !== '' },
  )
  const households = draft.adult_id ? homes?.households : undefined
  return (
    <>
      <SelectField
        required
        label={t('minors.adult')}
        value={draft.adult_id}
        empty={t('file.choose')}
        options={(data?.persons ?? []).map((each) => ({ value: each.person_id, label: each.name }))}
        onChange={(event) => onChange({ adult_id: event.target.value, household_id: '' })}
      />
      {draft.adult_id && problem?.code === 'core.purpose-needed' && (
        <Notice
          meaning="info"
          act={<Button onClick={() => sayPurpose('direct_care')}>{t('minors.home_open')}</Button>}
        >
          {t('minors.home_why')}
        </Notice>
      )}
      {households?.length === 0 && <Notice meaning="info">{t('minors.home_none')}</Notice>}
      {households && households.length > 0 && (
        <>
          <SelectField
            required
            label={t('minors.home')}
            value={draft.household_id}
            empty={t('file.choose')}
            options={households.map((each) => ({
              value: each.household_id,
              label: t(`file.household_kind.${each.kind}`),
            }))}
            onChange={(event) => onChange({ household_id: event.target.value })}
          />
          <SelectField
            label={t('file.household_role')}
            value={draft.role}
            options={householdRelations
              .filter((each) => each !== 'reference_person')
              .map((each) => ({ value: each, label: say('codes.household_relation', each) }))}
            onChange={(event) => onChange({ role: event.target.value })}
          />
        </>
      )}
    </>
  )
}

/** Who answers, by which act, since when. */
export function GuardianFields({ kind, draft, onChange }: PartProps & { kind: Kind }) {
  const { t, today } = usePeopleWords()
  const isAct = kind === 'legal_guardian' || kind === 'authority_decision'
  return (
    <>
      {kind === 'unaccompanied' && <Notice meaning="att">{t('minors.unaccompanied_say')}</Notice>}
      <Field
        label={t(`minors.named.${kind}`)}
        hint={t(`minors.named_hint.${kind}`)}
        value={draft.named}
        autoComplete="off"
        onChange={(event) => onChange({ named: event.target.value })}
      />
      {kind !== 'parent' && (
        <Field
          label={t(isAct ? 'minors.reference' : 'minors.report_reference')}
          optional={isAct ? undefined : t('file.optional')}
          value={draft.reference}
          autoComplete="off"
          onChange={(event) => onChange({ reference: event.target.value })}
        />
      )}
      <Field
        kind="date"
        label={t(`minors.since.${kind}`)}
        value={draft.since_on}
        max={today}
        onChange={(event) => onChange({ since_on: event.target.value })}
      />
    </>
  )
}

export function WhoAnswers({ draft, onChange }: PartProps) {
  const { t } = usePeopleWords()
  const ways = ['household', ...guardianshipKinds] as const
  return (
    <>
      <RadioList
        legend={t('minors.question')}
        hint={t('minors.question_hint')}
        options={ways.map((value) => ({ value, label: t(`minors.with.${value}`) }))}
        value={draft.with || null}
        onChange={(value) => onChange({ with: value as AnsweringDraft['with'] })}
      />
      {draft.with === 'household' && <WithAdult draft={draft} onChange={onChange} />}
      {draft.with !== '' && draft.with !== 'household' && (
        <GuardianFields kind={draft.with} draft={draft} onChange={onChange} />
      )}
    </>
  )
}
