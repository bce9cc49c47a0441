// Two records beside each other, line by line; what differs carries a sign, not only a colour.
import { Icon, Table } from '#core/ui'
import type { SideOfPair } from '../queries/duplicates.ts'
import { type MatchingWords, useMatching } from './matching-words.ts'

interface Line {
  key: string
  title: string
  first: string | null
  second: string | null
}

const linesOf = (first: SideOfPair, second: SideOfPair, words: MatchingWords): Line[] => {
  const { t, day, birthOf } = words
  const line = (key: string, title: string, of: (side: SideOfPair) => string | null): Line => ({
    key,
    title,
    first: of(first),
    second: of(second),
  })
  const met = (side: SideOfPair) =>
    side.met_on === side.last_met_on
      ? day(side.met_on)
      : t('matching.met_range', { from: day(side.met_on), to: day(side.last_met_on) })
  return [
    line('name', t('matching.name'), (side) => side.name),
    line('nickname', t('matching.nickname'), (side) => side.nickname),
    line('birth', t('matching.birth'), birthOf),
    line(
      'citizenship',
      t('matching.citizenship'),
      (side) => side.citizenships.map(words.country).join(', ') || null,
    ),
    line('language', t('matching.language'), (side) => side.language && words.language(side.language)),
    line('code', t('matching.code'), (side) => side.code),
    line('unit', t('matching.unit'), (side) => side.unit_name),
    line('met', t('matching.met'), met),
  ].filter((each) => each.first !== null || each.second !== null)
}

/** Codes, units and days of meeting differ always: only what tells who somebody is is marked. */
const telling = new Set(['name', 'nickname', 'birth', 'citizenship', 'language'])

export function SideBySide({ first, second }: { first: SideOfPair; second: SideOfPair }) {
  const words = useMatching()
  const { t, nameOf } = words
  const cell = (side: 'first' | 'second') => (line: Line) => {
    const isOther = telling.has(line.key) && line.first !== line.second && line.first && line.second
    return (
      <span className={isOther ? 'people-differs' : undefined}>
        {line[side] ?? <span className="ui-note">{t('matching.unknown')}</span>}
        {isOther && side === 'second' && (
          <Icon name="warning-circle" size={16} label={t('matching.differs')} />
        )}
      </span>
    )
  }
  return (
    <Table
      caption={t('matching.pair', { one: nameOf(first), two: nameOf(second) })}
      columns={[
        { key: 'field', title: t('matching.field'), cell: (line) => line.title, names: true, width: '22%' },
        { key: 'first', title: t('matching.first'), cell: cell('first') },
        { key: 'second', title: t('matching.second'), cell: cell('second') },
      ]}
      rows={linesOf(first, second, words)}
      rowKey={(line) => line.key}
    />
  )
}
