// All the figures at a glance: what was promised, where we are, where we should be, in words before colours.
import { Badge, BarMeter, type Column, Table } from '#core/ui'
import type { FigureSeen } from '../queries/figures.ts'
import { standingLook } from './standing.ts'
import type { Words } from './words.ts'

function Road({ seen, words }: { seen: FigureSeen; words: Words }) {
  const { t, number } = words
  if (seen.target === null || seen.to_date === null) return null
  const values = { value: number(seen.to_date), target: words.target(seen) }
  const text =
    seen.expected === null
      ? t('road_text', values)
      : t('road_expected', { ...values, expected: number(seen.expected) })
  return (
    <BarMeter
      value={seen.to_date}
      target={seen.target}
      expected={seen.expected ?? undefined}
      about={seen.qualifier === 'about'}
      text={text}
    />
  )
}

const columnsIn = (words: Words, withTargets: boolean): Column<FigureSeen>[] => {
  const { t } = words
  const columns: (Column<FigureSeen> | false)[] = [
    { key: 'figure', title: t('table.figure'), cell: (seen) => words.label(seen.label) },
    withTargets && {
      key: 'target',
      title: t('table.target'),
      number: true,
      cell: (seen) => words.target(seen),
    },
    {
      key: 'now',
      title: t('table.now'),
      number: true,
      cell: (seen) => (seen.is_measured ? <b>{words.shown(seen.value, seen.threshold)}</b> : '–'),
    },
    withTargets && {
      key: 'road',
      title: t('table.road'),
      cell: (seen) => <Road seen={seen} words={words} />,
    },
    {
      key: 'standing',
      title: t('table.standing'),
      cell: (seen) => (
        <Badge meaning={standingLook[seen.standing].meaning} inTable>
          {t(`standing.${seen.standing}`)}
        </Badge>
      ),
    },
  ]
  return columns.filter((column) => column !== false)
}

interface FiguresTableProps {
  caption: string
  figures: readonly FigureSeen[]
  selected: string | undefined
  onOpen(key: string): void
  words: Words
}

export function FiguresTable({ caption, figures, selected, onOpen, words }: FiguresTableProps) {
  return (
    <Table
      caption={caption}
      columns={columnsIn(
        words,
        figures.some((seen) => seen.target !== null),
      )}
      rows={figures}
      rowKey={(seen) => seen.key}
      onOpen={(seen) => onOpen(seen.key)}
      selected={selected}
    />
  )
}
