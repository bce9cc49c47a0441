// A household at the hub, as far as a hub must know it: how many, of which age, what they cannot eat. Who they are is told
// apart, to who may read that person.

import { z } from 'zod'
import { codes, count, dayText, id, line, noun, type Of } from '#core/kernel'

/** The same words as the store's, which a rule may not look at. */
export const programmes = ['eu_food'] as const

export const cardStates = ['active', 'suspended', 'closed'] as const
export const proofs = ['isee', 'social_services', 'own_assessment'] as const

const heads = () => z.int().min(0).max(30)

/** Of Reg. (EU) 1169/2011. */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const
export const diets = [
  'halal_ok',
  'no_pork',
  'vegetarian',
  'vegan',
  'gluten_free',
  'lactose_free',
  'diabetic',
] as const

export const Card = noun(
  'distribution.card',
  {
    ...{ table: 'distribution.cards', key: 'card_id', by: 'unit' as const, conflict: 'ask' as const },
    heard_by: ['to_unit_id'],
  },
  z.object({
    card_id: id(),
    /** Printed on it: `P-7K49-2FXC`. */
    code: line(20),
    /** Who issued it. */
    unit_id: id(),
    organisation_id: id(),
    worker_id: id(),
    /** The hub where it is good. */
    to_unit_id: id(),
    to_organisation_id: id(),
    adults: heads(),
    /** Fourteen to seventeen. */
    young_people: heads(),
    /** Two to thirteen. */
    children: heads(),
    /** Not yet two. */
    babies: heads(),
    diets: codes(),
    allergens: codes(),
    language: line(8).nullable(),
    programme: z.enum(programmes).nullable(),
    programme_from: dayText().nullable(),
    programme_until: dayText().nullable(),
    state: z.enum(cardStates),
    state_reason: line(200).nullable(),
    issued_on: dayText(),
    ended_on: dayText().nullable(),
  }),
)
export type CardRecord = Of<typeof Card>

/** Whose card it is; read only by who may read that person. */
export const CardLink = noun(
  'distribution.card-link',
  { table: 'distribution.card_links', key: 'card_id', by: 'person' },
  z.object({ card_id: id(), person_id: id(), unit_id: id(), organisation_id: id() }),
)

/** On what proof a household is in a programme. A new paper is a new row. */
export const ProgrammeFile = noun(
  'distribution.programme-file',
  { table: 'distribution.programme_files', key: 'programme_file_id', by: 'unit' },
  z.object({
    programme_file_id: id(),
    card_id: id(),
    unit_id: id(),
    organisation_id: id(),
    to_unit_id: id(),
    worker_id: id(),
    programme: z.enum(programmes),
    proof: z.enum(proofs),
    begins_on: dayText(),
    ends_on: dayText(),
  }),
)

/** The headings of the yearly table of the programme (ESF+ regulation, annex III, 2.1). */
export const headings = [
  'under_18',
  'from_18_to_29',
  'women',
  'over_65',
  'disabled',
  'third_country',
  'minority',
  'homeless',
] as const
export type Heading = (typeof headings)[number]

/** How many of a household fall under each heading, and which of them are informed estimates. */
export const RecipientCount = noun(
  'distribution.recipient-count',
  { table: 'distribution.recipient_counts', key: 'card_id', by: 'unit', conflict: 'latest' },
  z.object({
    card_id: id(),
    unit_id: id(),
    organisation_id: id(),
    total: count(),
    under_18: heads(),
    from_18_to_29: heads(),
    women: heads(),
    over_65: heads(),
    disabled: heads(),
    third_country: heads(),
    minority: heads(),
    homeless: heads(),
    estimates: z.array(z.enum(headings)).max(8),
  }),
)

type Heads = Pick<CardRecord, 'adults' | 'young_people' | 'children' | 'babies'>

export const peopleOf = (card: Heads): number => card.adults + card.young_people + card.children + card.babies

/**
 * What a household weighs beside another: the first adult 1, others 0.5, young people 0.5, children 0.3. Babies are looked
 * at apart (`babies first`), and weigh as children elsewhere.
 */
export const weightOf = ({ adults, young_people, children, babies }: Heads): number => {
  const grown = Math.max(adults, 1)
  return Math.round((1 + 0.5 * (grown - 1) + 0.5 * young_people + 0.3 * (children + babies)) * 10) / 10
}

/** May it receive goods of a programme on this day? */
export const isInProgramme = (
  card: Pick<CardRecord, 'state' | 'programme' | 'programme_from' | 'programme_until'>,
  programme: string,
  today: string,
): boolean =>
  card.state === 'active' &&
  card.programme === programme &&
  (card.programme_from ?? '9999') <= today &&
  today <= (card.programme_until ?? '')
