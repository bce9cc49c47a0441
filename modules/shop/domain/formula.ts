// How many points a household receives each month: so many for all, and so many for each of them by age. Whoever changes the
// formula writes a new version, good from the next month: what was given stays given.
import { z } from 'zod'
import { dayText, id, instantText, noun, type Of } from '#core/kernel'

export const perHead = () => z.int().min(0).max(1000)

export const Formula = noun(
  'shop.formula',
  { table: 'shop.formulas', key: ['version', 'organisation_id'], by: 'organisation' },
  z.object({
    organisation_id: id(),
    version: z.int().min(1).max(10_000),
    from_month: dayText(),
    /** For every household, however many they are. */
    base: perHead(),
    per_adult: perHead(),
    per_young_person: perHead(),
    per_child: perHead(),
    per_baby: perHead(),
    at: instantText(),
    worker_id: id(),
  }),
)
export type FormulaRecord = Of<typeof Formula>
export type Amounts = Pick<
  FormulaRecord,
  'base' | 'per_adult' | 'per_young_person' | 'per_child' | 'per_baby'
>

export interface Household {
  adults: number
  young_people: number
  children: number
  babies: number
}

export const creditOf = (formula: Amounts, { adults, young_people, children, babies }: Household): number =>
  formula.base +
  formula.per_adult * adults +
  formula.per_young_person * young_people +
  formula.per_child * children +
  formula.per_baby * babies

/** The last version of those good in that month. */
export const formulaIn = <F extends Pick<FormulaRecord, 'version' | 'from_month'>>(
  formulas: readonly F[],
  month: string,
): F | undefined =>
  formulas.filter(({ from_month }) => from_month <= month).sort((a, b) => b.version - a.version)[0]
