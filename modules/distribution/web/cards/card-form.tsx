// The questions of a card: how many of which age, what they eat, which language. The same for a new one and a changed one.
import { useId, useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { ChipsMany, Field, SelectField } from '#core/ui'
import { allergens, diets } from '../../domain/card.ts'
import type { CardLine } from '../../queries/cards.ts'
import { ActDialog, type Fault, wholeNumber } from '../act-dialog.tsx'
import type { MyWork } from '../use-me.ts'
import { languages, useWords } from '../words.ts'

const ages = ['adults', 'young_people', 'children', 'babies'] as const

interface Hubs {
  units: { unit_id: string; organisation_id: string; name: string; kind: string; ended_on: string | null }[]
}
/** The hubs of the network one can ask. */
export const useHubs = () =>
  (useAsk<Hubs>('network.units').data?.units ?? []).filter(
    ({ kind, ended_on }) => kind === 'hub' && !ended_on,
  )

export interface CardFormProps {
  me: MyWork
  /** The card to change; a new one without it. */
  card?: CardLine
  onClose: () => void
  onIssued?: (card_id: string) => void
}

const useCard = (card: CardLine | undefined, me: MyWork) => {
  const [heads, setHeads] = useState<Record<(typeof ages)[number], string>>({
    adults: String(card?.adults ?? 1),
    young_people: String(card?.young_people ?? 0),
    children: String(card?.children ?? 0),
    babies: String(card?.babies ?? 0),
  })
  const [eats, setEats] = useState({ diets: card?.diets ?? [], allergens: card?.allergens ?? [] })
  const [language, setLanguage] = useState(card?.language ?? '')
  const [where, setWhere] = useState({ unit_id: me.units[0]?.unit_id ?? '', to_unit_id: '' })
  return { heads, setHeads, eats, setEats, language, setLanguage, where, setWhere }
}

type Form = ReturnType<typeof useCard>

function Heads({ form, idOf }: { form: Form; idOf: (name: string) => string }) {
  const { t } = useWords()
  const { heads, setHeads } = form
  return (
    <div className="dist-heads">
      {ages.map((age) => (
        <Field
          key={age}
          id={idOf(age)}
          kind="number"
          label={t(`cards.${age}`)}
          value={heads[age]}
          onChange={(event) => setHeads({ ...heads, [age]: event.target.value })}
        />
      ))}
    </div>
  )
}

function Eats({ form }: { form: Form }) {
  const words = useWords()
  const { t, label } = words
  const { eats, setEats, language, setLanguage } = form
  return (
    <>
      <ChipsMany
        legend={t('cards.diets')}
        options={diets.map((value) => ({ value: value as string, label: label('diet', value) }))}
        values={eats.diets}
        onChange={(values) => setEats({ ...eats, diets: values })}
      />
      <ChipsMany
        legend={t('cards.allergens')}
        options={allergens.map((value) => ({ value: value as string, label: label('allergen', value) }))}
        values={eats.allergens}
        onChange={(values) => setEats({ ...eats, allergens: values })}
      />
      <SelectField
        label={t('cards.language')}
        optional={t('screen.optional')}
        empty={t('screen.choose')}
        options={languages.map((value) => ({ value, label: words.language(value) }))}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      />
    </>
  )
}

interface WhereProps {
  form: Form
  me: MyWork
  hubs: ReturnType<typeof useHubs>
  id: string
}

function Where({ form: { where, setWhere }, me, hubs, id }: WhereProps) {
  const { t } = useWords()
  const mine = me.units.map(({ unit_id, name }) => ({ value: unit_id, label: name }))
  return (
    <>
      {mine.length > 1 && (
        <SelectField
          label={t('cards.unit')}
          options={mine}
          value={where.unit_id}
          onChange={(event) => setWhere({ ...where, unit_id: event.target.value })}
        />
      )}
      <SelectField
        id={id}
        label={t('cards.hub')}
        options={hubs.map(({ unit_id, name }) => ({ value: unit_id, label: name }))}
        value={where.to_unit_id || (hubs[0]?.unit_id ?? '')}
        onChange={(event) => setWhere({ ...where, to_unit_id: event.target.value })}
      />
    </>
  )
}

export function CardForm({ me, card, onClose, onIssued }: CardFormProps) {
  const { t } = useWords()
  const hubs = useHubs()
  const prefix = useId()
  const form = useCard(card, me)
  const { heads, eats, language, where } = form
  const to_unit_id = where.to_unit_id || (hubs[0]?.unit_id ?? '')
  const write = () => {
    const told = Object.fromEntries(ages.map((age) => [age, wholeNumber(heads[age])]))
    const faults: Fault[] = []
    if (Object.values(told).includes(undefined) || Object.values(told).every((each) => each === 0))
      faults.push({ id: `${prefix}-adults`, text: t('cards.heads_missing') })
    if (!card && !to_unit_id) faults.push({ id: `${prefix}-hub`, text: t('cards.hub_missing') })
    if (faults.length > 0) return faults
    const facts = { ...told, ...eats, language: language || null }
    if (card) return { action: 'distribution.change-card', input: { card_id: card.card_id, ...facts } }
    const input = { card_id: newId(), unit_id: where.unit_id, to_unit_id, ...facts }
    return { action: 'distribution.issue-card', input }
  }
  const onDone = (answer: Record<string, unknown>) => {
    if (card) return undefined
    onIssued?.(String(answer.code))
    return t('cards.issued', { code: String(answer.code) })
  }
  const title = card ? `${t('cards.change')} ${card.code}` : t('cards.new')
  const verb = card ? t('screen.save') : t('cards.issue')
  return (
    <ActDialog {...{ title, verb, onClose, write, onDone }}>
      <Heads form={form} idOf={(name) => `${prefix}-${name}`} />
      <Eats form={form} />
      {!card && <Where {...{ form, me, hubs }} id={`${prefix}-hub`} />}
    </ActDialog>
  )
}
