// What a network let out, as files: one long table for programs, or a workbook with the definitions beside.
import { createTexts } from '#core/i18n'
import type { WrittenSheet } from '#core/sheets'
import type { SheetLocale } from '../national/national-sheets.ts'
import { federationTexts } from '../texts/index.ts'
import type { OpenStatistic, OpenStatistics, StatisticsTable } from './statistics.ts'

const columns = [
  ...(['key', 'period', 'side', 'part', 'figure', 'value', 'state'] as const),
  ...(['threshold', 'rounding', 'revision', 'cut_off', 'published_at'] as const),
]

const rowsOf = (figure: OpenStatistic, table: StatisticsTable, locale: SheetLocale) => {
  const t = createTexts({ locale, resources: federationTexts })
  const line = (code: string, label: string, value: number | null) => [
    ...[figure.key, table.period, table.dimension, code, label, value],
    value === null ? t('sheet.hidden') : t('sheet.told'),
    ...[table.threshold, table.rounding, table.revision, table.cut_off_at, table.published_at],
  ]
  return [
    line('', t('sheet.total'), table.total),
    ...table.cells.map(({ code, label, value }) => line(code, label[locale], value)),
  ]
}

export const statisticsTable = (
  { figures }: OpenStatistics,
  locale: SheetLocale,
): Omit<WrittenSheet, 'name'> => {
  const t = createTexts({ locale, resources: federationTexts })
  return {
    columns: columns
      .map((name) => t(`sheet.${name === 'figure' ? 'value' : name}`))
      .map((name, at) => (columns[at] === 'figure' ? `${t('sheet.part')} (${locale})` : name)),
    rows: figures.flatMap((figure) => figure.tables.flatMap((table) => rowsOf(figure, table, locale))),
  }
}

export const statisticsSheets = (
  statistics: OpenStatistics,
  source: string,
  locale: SheetLocale,
): WrittenSheet[] => {
  const t = createTexts({ locale, resources: federationTexts })
  return [
    { name: t('sheet.figure'), ...statisticsTable(statistics, locale) },
    {
      name: t('sheet.definitions'),
      columns: [t('sheet.key'), t('sheet.figure'), t('sheet.unit'), t('sheet.rule')],
      rows: statistics.figures.map(({ key, label, unit, rule }) => [
        ...[key, label[locale], unit, rule?.[locale] ?? null],
      ]),
    },
    {
      name: t('sheet.notes'),
      columns: [t('sheet.note')],
      rows: [
        [statistics.network.name],
        ...(statistics.network.is_demo ? [[t('sheet.demo')]] : []),
        [t('sheet.licence', { source })],
      ],
    },
  ]
}
