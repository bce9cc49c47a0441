// Counting by scanning: the shelf, then every lot on it. What the books did not expect is added; what they expected and nobody
// found stands beside, until somebody says it is not there.
import { type FormEvent, useState } from 'react'
import { useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Card, Field, Notice, SelectField } from '#core/ui'
import type { FoundCode, FoundLot } from '../../queries/find-code.ts'
import {
  found as add,
  type CountLine,
  countedOf,
  differs,
  expectedOf,
  keyOf,
  stillLeft,
} from '../../scan/counting-lines.ts'
import { useWords } from '../words.ts'
import { CodeBar } from './code-bar.tsx'
import { foundWords } from './found-words.ts'
import { LotChoice } from './lot-choice.tsx'
import type { ScanWork } from './scan-work.ts'
import { useFinding } from './use-finding.ts'

interface LinesProps {
  lines: CountLine[]
  missing: string[]
  onType: (line: CountLine, typed: string) => void
  onDrop: (line: CountLine) => void
}

function Lines({ lines, missing, onType, onDrop }: LinesProps) {
  const words = useWords()
  const { t } = words
  return lines.map((line, i) => (
    <div key={keyOf(line)} className="goods-count-line">
      <Field
        label={t('scan.count.quantity', { item: words.nameOf(line), code: line.code ?? '–' })}
        kind="number"
        unit={words.unit(line.unit_name)}
        hint={
          line.expected === null
            ? t('scan.count.not_expected')
            : t('scan.count.expected', { amount: words.amount(line.unit_name, line.expected) })
        }
        error={missing.includes(keyOf(line)) ? t('form.counted') : undefined}
        value={line.typed}
        autoFocus={i === 0}
        onChange={(event) => onType(line, event.target.value)}
      />
      <Button size="small" variant="quiet" onClick={() => onDrop(line)}>
        {t('scan.count.drop')}
      </Button>
    </div>
  ))
}

function Left({ left, onNone }: { left: CountLine[]; onNone: (line: CountLine) => void }) {
  const words = useWords()
  const { t } = words
  if (left.length === 0) return <p className="goods-quiet">{t('scan.count.nothing_left')}</p>
  return (
    <Card title={t('scan.count.left')} count={left.length}>
      <ul className="goods-plain-list">
        {left.map((line) => (
          <li key={keyOf(line)} className="goods-choice">
            <span>
              {words.nameOf(line)} {line.code ?? ''} ·{' '}
              {t('scan.count.expected', { amount: words.amount(line.unit_name, line.expected ?? 0) })}
            </span>
            <Button size="small" onClick={() => onNone(line)}>
              {t('scan.count.none_here')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const useCount = (work: ScanWork) => {
  const { t } = useWords()
  const act = useAct()
  const [location_id, setLocation] = useState('')
  const [lines, setLines] = useState<CountLine[]>([])
  const [reason, setReason] = useState('')
  const [state, setState] = useState<{ missing: string[]; problem?: Problem; said?: string }>({ missing: [] })
  const place = work.places.find((each) => each.location_id === location_id)
  const begin = (at: string) => {
    setLocation(at)
    setLines([])
    setReason('')
    setState({ missing: [] })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const read = countedOf(lines)
    if (!read.counted || !place) return setState({ missing: read.missing ?? [] })
    const what = { count_id: newId(), organisation_id: place.organisation_id, location_id }
    const sent = { ...what, counted: read.counted, reason: reason.trim() || null }
    const { problem, answer } = await act('goods.count-location', sent)
    if (problem) return setState({ missing: [], problem })
    begin('')
    setState({ missing: [], said: t(answer?.state === 'to_approve' ? 'count.to_approve' : 'count.done') })
  }
  return { place, begin, lines, setLines, reason, setReason, ...state, save }
}

function CountForm({ count }: { count: ReturnType<typeof useCount> }) {
  const words = useWords()
  const { t } = words
  const { lines, setLines } = count
  return (
    <Card title={t('scan.count.found')} count={lines.length}>
      <form className="ui-form" onSubmit={(event) => void count.save(event)} noValidate>
        {count.problem && (
          <Notice meaning="att" live="polite">
            {words.problem(count.problem)}
          </Notice>
        )}
        <Lines
          lines={lines}
          missing={count.missing}
          onType={(line, typed) =>
            setLines((before) =>
              before.map((each) => (keyOf(each) === keyOf(line) ? { ...each, typed } : each)),
            )
          }
          onDrop={(line) => setLines((before) => before.filter((each) => keyOf(each) !== keyOf(line)))}
        />
        {differs(lines) && (
          <Field
            label={t('count.reason')}
            maxLength={200}
            value={count.reason}
            onChange={(event) => count.setReason(event.target.value)}
          />
        )}
        <Button variant="primary" type="submit">
          {t('scan.count.save')}
        </Button>
      </form>
    </Card>
  )
}

export function CountScan({ work }: { work: ScanWork }) {
  const words = useWords()
  const { t } = words
  const count = useCount(work)
  const { place, lines } = count
  const [choice, setChoice] = useState<{ lots: FoundLot[]; said?: string }>({ lots: [] })
  const take = (lot: FoundLot) => {
    setChoice({ lots: [] })
    if (place) count.setLines((before) => add(before, lot, place.location_id))
  }
  const onFound = (found: FoundCode, typed: string) => {
    setChoice({ lots: [] })
    if (found.shelf) return count.begin(found.shelf.location_id)
    if (!place) return setChoice({ lots: [], said: t('scan.count.begin') })
    const [only, ...others] = found.lots
    if (!only) return setChoice({ lots: [], said: foundWords(found, words, typed) })
    return others.length > 0 ? setChoice({ lots: found.lots }) : take(only)
  }
  const finding = useFinding({ organisation_id: work.organisation_id, onFound })
  const said = choice.said ?? count.said
  return (
    <div className="ui-work-and-side">
      <div className="ui-stack">
        <CodeBar finding={finding} />
        <SelectField
          label={t('scan.count.place')}
          empty={t('receive.choose')}
          options={work.places.map((each) => ({ value: each.location_id, label: each.name }))}
          value={place?.location_id ?? ''}
          onChange={(event) => count.begin(event.target.value)}
        />
        {said && (
          <Notice meaning="info" live="polite">
            {said}
          </Notice>
        )}
        {choice.lots.length > 0 && <LotChoice lots={choice.lots} onChoose={take} />}
        {!place && !said && <p className="goods-quiet">{t('scan.count.begin')}</p>}
        {place && lines.length > 0 && <CountForm count={count} />}
      </div>
      <div className="ui-stack">
        {place && (
          <Left
            left={stillLeft(expectedOf(place), lines)}
            onNone={(line) => count.setLines((before) => [...before, { ...line, typed: '0' }])}
          />
        )}
      </div>
    </div>
  )
}
