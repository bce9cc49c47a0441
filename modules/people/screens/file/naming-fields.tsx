// The fields of a name, the same at the desk and on the page of a person: what is asked, why, and on which basis.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Field, SelectField } from '#core/ui'
import { namingBases, namingPurposes } from '../../domain/identity.ts'
import { AskPartners, LookAlikes, type TypedName } from '../look-alikes.tsx'
import type { PeopleMe } from './use-me.ts'
import { usePeopleWords } from './words.ts'

export interface NameDraft {
  given_name: string
  family_name: string
  chosen_name: string
  birth_date: string
  birth_year: string
  citizenships: string[]
  purpose: (typeof namingPurposes)[number]
  legal_basis: (typeof namingBases)[number]
}
export const emptyName: NameDraft = {
  ...{ given_name: '', family_name: '', chosen_name: '', birth_date: '', birth_year: '' },
  ...{ citizenships: [], purpose: 'direct_care', legal_basis: 'public_task' },
}

/** Who speaks Italian is mostly a citizen; of whoever speaks something else it would be written without being asked. */
export const nameFor = (language: string | null): NameDraft => ({
  ...emptyName,
  citizenships: language === 'it' ? ['IT'] : [],
})

/** As the search for doubles reads it: only what is whole. */
export const typedOf = (draft: NameDraft): TypedName => ({
  given_name: draft.given_name,
  family_name: draft.family_name,
  chosen_name: draft.chosen_name.trim() || null,
  birth_date: draft.birth_date || null,
  birth_year: /^(19|20)\d\d$/.test(draft.birth_year) ? Number(draft.birth_year) : null,
})

/** As the action reads it. */
export const namingOf = (draft: NameDraft) => ({
  given_name: draft.given_name,
  family_name: draft.family_name,
  chosen_name: draft.chosen_name.trim() || null,
  birth_date: draft.birth_date || null,
  birth_year: draft.birth_year ? Number(draft.birth_year) : null,
  citizenships: draft.citizenships,
  purpose: draft.purpose,
  legal_basis: draft.legal_basis,
})
export const isNameReady = (draft: NameDraft): boolean =>
  draft.given_name.trim() !== '' &&
  draft.family_name.trim() !== '' &&
  draft.citizenships.length > 0 &&
  (draft.birth_date !== '' || /^\d{4}$/.test(draft.birth_year))

interface State {
  iso_two: string | null
  name_it: string
  name_en: string
}

function Citizenships({ chosen, onChange }: { chosen: string[]; onChange: (codes: string[]) => void }) {
  const { t, locale, country, say } = usePeopleWords()
  const [next, setNext] = useState('')
  const { data } = useAsk<{ states: State[] }>('network.foreign-states')
  const states = (data?.states ?? []).flatMap(({ iso_two, name_it, name_en }) =>
    iso_two ? [{ value: iso_two, label: locale.startsWith('en') ? name_en : name_it }] : [],
  )
  const pseudo = [
    { value: 'XS', label: say('file.pseudo', 'stateless') },
    { value: 'XU', label: say('file.pseudo', 'undetermined') },
  ]
  const nameOf = (code: string) =>
    [...states, ...pseudo].find((each) => each.value === code)?.label ?? country(code)
  return (
    <>
      {/* Added by a button: with the arrows of a keyboard, every line of the list is passed over. */}
      <div className="people-add-one">
        <SelectField
          label={t('file.citizenships')}
          hint={t('file.citizenship_hint')}
          empty={t('file.choose')}
          required={chosen.length === 0}
          value={next}
          options={[{ value: 'IT', label: country('IT') }, ...states, ...pseudo].filter(
            (each, i, all) =>
              !chosen.includes(each.value) && all.findIndex((other) => other.value === each.value) === i,
          )}
          onChange={(event) => setNext(event.target.value)}
        />
        <Button
          onClick={() => {
            setNext('')
            if (next) onChange([...chosen, next].slice(0, 5))
          }}
        >
          {t('file.add')}
        </Button>
      </div>
      <ul className="people-chosen">
        {chosen.map((code) => (
          <li key={code}>
            <Button
              size="small"
              icon="close"
              onClick={() => onChange(chosen.filter((each) => each !== code))}
            >
              {t('file.take_away', { name: nameOf(code) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

export interface NamingFieldsProps {
  draft: NameDraft
  onChange: (change: Partial<NameDraft>) => void
}

export function NamingFields({ draft, onChange }: NamingFieldsProps) {
  const { t } = usePeopleWords()
  const field = (name: 'given_name' | 'family_name' | 'chosen_name' | 'birth_date' | 'birth_year') => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <>
      <Field label={t('file.given_name')} autoComplete="off" {...field('given_name')} />
      <Field label={t('file.family_name')} autoComplete="off" {...field('family_name')} />
      <Field
        label={t('file.chosen_name')}
        hint={t('file.chosen_hint')}
        optional={t('file.optional')}
        autoComplete="off"
        {...field('chosen_name')}
      />
      <div className="people-birth" data-answered={draft.birth_date !== '' || draft.birth_year !== ''}>
        <Field kind="date" label={t('file.birth_date')} {...field('birth_date')} />
        {!draft.birth_date && (
          <Field
            kind="number"
            label={t('file.birth_year')}
            hint={t('file.birth_hint')}
            {...field('birth_year')}
          />
        )}
      </div>
      <Citizenships chosen={draft.citizenships} onChange={(citizenships) => onChange({ citizenships })} />
      <SelectField
        label={t('file.why')}
        value={draft.purpose}
        options={namingPurposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        onChange={(event) => onChange({ purpose: event.target.value as NameDraft['purpose'] })}
      />
      <SelectField
        label={t('file.basis')}
        value={draft.legal_basis}
        options={namingBases.map((value) => ({ value, label: t(`file.basis_of.${value}`) }))}
        onChange={(event) => onChange({ legal_basis: event.target.value as NameDraft['legal_basis'] })}
      />
    </>
  )
}

interface DoublesProps {
  draft: NameDraft
  me: PeopleMe
  /** The record that is being named, when it is there already. */
  except_id?: string
  unit_id?: string
}

/** Before somebody is written down twice: who looks like them here, and whom to ask elsewhere. */
export function Doubles({ draft, me, except_id, unit_id }: DoublesProps) {
  const typed = typedOf(draft)
  return (
    <>
      {me.verbs.includes('person.look-alikes') && <LookAlikes typed={typed} except_id={except_id} />}
      {me.verbs.includes('person.ask-partner') && (
        <AskPartners
          typed={typed}
          {...(me.verbs.includes('person.ask-owner') ? { person_id: except_id, unit_id } : {})}
        />
      )}
    </>
  )
}

const languages = ['it', 'en', 'fr', 'es', 'ar', 'ro', 'uk', 'sq', 'bn', 'ur', 'pa', 'zh', 'wo', 'ti', 'fa']

/** `none`: the words of no language at all, when one need not be chosen. */
export function LanguageField(props: {
  label: string
  value: string
  none?: string
  onChange: (code: string) => void
}) {
  const { language } = usePeopleWords()
  const nothing = props.none === undefined ? [] : [{ value: '', label: props.none }]
  return (
    <SelectField
      label={props.label}
      value={props.value}
      options={[...nothing, ...languages.map((value) => ({ value, label: language(value) }))]}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
