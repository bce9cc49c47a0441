// A report as paper and as sheets are made of it: frozen, or still a draft and saying so.
import { createTexts, formatNumber, intlTag } from '#core/i18n'
import { dayInItaly } from '#core/kernel'
import type { Definition, Filled, Why } from '../domain/filled.ts'
import type { Language } from '../domain/funder-report.ts'
import type { OneReport, Preview } from '../queries/reports.ts'
import { reportsTexts } from '../texts/index.ts'

export interface Paper {
  title: string
  funder: string
  project_title: string
  language: Language
  from_month: string
  to_month: string
  edition: number
  replaces: string | null
  content: readonly Filled[]
  definitions: readonly Definition[]
  cut_off_at: string
  frozen: { at: string; by_name: string; mark: string } | null
}

interface Aim {
  target: number | null
  qualifier: string | null
  target_cities?: number | null | undefined
}

type Told = Pick<Paper, 'language' | 'from_month' | 'to_month' | 'edition'> & NonNullable<OneReport['frozen']>

/** As it left. */
export const frozenPaper = (told: Told): Paper => {
  const { language, from_month, to_month, edition, title, funder, project_title, replaces } = told
  const { content, definitions, cut_off_at, frozen_at, frozen_by_name, mark } = told
  return {
    ...{ language, from_month, to_month, edition, title, funder, project_title, replaces },
    ...{ content, definitions, cut_off_at },
    frozen: { at: frozen_at, by_name: frozen_by_name, mark },
  }
}

export const paperOf = (report: OneReport, looked: Preview | undefined, replaces: string | null): Paper => {
  const { frozen, language, from_month, to_month, edition, title, funder } = report
  const about = { language, from_month, to_month, edition }
  if (frozen) return frozenPaper({ ...about, ...frozen })
  return {
    ...{ ...about, title, funder, project_title: report.project_title[language], replaces },
    ...{ content: looked?.content ?? [], definitions: looked?.definitions ?? [] },
    ...{ cut_off_at: looked?.cut_off_at ?? report.written_at, frozen: null },
  }
}

export const paperWords = (language: Language) => {
  const t = createTexts({ locale: language, resources: reportsTexts })
  const number = (value: number) => formatNumber(language, Math.round(value * 10) / 10)
  const month = new Intl.DateTimeFormat(intlTag(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const monthName = (text: string) => month.format(new Date(`${text}-01T00:00:00Z`))
  const plainDay = new Intl.DateTimeFormat(intlTag(language), { dateStyle: 'long', timeZone: 'UTC' })
  const day = (at: string) => plainDay.format(new Date(`${at.length === 10 ? at : dayInItaly(at)}T12:00:00Z`))
  return {
    t,
    number,
    day,
    period: ({ from_month, to_month }: Pick<Paper, 'from_month' | 'to_month'>) =>
      from_month === to_month
        ? monthName(from_month)
        : t('paper.period_words', { from: monthName(from_month), to: monthName(to_month) }),
    /** A number, or why there is none. */
    shown: ({ value, why }: { value: number | null; why: Why | null }, threshold?: number): string => {
      if (value !== null) return number(value)
      if (why === 'few') return threshold ? t('why.few', { threshold }) : t('why.few_plain')
      return t(`why.${why ?? 'no_data'}`)
    },
    target: ({ target, qualifier, target_cities }: Aim): string => {
      if (target === null) return t('paper.no_target')
      const said = t(`qualifier.${(qualifier ?? 'exactly') as 'about'}`, { target: number(target) })
      return target_cities ? t('paper.of_all_cities', { target: said, count: target_cities }) : said
    },
    standing: (standing: string): string => t(`standing.${standing as 'reached'}`),
  }
}
export type PaperWords = ReturnType<typeof paperWords>

/** "l’edizione 1, congelata il 3 ottobre 2026", in the language of the report. */
export const replacesWords = ({
  replaces,
  language,
}: Pick<OneReport, 'replaces' | 'language'>): string | null => {
  if (!replaces) return null
  const { t, day } = paperWords(language)
  return t('paper.replaces_words', { edition: replaces.edition, day: day(replaces.frozen_at) })
}
