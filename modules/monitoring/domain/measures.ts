// What the rooms tell in their facts (`<room>.told`), by name. What adds up goes into the roll-up; what must be counted once goes
// by pseudonym. Contacts are meetings, presences are people seen, persons are counted once: never added together.

export const sums = {
  outreach: [
    'shifts',
    'minutes',
    'presences',
    'contacts',
    'shifts_with_contacts',
    'kits',
    'goods',
    'syringes_out',
    'syringes_back',
    'syringes_collected',
    'tests',
    'hiv_tests',
  ],
  places: ['places_mapped'],
  goods: ['goods_wasted_grams'],
  referrals: [
    'referrals_sent',
    'referrals_declined',
    'referrals_reached',
    'referral_wait_days',
    'referrals_closed_loop',
  ],
  reception: [
    'visits',
    'visits_received',
    'visit_wait_minutes',
    'calls',
    'calls_answered',
    'calls_oriented',
    'reports_received',
    'reports_handled',
    'reports_triaged',
    'report_minutes_to_triage',
  ],
  cases: ['cases_opened', 'orientations', 'cases_integrated', 'cases_closed'],
  distribution: ['goods_out_grams', 'portions_out', 'handovers'],
  donations: ['goods_in_grams', 'goods_in_cents'],
  volunteering: ['volunteer_quarters'],
} as const

export const subjects = {
  outreach: ['persons_met'],
  places: ['places_followed'],
  referrals: ['persons_referred'],
  reception: ['persons_received'],
  cases: ['persons_in_charge', 'households_in_charge'],
  distribution: ['households_served', 'partners_served'],
  volunteering: ['volunteers'],
} as const

/** From a first day until it ends: whoever was there on any day of a period counts in it. */
export const lasting: readonly string[] = ['places_followed', 'persons_in_charge', 'households_in_charge']

const namesIn = <Name extends string>(all: Record<string, readonly Name[]>): [Name, ...Name[]] =>
  Object.values(all).flat() as [Name, ...Name[]]

type Named<T> = T[keyof T] extends readonly (infer Name)[] ? Name : never
export type SumMeasure = Named<typeof sums>
export type SubjectMeasure = Named<typeof subjects>
export const sumMeasures = namesIn<SumMeasure>(sums)
export const subjectMeasures = namesIn<SubjectMeasure>(subjects)

const sourceBy = new Map<string, string>(
  [sums, subjects].flatMap((all) =>
    Object.entries(all).flatMap(([source, names]) => names.map((name: string) => [name, source] as const)),
  ),
)

/** The room that tells it. */
export const sourceOf = (measure: SumMeasure | SubjectMeasure): string => sourceBy.get(measure) ?? ''
