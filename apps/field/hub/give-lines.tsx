// Each thing that is being given: how many, how much of it the books have, and what must be said about it.
import { Button, Field } from '#core/ui'
import { countKey } from '#goods'
import { type GiveLine, type Giving, isBarred, olderThan, quantityOf } from './giving.ts'
import { lotDay, markWords } from './lot-words.ts'
import { todayHere } from './store-here.ts'
import { useStore, useStoreWords } from './use-store.tsx'

interface GiveLinesProps {
  lines: GiveLine[]
  giving: Giving
  isMissing: boolean
  onChange: (lines: GiveLine[]) => void
}

const useLineWords = (line: GiveLine, giving: Giving): string[] => {
  const words = useStoreWords()
  const store = useStore()
  const { t } = words
  const asked = { line, giving, today: todayHere() }
  const older = olderThan(store, asked)
  const here = line.lot.places.find((place) => place.location_id === line.location_id)?.quantity ?? 0
  const isMore = (quantityOf(line) ?? 0) > here
  return [
    markWords(line.lot, words),
    older && t('give.older', { code: older.code }),
    isBarred(store, asked) && t('give.not_for_them', { code: line.lot.code }),
    isMore && t('give.more_than_books'),
  ].filter((told): told is string => Boolean(told))
}

export function GiveLines({ lines, giving, isMissing, onChange }: GiveLinesProps) {
  return (
    <ul className="field-store-lines">
      {lines.map((line) => (
        <Line
          key={countKey(line.lot)}
          line={line}
          giving={giving}
          isMissing={isMissing}
          onType={(typed) => onChange(lines.map((each) => (each === line ? { ...each, typed } : each)))}
          onDrop={() => onChange(lines.filter((each) => each !== line))}
        />
      ))}
    </ul>
  )
}

interface LineProps {
  line: GiveLine
  giving: Giving
  isMissing: boolean
  onType: (typed: string) => void
  onDrop: () => void
}

function Line({ line, giving, isMissing, onType, onDrop }: LineProps) {
  const words = useStoreWords()
  const { t, nameOf, amount } = words
  const { lot } = line
  const told = useLineWords(line, giving)
  const here = lot.places.find((place) => place.location_id === line.location_id)?.quantity ?? 0
  return (
    <li className="field-store-line" data-lot={lot.code}>
      <Field
        label={t('give.quantity', { item: nameOf(lot), code: lot.code })}
        kind="number"
        size="field"
        unit={t(`units.${lot.unit_name as 'piece'}`)}
        hint={[t('give.here', { amount: amount(lot.unit_name, here) }), lotDay(lot, words)]
          .filter(Boolean)
          .join(' · ')}
        error={isMissing && quantityOf(line) === undefined ? t('count.number') : undefined}
        value={line.typed}
        onChange={(event) => onType(event.target.value)}
      />
      <Button size="field" variant="quiet" onClick={onDrop}>
        {t('give.drop')}
      </Button>
      {told.map((each) => (
        <p key={each} className="field-att">
          {each}
        </p>
      ))}
    </li>
  )
}
