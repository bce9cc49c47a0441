// The national page as a file for a funder: cities as rows, what was let out by gender, age and citizenship as columns, the sum in
// the last row; then what each figure counts, and what one must know before using the numbers.
import { createTexts } from '#core/i18n'
import type { WrittenCell, WrittenSheet } from '#core/sheets'
import { wordsOfPart } from '#monitoring'
import { type Side, sides } from '../domain/sides.ts'
import { federationTexts } from '../texts/index.ts'
import type { CityRow, National, NationalTable } from './national.ts'
import { periodWords } from './period.ts'
import type { Sum } from './sum.ts'

export type SheetLocale = 'it' | 'en'
const textsIn = (locale: SheetLocale) => createTexts({ locale, resources: federationTexts })
type Text = ReturnType<typeof textsIn>

interface PartColumn {
  side: Side
  code: string
}
const columnsOf = ({ parts }: NationalTable): PartColumn[] =>
  sides.flatMap((side) => Object.keys(parts[side] ?? {}).map((code) => ({ side, code })))

const stateOf = (row: CityRow, t: Text): string =>
  row.state === 'told' ? t(row.total === null ? 'sheet.hidden' : 'sheet.told') : t(`sheet.${row.state}`)

const told = (value: number | null | undefined, t: Text): WrittenCell =>
  value === undefined ? null : (value ?? t('sheet.hidden'))

const sumState = (sum: Sum, t: Text): string =>
  sum.is_at_least
    ? t('sheet.at_least', { count: sum.hidden })
    : t('sheet.sum_of', { count: sum.told + sum.hidden })

const cityCells = (row: CityRow, columns: PartColumn[], t: Text): WrittenCell[] => [
  ...[row.name, row.municipality_code, stateOf(row, t)],
  row.state === 'told' || row.state === 'apart' ? told(row.total, t) : null,
  ...columns.map(({ side, code }) =>
    told(row.parts[side] ? (row.parts[side]?.[code] ?? null) : undefined, t),
  ),
]

const figureSheet = (figure: NationalTable, locale: SheetLocale): WrittenSheet => {
  const t = textsIn(locale)
  const columns = columnsOf(figure)
  return {
    name: figure.label[locale],
    columns: [
      ...[t('sheet.city'), t('sheet.istat'), t('sheet.state'), t('sheet.total')],
      ...columns.map(({ side, code }) => `${t(`side.${side}`)}: ${wordsOfPart(side, code)[locale]}`),
    ],
    rows: [
      ...figure.rows.map((row) => cityCells(row, columns, t)),
      [
        ...[t('sheet.sum'), null, figure.is_measured ? sumState(figure.sum, t) : t('sheet.not_measured')],
        figure.sum.value,
        ...columns.map(({ side, code }) => figure.parts[side]?.[code]?.value ?? null),
      ],
    ],
  }
}

const targetOf = ({ target, qualifier }: NationalTable, t: Text): WrittenCell =>
  target === null
    ? null
    : t(`national.target_${(qualifier ?? 'exactly') as 'about'}`, { target: String(target) })

const definitions = (national: National, locale: SheetLocale): WrittenSheet => {
  const t = textsIn(locale)
  return {
    name: t('sheet.definitions'),
    columns: [t('sheet.key'), t('sheet.figure'), t('sheet.unit'), t('sheet.rule'), t('sheet.target')],
    rows: national.figures.map((figure) => [
      ...[figure.key, figure.label[locale], figure.unit],
      ...[
        figure.rule?.[locale] ?? (figure.is_measured ? null : t('sheet.not_measured')),
        targetOf(figure, t),
      ],
    ]),
  }
}

const notesOf = (national: National, source: string, locale: SheetLocale): string[] => {
  const t = textsIn(locale)
  return [
    ...(national.is_demo ? [t('sheet.demo')] : []),
    national.federation.rule[locale],
    t('national.distinct'),
    t('national.hidden_text', { threshold: national.threshold }),
    t('national.silent_text'),
    t('sheet.licence', { source }),
  ]
}

export const nationalSheets = (national: National, source: string, locale: SheetLocale): WrittenSheet[] => {
  const t = textsIn(locale)
  return [
    ...national.figures.map((figure) => figureSheet(figure, locale)),
    definitions(national, locale),
    {
      name: t('sheet.notes'),
      columns: [t('sheet.note')],
      rows: [
        [
          `${national.federation.title[locale]}, ${national.period ? periodWords(national.period)[locale] : '–'}`,
        ],
        ...notesOf(national, source, locale).map((note) => [note]),
      ],
    },
  ]
}

/** One long table for programs: a row for each city, figure and part. */
export const nationalTable = (national: National, locale: SheetLocale): Omit<WrittenSheet, 'name'> => {
  const t = textsIn(locale)
  const line = (
    figure: NationalTable,
    row: CityRow,
    [side, code, value]: [string, string, number | null],
  ) => [
    ...[figure.key, national.period, row.municipality_code, row.name],
    ...[side, code, value],
    row.state === 'told' ? t(value === null ? 'sheet.hidden' : 'sheet.told') : stateOf(row, t),
    ...[row.threshold, row.rounding, row.revision, row.cut_off_at],
  ]
  return {
    columns: (
      [
        'key',
        'period',
        'istat',
        'city',
        'side',
        'part',
        'value',
        'state',
        'threshold',
        'rounding',
        'revision',
        'cut_off',
      ] as const
    ).map((name) => t(`sheet.${name}`)),
    rows: national.figures.flatMap((figure) =>
      figure.rows.flatMap((row) => [
        line(figure, row, ['none', '', row.total]),
        ...columnsOf(figure).flatMap(({ side, code }) =>
          row.parts[side] ? [line(figure, row, [side, code, row.parts[side]?.[code] ?? null])] : [],
        ),
      ]),
    ),
  }
}
