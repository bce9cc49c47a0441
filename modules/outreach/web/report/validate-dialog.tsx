// The coordinator says that the night was so: totals as they are on the page, and a reason for each difference.
import { useId, useState } from 'react'
import { tellChanged } from '#core/http/web'
import { Field, SelectField } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { differing } from '../../report/sums.ts'
import { AskDialog, type Fault } from '../ask-dialog.tsx'
import { useWords, type Words } from '../words.ts'

type Line = ShiftPage['stock'][number]
interface Explained {
  reason: string
  note: string
}
type Explanations = Record<string, Explained>
const blank: Explained = { reason: '', note: '' }

interface LineProps {
  line: Line
  told: Explained
  id: string
  error: string | undefined
  words: Words
  onTell: (told: Explained) => void
}

function LineToExplain({ line, told, id, error, words, onTell }: LineProps) {
  const { t, say, codesOf, nameOf } = words
  const name = nameOf(line)
  const way =
    line.difference > 0
      ? t('report.ask.more', { count: line.difference })
      : t('report.ask.fewer', { count: -line.difference })
  const reasons = codesOf('difference_reason').map((code) => ({
    value: code,
    label: say('difference_reason', code),
  }))
  return (
    <div className="outreach-explain">
      <p className="outreach-explain-what">
        <b>{name}</b>: {way}{' '}
        <span className="outreach-second">
          ({t('report.ask.line', { expected: line.expected ?? 0, counted: line.counted ?? 0 })})
        </span>
      </p>
      <div className="outreach-pair">
        <SelectField
          id={id}
          label={t('report.ask.why', { name })}
          labelHidden
          empty={t('report.ask.choose')}
          options={reasons}
          value={told.reason}
          error={error}
          onChange={(event) => onTell({ ...told, reason: event.target.value })}
        />
        <Field
          label={t('report.ask.note', { name })}
          labelHidden
          placeholder={t('optional')}
          maxLength={120}
          value={told.note}
          onChange={(event) => onTell({ ...told, note: event.target.value })}
        />
      </div>
    </div>
  )
}

export function ValidateDialog({ page, onClose }: { page: ShiftPage; onClose: () => void }) {
  const words = useWords()
  const { t, day } = words
  const prefix = useId()
  const [told, setTold] = useState<Explanations>({})
  const [faults, setFaults] = useState<Fault[]>([])
  const { shift, totals, stock } = page
  const lines = differing(stock)
  const idOf = (line: Line) => `${prefix}-${line.item_id}`
  const write = () => {
    const open = lines.filter((line) => !told[line.item_id]?.reason)
    if (open.length > 0)
      return open.map((line) => ({ id: idOf(line), text: t('report.ask.why', { name: words.nameOf(line) }) }))
    const explanations = lines.map((line) => {
      const { reason, note } = told[line.item_id] ?? blank
      return { item_id: line.item_id, reason, note: note.trim() || null }
    })
    const { shift_id, organisation_id, van_location_id } = shift
    const { contacts, headcount } = totals
    return {
      action: 'outreach.validate-shift',
      input: { shift_id, organisation_id, van_location_id, totals: { contacts, headcount }, explanations },
    }
  }
  return (
    <AskDialog
      title={t('report.ask.title', { day: day(shift.on_day) })}
      text={t('report.ask.text')}
      verb={t('report.ask.act')}
      done={t('report.ask.done')}
      size={lines.length > 0 ? 'wide' : 'narrow'}
      write={write}
      onFaults={setFaults}
      onClose={onClose}
      onRefused={tellChanged}
    >
      <p className="outreach-strong">
        {t('report.ask.totals', {
          contacts: t('contacts', { count: totals.contacts }),
          headcount: words.number(totals.headcount),
        })}
      </p>
      {lines.map((line) => (
        <LineToExplain
          key={line.item_id}
          line={line}
          told={told[line.item_id] ?? blank}
          id={idOf(line)}
          error={faults.some((fault) => fault.id === idOf(line)) ? t('report.ask.choose') : undefined}
          words={words}
          onTell={(next) => setTold((before) => ({ ...before, [line.item_id]: next }))}
        />
      ))}
    </AskDialog>
  )
}
