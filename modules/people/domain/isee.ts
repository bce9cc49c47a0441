// A certificate of means (ISEE): of whom and of which household, which kind, how much, until when. It ends by itself on the
// last of December; the band is reckoned from the amount, so that nobody copies it wrong.
import { z } from 'zod'
import { dayText, id, instantText, line, noun, refuse } from '#core/kernel'

export const iseeKinds = ['ordinary', 'minors', 'social_health', 'university', 'current'] as const
/** Up to how many cents; the vocabulary `isee_band` says the same. */
export const iseeBands = [
  ['up_to_3000', 300_000],
  ['up_to_6000', 600_000],
  ['up_to_9360', 936_000],
  ['up_to_15000', 1_500_000],
  ['up_to_20000', 2_000_000],
  ['up_to_26000', 2_600_000],
  ['above_26000', Number.POSITIVE_INFINITY],
] as const
export type IseeBand = (typeof iseeBands)[number][0]
const bandCodes = iseeBands.map(([code]) => code) as [IseeBand, ...IseeBand[]]
export const iseeSources = ['declared', 'document', 'inps_check'] as const

export const IseeCertificate = noun(
  'people.isee-certificate',
  { table: 'people.isee_certificates', key: 'certificate_id', by: 'person', conflict: 'ask' },
  z.object({
    certificate_id: id(),
    person_id: id(),
    unit_id: id(),
    organisation_id: id(),
    /** The household it is about, when it is written here. */
    household_id: id().nullable(),
    kind: z.enum(iseeKinds),
    /** Null when only the band was said. */
    value_cents: z.int().min(0).nullable(),
    band: z.enum(bandCodes),
    issued_on: dayText(),
    valid_until: dayText(),
    /** Number of the declaration behind it. */
    protocol: line(40).nullable(),
    /** The certificate itself says that something was left out. */
    has_omissions: z.boolean(),
    source: z.enum(iseeSources),
    ended_on: dayText().nullable(),
    noted_by: id(),
    noted_at: instantText(),
  }),
)
export type IseeRecord = z.infer<(typeof IseeCertificate)['schema']>

/** What is told of one. */
export const IseeSaid = IseeCertificate.schema
  .omit({ organisation_id: true, band: true, ended_on: true, noted_by: true, noted_at: true })
  .extend({ band: z.enum(bandCodes).nullable() })
export type IseeSaid = z.infer<typeof IseeSaid>

export const bandOfValue = (value_cents: number): IseeBand =>
  (iseeBands.find(([, most]) => value_cents <= most) ?? iseeBands[iseeBands.length - 1])?.[0] as IseeBand

/** The last day of its year; a current one lasts six months, and never into the next year. */
export const lastDayOf = (kind: (typeof iseeKinds)[number], issued_on: string): string => {
  const end = `${issued_on.slice(0, 4)}-12-31`
  if (kind !== 'current') return end
  const [year = 0, month = 1, day = 1] = issued_on.split('-').map(Number)
  // The same day six months on; where that month is shorter, its last day.
  const month_end = new Date(Date.UTC(year, month + 6, 0)).getUTCDate()
  const six = new Date(Date.UTC(year, month + 5, Math.min(day, month_end))).toISOString().slice(0, 10)
  return six < end ? six : end
}

/** The band, or a refusal: an amount from a paper, a last day that can be, no day ahead. */
export const iseeBandOf = (said: IseeSaid, day: string): IseeBand => {
  if (said.issued_on > day) refuse('people.day-in-future')
  if (said.valid_until < said.issued_on || said.valid_until > lastDayOf(said.kind, said.issued_on))
    refuse('people.isee-lasts-too-long', { last: lastDayOf(said.kind, said.issued_on) })
  if (said.value_cents !== null) return bandOfValue(said.value_cents)
  if (said.source !== 'declared') refuse('people.isee-amount-needed')
  return said.band ?? refuse('people.isee-amount-needed')
}
