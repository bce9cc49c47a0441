// A request in a line: for whom, what, and why a lot was chosen, in the words of the rules.
import type { Why } from '../../domain/part.ts'
import type { PartTold, RequestCard } from '../../queries/requests.ts'
import type { Words } from '../words.ts'

/** "Tessera P-7K49-2FXC", "Mensa di via Moroni". */
export const nameIn = (request: RequestCard): string => request.card_code ?? request.unit_name

export const whoIn = (request: RequestCard, { t, label }: Words): string =>
  [
    request.card_code ? undefined : label('recipient', request.recipient_kind),
    t('requests.people', { count: request.people }),
    request.babies > 0 ? t('one.baby', { count: request.babies }) : undefined,
    ...request.diets.map((code) => label('diet', code)),
    ...request.allergens.map((code) => t('cards.without', { what: label('allergen', code) })),
  ]
    .filter(Boolean)
    .join(', ')

interface Thing {
  name_it: string
  name_en: string
  unit_name: string
}

/** Grams are told as kilograms. */
export const quantityIn = (quantity: number, unit_name: string, { number, label }: Words): string =>
  unit_name === 'gram' && quantity >= 1000
    ? `${number(quantity / 1000)} kg`
    : `${number(quantity)} ${label('unit_name', unit_name)}`

/** A category has no names of its own: its code stands there, and the room says it. */
export const thingIn = (thing: Thing, { nameOf, label }: Words): string =>
  thing.name_it === thing.name_en && /^[a-z_]+$/.test(thing.name_it)
    ? label('category', thing.name_it)
    : nameOf(thing)

export const whatIn = (request: RequestCard, words: Words): string => {
  const first = request.what
    .slice(0, 3)
    .map((each) => `${thingIn(each, words)} (${quantityIn(each.quantity, each.unit_name, words)})`)
  const more = request.what.length - first.length
  return more > 0 ? `${first.join(', ')} ${words.t('requests.more', { count: more })}` : first.join(', ')
}

export const placeIn = (
  { place, place_code }: Pick<PartTold, 'place' | 'place_code'>,
  { t }: Words,
): string => (place_code ? `${place} (${place_code})` : `${place}, ${t('pick.floor')}`)

type WhyKey = Parameters<Words['t']>[0]

export const whySaid = ({ rule, found, day, ...numbers }: Why, words: Words): string => {
  const { t, label } = words
  if (rule === 'chosen') return t('why.chosen', { reason: label('reason_swap', found).toLowerCase() })
  const told = { amount: numbers.amount ?? 0, weight: words.number(numbers.weight ?? 0) }
  return t(`why.${rule}_${found}` as WhyKey, {
    ...told,
    ...{ day: day ? words.day(day) : '', place: numbers.place ?? 0, among: numbers.among ?? 0 },
  })
}

export const meaningOf = (state: string) => {
  if (state === 'submitted' || state === 'partially_filled') return 'att'
  if (state === 'ready' || state === 'confirmed' || state === 'handed_over') return 'ok'
  if (state === 'rejected' || state === 'expired' || state === 'cancelled') return 'neu'
  return 'info'
}
