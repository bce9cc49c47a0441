// What a label says in words. The day stands largest: it is what a hand looks for in a dim cell.
import type { Label } from '#core/documents'
import type { LotToLabel, ShelfToLabel } from '../queries/labels.ts'
import { lotLabelText, shelfLabelText } from '../scan/own-labels.ts'
import { goodsTexts } from '../texts/index.ts'
import { gs1Square, plainSquare } from './dots.ts'

export type PaperLocale = 'it' | 'en'

/** 31/03/2027: as on every package, in both languages. */
const printedDay = (day: string): string => day.split('-').reverse().join('/')

const dayOf = ({ use_by, best_before }: LotToLabel, locale: PaperLocale): Pick<Label, 'lead' | 'large'> => {
  const t = goodsTexts[locale].labels
  if (use_by) return { lead: t.use_by, large: printedDay(use_by) }
  return best_before ? { lead: t.best_before, large: printedDay(best_before) } : { large: t.never }
}

const kept = (storage: LotToLabel['storage'], locale: PaperLocale): string | null =>
  storage === 'ambient' ? null : goodsTexts[locale].labels.storage[storage]

const told = (lines: (string | null | false)[]): string[] => lines.filter((line): line is string => !!line)

export const lotLabel = (lot: LotToLabel, locale: PaperLocale): Label => {
  const t = goodsTexts[locale].labels
  return {
    dots: gs1Square(lotLabelText(lot)),
    title: locale === 'it' ? lot.name_it : lot.name_en,
    ...dayOf(lot, locale),
    lines: told([
      kept(lot.storage, locale),
      lot.programme && t.programme,
      lot.supplier_lot && t.supplier_lot.replace('{{name}}', lot.supplier_lot),
    ]),
    code: lot.code,
  }
}

export const shelfLabel = (shelf: ShelfToLabel, locale: PaperLocale): Label => ({
  dots: plainSquare(shelfLabelText(shelf.code)),
  title: shelf.name,
  large: shelf.code,
  lines: told([kept(shelf.storage, locale)]),
  code: shelf.code,
})
