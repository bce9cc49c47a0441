// The filled blocks of a report as parts of a document: the same for PDF and DOCX. Every number that is not told says why.
import type { Block } from '#core/documents'
import type { Definition, Filled, FilledOf, FilledPart, FilledRow } from '../domain/filled.ts'
import type { Language } from '../domain/funder-report.ts'
import { type Paper, type PaperWords, paperWords } from './paper.ts'

interface Writing {
  words: PaperWords
  thresholds: ReadonlyMap<string, number>
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ kind: 'paragraph', text: part }))

const textBlocks = ({ text, hint }: FilledOf<'text'>, { words: { t } }: Writing): Block[] => {
  if (text.trim()) return paragraphs(text)
  return [{ kind: 'paragraph', text: hint ? t('paper.write_here', { hint }) : t('paper.empty') }]
}

const shownRow = (row: Omit<FilledRow, 'code'>, { words, thresholds }: Writing): string => {
  const shown = words.shown(row, thresholds.get(row.figure ?? ''))
  return row.is_declared && row.value !== null ? words.t('paper.declared', { value: shown }) : shown
}

const figureBlocks = (block: FilledOf<'figure'>, { words, thresholds }: Writing): Block[] => {
  const { t, number } = words
  const value = shownRow(block, { words, thresholds })
  const entries = [
    { key: t('paper.value'), value: block.value === null ? value : `${value} ${block.unit ?? ''}`.trim() },
    ...(block.target === null
      ? []
      : [
          { key: t('paper.target'), value: words.target(block) },
          ...(block.to_date === null ? [] : [{ key: t('paper.to_date'), value: number(block.to_date) }]),
          { key: t('paper.standing'), value: words.standing(block.standing) },
        ]),
  ]
  return [
    {
      kind: 'note',
      title: block.label,
      text: entries.map(({ key, value: said }) => `${key}: ${said}`).join('\n'),
    },
    ...(block.note ? paragraphs(block.note) : []),
  ]
}

const barText = (part: FilledPart, words: PaperWords): string => words.shown(part)

const chartBlocks = (block: FilledOf<'chart'>, { words }: Writing): Block[] => {
  const { t } = words
  const about = { figure: block.label, by: block.by_label.toLocaleLowerCase() }
  const isSaid = block.unit === null || block.label.toLocaleLowerCase().includes(block.unit)
  const caption = `${isSaid ? block.label : `${block.label} (${block.unit})`}. ${block.by_label}`
  if (block.bars.length === 0 || block.why === 'no_side')
    return [{ kind: 'paragraph', text: `${caption}: ${block.why ? words.shown(block) : t('why.no_data')}.` }]
  const said = block.bars.map((bar) => t('paper.bar', { label: bar.label, value: barText(bar, words) }))
  const bars = block.bars.map((bar) => ({ label: bar.label, value: bar.value, text: barText(bar, words) }))
  return [{ kind: 'chart', caption, alt: t('paper.chart_alt', { ...about, bars: said.join(', ') }), bars }]
}

const tableBlocks = (block: FilledOf<'figures'>, { words, thresholds }: Writing): Block[] => {
  const { t, number } = words
  const hasCodes = block.rows.some(({ code }) => code !== null)
  const promised = block.has_targets && block.rows.some(({ target }) => target !== null)
  const columns = [
    ...(hasCodes ? [{ title: t('paper.code'), share: 1.1 }] : []),
    { title: t('paper.figure'), share: 3.4 },
    { title: t('paper.value'), share: 1.5, align: 'end' as const },
    { title: t('paper.unit'), share: 1.3 },
    ...(promised
      ? [
          { title: t('paper.target'), share: 1.3, align: 'end' as const },
          { title: t('paper.to_date'), share: 1.2, align: 'end' as const },
          { title: t('paper.standing'), share: 1.5 },
        ]
      : []),
  ]
  const rows = block.rows.map((row) => [
    ...(hasCodes ? [row.code ?? ''] : []),
    ...[row.label, shownRow(row, { words, thresholds }), row.unit ?? ''],
    ...(promised
      ? [
          row.target === null ? '' : words.target(row),
          row.to_date === null ? '' : number(row.to_date),
          words.standing(row.standing),
        ]
      : []),
  ])
  return [{ kind: 'table', ...(block.title ? { caption: block.title } : {}), columns, rows }]
}

