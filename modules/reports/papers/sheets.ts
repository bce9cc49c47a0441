// The numbers of a report for who goes on with them: all figures, all parts, how each is counted, and which report they are from.
import type { WrittenCell, WrittenSheet } from '#core/sheets'
import type { Filled, FilledRow, Why } from '../domain/filled.ts'
import { type Paper, type PaperWords, paperWords } from './paper.ts'

const whyOf = ({ t }: PaperWords, why: Why | null): string | null =>
  why === null ? null : t(why === 'few' ? 'why.few_plain' : `why.${why}`)

const rowOf = (row: FilledRow, words: PaperWords): WrittenCell[] => [
  ...[
    row.code,
    row.label,
    row.value,
    row.unit,
    row.is_declared ? words.t('sheet.declared') : whyOf(words, row.why),
  ],
  ...(row.target === null
    ? [null, row.to_date, null]
    : [words.target(row), row.to_date, words.standing(row.standing)]),
]

const figureRows = (content: readonly Filled[], words: PaperWords): WrittenCell[][] =>
  content.flatMap((block) => {
    if (block.kind === 'figures') return block.rows.map((row) => rowOf(row, words))
    return block.kind === 'figure' ? [rowOf(block, words)] : []
  })

const partRows = (content: readonly Filled[], words: PaperWords): WrittenCell[][] =>
  content.flatMap((block) => {
    if (block.kind !== 'chart' && block.kind !== 'parts') return []
    const parts = block.kind === 'chart' ? block.bars : block.parts
    return parts.map(({ label, value, why }) => [
      ...[block.label, block.by_label, label, value, block.unit, whyOf(words, why)],
    ])
  })

export const numbersTable = (paper: Paper): Omit<WrittenSheet, 'name'> => {
  const words = paperWords(paper.language)
  const { t } = words
  return {
    columns: [
      ...[t('paper.code'), t('paper.figure'), t('sheet.side'), t('paper.of_whom'), t('paper.value')],
      ...[t('paper.unit'), t('sheet.why'), t('paper.target'), t('paper.to_date'), t('paper.standing')],
    ],
    rows: [
      ...(figureRows(paper.content, words).map(
        ([code, label, value, unit, why, target, to_date, standing]) => [
          ...[code, label, null, null, value, unit, why, target, to_date, standing],
        ],
      ) as WrittenCell[][]),
      ...(partRows(paper.content, words).map(([label, side, part, value, unit, why]) => [
        ...[null, label, side, part, value, unit, why, null, null, null],
      ]) as WrittenCell[][]),
    ],
  }
}

const aboutRows = (paper: Paper, words: PaperWords): WrittenCell[][] => {
  const { t, day } = words
  const { frozen } = paper
  return [
    [t('paper.figure'), paper.title],
    [t('paper.funder'), paper.funder],
    [t('paper.project'), paper.project_title],
    [t('paper.period'), words.period(paper)],
    [t('paper.edition'), paper.edition],
    ...(paper.replaces ? [[t('paper.replaces'), paper.replaces]] : []),
    [t('paper.cut_off'), day(paper.cut_off_at)],
    frozen
      ? [t('paper.frozen'), t('paper.frozen_words', { day: day(frozen.at), name: frozen.by_name })]
      : [t('paper.frozen'), t('paper.draft')],
  ]
}

export const sheetsOf = (paper: Paper): WrittenSheet[] => {
  const words = paperWords(paper.language)
  const { t } = words
  return [
    {
      name: t('sheet.numbers'),
      columns: [
        ...[t('paper.code'), t('paper.figure'), t('paper.value'), t('paper.unit'), t('sheet.why')],
        ...[t('paper.target'), t('paper.to_date'), t('paper.standing')],
      ],
      rows: figureRows(paper.content, words),
    },
    {
      name: t('sheet.parts'),
      columns: [
        ...[t('paper.figure'), t('sheet.side'), t('paper.of_whom')],
        ...[t('paper.value'), t('paper.unit'), t('sheet.why')],
      ],
      rows: partRows(paper.content, words),
    },
    {
      name: t('sheet.definitions'),
      columns: [
        ...[t('paper.figure'), t('paper.unit'), t('sheet.rule'), t('sheet.source')],
        ...[t('sheet.version'), t('sheet.threshold'), t('sheet.rounding')],
      ],
      rows: paper.definitions.map(({ label, unit, rule, source, version, threshold, rounding }) => [
        ...[label, unit, rule, source, version, threshold > 1 ? threshold : null, rounding],
      ]),
    },
    { name: t('sheet.about'), columns: [t('sheet.what'), t('sheet.words')], rows: aboutRows(paper, words) },
  ]
}
