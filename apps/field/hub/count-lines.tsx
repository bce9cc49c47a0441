// The lines of a count: what was read with its number, and what the books have here and nobody looked at yet.
import { Button, Card, Field } from '#core/ui'
import { type CountLine, countKey } from '#goods'
import { useStoreWords } from './use-store.tsx'

interface LinesProps {
  lines: CountLine[]
  /** Those that still want a number. */
  missing: string[]
  onChange: (next: (before: CountLine[]) => CountLine[]) => void
}

export function CountLines({ lines, missing, onChange }: LinesProps) {
  const { t, nameOf, amount } = useStoreWords()
  const type = (line: CountLine, typed: string) =>
    onChange((before) =>
      before.map((each) => (countKey(each) === countKey(line) ? { ...each, typed } : each)),
    )
  const drop = (line: CountLine) =>
    onChange((before) => before.filter((each) => countKey(each) !== countKey(line)))
  return (
    <ul className="field-store-lines">
      {lines.map((line, i) => (
        <li key={countKey(line)} className="field-store-line" data-lot={line.code ?? ''}>
          <Field
            label={t('count.quantity', {
              item: nameOf(line),
              code: line.code ?? t('count.without_lot'),
            })}
            kind="number"
            size="field"
            unit={t(`units.${line.unit_name as 'piece'}`)}
            hint={
              line.expected === null
                ? t('count.not_expected')
                : t('count.expected', { amount: amount(line.unit_name, line.expected) })
            }
            error={missing.includes(countKey(line)) ? t('count.number') : undefined}
            value={line.typed}
            autoFocus={i === 0}
            onChange={(event) => type(line, event.target.value)}
          />
          <Button size="field" variant="quiet" onClick={() => drop(line)}>
            {t('count.drop')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

export function LeftToCount({ left, onNone }: { left: CountLine[]; onNone: (line: CountLine) => void }) {
  const { t, nameOf, amount } = useStoreWords()
  if (left.length === 0) return <p className="field-quiet">{t('count.left_none')}</p>
  return (
    <Card size="field" title={t('count.left')} count={left.length} flush>
      <ul className="field-rows">
        {left.map((line) => (
          <li key={countKey(line)} className="field-row">
            <span className="field-row-words">
              <b>{nameOf(line)}</b>
              <small>
                {line.code ?? t('count.without_lot')} ·{' '}
                {t('count.expected', { amount: amount(line.unit_name, line.expected ?? 0) })}
              </small>
            </span>
            <Button size="field" onClick={() => onNone(line)}>
              {t('count.none_here')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