const partsBlocks = (block: FilledOf<'parts'>, { words, thresholds }: Writing): Block[] => {
  const { t } = words
  const caption = `${block.label}. ${block.by_label}`
  const whole = words.shown(block, thresholds.get(block.figure))
  if (block.parts.length === 0 || block.why === 'no_side')
    return [{ kind: 'paragraph', text: `${caption}: ${whole}.` }]
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { title: t('paper.of_whom'), share: 3 },
        { title: t('paper.part'), share: 1, align: 'end' },
      ],
      rows: block.parts.map((part) => [part.label, words.shown(part)]),
    },
    {
      kind: 'paragraph',
      text: t('paper.total', { value: whole, unit: block.value === null ? '' : (block.unit ?? '') }).trim(),
    },
  ]
}

const storyBlocks = (block: FilledOf<'story'>, { words: { t, day } }: Writing): Block[] => [
  { kind: 'heading', text: t('paper.story', { called: block.called || '…' }) },
  ...block.text
    .split(/\n{2,}/)
    .filter((part) => part.trim())
    .map((text): Block => ({ kind: 'quote', text: text.trim() })),
  {
    kind: 'paragraph',
    text: block.said_yes_on
      ? t('paper.story_note', { day: day(block.said_yes_on) })
      : t('paper.story_unsaid'),
  },
]

const blocksOf = (block: Filled, writing: Writing): Block[] => {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text || writing.words.t('paper.empty') }]
    case 'text':
      return textBlocks(block, writing)
    case 'figure':
      return figureBlocks(block, writing)
    case 'chart':
      return chartBlocks(block, writing)
    case 'figures':
      return tableBlocks(block, writing)
    case 'parts':
      return partsBlocks(block, writing)
    case 'story':
      return storyBlocks(block, writing)
    case 'break':
      return [{ kind: 'page_break' }]
    case 'signature':
      return [{ kind: 'signatures', labels: block.labels }]
  }
}

export const definitionBlocks = (definitions: readonly Definition[], { t }: PaperWords): Block[] =>
  definitions.length === 0
    ? []
    : [
        { kind: 'heading', text: t('paper.how') },
        { kind: 'paragraph', text: t('paper.small') },
        ...definitions.map(
          ({ label, rule, source, version, threshold, rounding }): Block => ({
            kind: 'paragraph',
            text: [
              `${label}. ${t('paper.how_line', { rule, source, version })}`,
              ...(threshold > 1 ? [t('paper.threshold_line', { threshold })] : []),
              ...(rounding === null ? [] : [t('paper.rounding_line', { rounding })]),
            ].join(' '),
          }),
        ),
      ]

const headBlock = (paper: Paper, words: PaperWords): Block => {
  const { t, day } = words
  const frozen = paper.frozen
  return {
    kind: 'key_values',
    entries: [
      { key: t('paper.funder'), value: paper.funder },
      { key: t('paper.project'), value: paper.project_title },
      { key: t('paper.period'), value: words.period(paper) },
      { key: t('paper.edition'), value: String(paper.edition) },
      ...(paper.replaces ? [{ key: t('paper.replaces'), value: paper.replaces }] : []),
      { key: t('paper.cut_off'), value: day(paper.cut_off_at) },
      ...(frozen
        ? [
            {
              key: t('paper.frozen'),
              value: t('paper.frozen_words', { day: day(frozen.at), name: frozen.by_name }),
            },
          ]
        : []),
    ],
  }
}

const writingOf = (definitions: readonly Definition[], words: PaperWords): Writing => ({
  words,
  thresholds: new Map(definitions.map(({ figure, threshold }) => [figure, threshold])),
})

/** One block alone, for the screen. */
export const blocksFor = (block: Filled, definitions: readonly Definition[], language: Language): Block[] =>
  blocksOf(block, writingOf(definitions, paperWords(language)))

export const documentOf = (paper: Paper) => {
  const words = paperWords(paper.language)
  const writing = writingOf(paper.definitions, words)
  return {
    title: paper.title,
    lang: paper.language,
    reader: 'office' as const,
    running_head: paper.title,
    ...(paper.frozen ? {} : { subtitle: words.t('paper.draft') }),
    ...(paper.frozen
      ? { foot_note: words.t('paper.foot', { mark: paper.frozen.mark }) }
      : { foot_note: words.t('paper.draft') }),
    made_at: new Date(paper.frozen?.at ?? paper.cut_off_at),
    blocks: [
      headBlock(paper, words),
      ...paper.content.flatMap((block) => blocksOf(block, writing)),
      ...definitionBlocks(paper.definitions, words),
    ],
  }
}
