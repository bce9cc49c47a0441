// Closing a period: everything collected in one go, then validated, then frozen; what still waits is named.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { newId, type Problem, spanOf } from '#core/kernel'
import { ActFormDialog, Button, Card, Notice, SelectField, TextAreaField, TextLink, useToast } from '#core/ui'
import type { ValueCell, ValuesAnswer } from '../queries/values.ts'
import type { Words } from './words.ts'

interface CloseProps {
  data: ValuesAnswer
  words: Words
}

interface Standing {
  figure: string
  cell: ValueCell
}

const standingIn = (data: ValuesAnswer, period: string): Standing[] =>
  data.figures.flatMap(({ figure, cells }) => {
    const cell = cells.find((each) => each.period === period)
    return cell ? [{ figure, cell }] : []
  })

const inState = (all: Standing[], ...states: ValueCell['state'][]): Standing[] =>
  all.filter(({ cell }) => states.includes(cell.state))
const idsOf = (all: Standing[]): string[] => all.flatMap(({ cell }) => (cell.value_id ? [cell.value_id] : []))

/** The one to close next: the last that is over and not all frozen, or the one that runs. */
const nextToClose = (data: ValuesAnswer): string | undefined => {
  const isOpen = (period: string) =>
    inState(standingIn(data, period), 'open', 'collected', 'validated').length > 0
  const begun = data.periods.filter(({ has_begun }) => has_begun)
  const over = begun.filter(({ is_over, period }) => is_over && isOpen(period))
  return (over.at(-1) ?? begun.at(-1))?.period
}

interface FreezeProps extends CloseProps {
  period: string
  value_ids: string[]
  needsReason: boolean
  onClose(): void
}

function FreezeDialog({ period, value_ids, needsReason, onClose, words }: FreezeProps) {
  const { t } = words
  const act = useAct()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const isMissing = needsReason && reason.trim() === ''
  return (
    <ActFormDialog
      title={t('values.close.freeze_title', { period: words.period(period) })}
      verb={t('values.close.save')}
      onClose={onClose}
      onFaults={(faults) => setFault(faults[0]?.text)}
      write={() =>
        isMissing
          ? [{ id: 'freeze-reason', text: t('values.close.reason_missing') }]
          : {
              action: 'monitoring.freeze-values',
              input: { batch_id: newId(), period, value_ids, reason: reason.trim() || null },
            }
      }
      send={act}
      words={{
        cancel: t('publish.back'),
        saved: t('values.close.done_freeze'),
        summary: t('values.close.reason_missing'),
        sentence: (problem: Problem) => words.problem(problem),
      }}
    >
      <p>{t('values.close.freeze_words', { count: value_ids.length })}</p>
      {needsReason && (
        <TextAreaField
          id="freeze-reason"
          label={t('values.close.reason')}
          value={reason}
          maxLength={500}
          error={fault}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ActFormDialog>
  )
}

function Waiting({ data, period, words }: CloseProps & { period: string }) {
  const { from_month, to_month } = spanOf(period)
  const mine = data.waiting.filter(({ on_day }) => {
    const month = on_day.slice(0, 7)
    return month >= from_month && month <= to_month
  })
  if (mine.length === 0) return null
  return (
    <Notice meaning="att" title={words.t('values.close.waiting', { count: mine.length })}>
      {mine.slice(0, 8).map((each, at) => (
        <span key={each.shift_id}>
          {at > 0 && ' · '}
          <TextLink href={`/shifts/${each.shift_id}`}>
            {words.day(`${each.on_day}T12:00:00Z`)}, {each.unit}
          </TextLink>
        </span>
      ))}
      {mine.length > 8 && ' …'}
    </Notice>
  )
}

function useSteps(words: Words) {
  const act = useAct()
  const say = useToast()
  const [problem, setProblem] = useState<Problem>()
  const [going, setGoing] = useState<string>()
  const take = async (step: 'collect' | 'validate', input: Record<string, unknown>) => {
    setGoing(step)
    const answered = await act(`monitoring.${step}-values`, { batch_id: newId(), note: null, ...input })
    setGoing(undefined)
    setProblem(answered.problem)
    if (answered.outcome === 'accepted') say({ text: words.t(`values.close.done_${step}`) })
  }
  return { take, problem, going }
}

export function ClosePeriod({ data, words }: CloseProps) {
  const { t } = words
  const [chosen, setChosen] = useState<string>()
  const [isFreezing, setFreezing] = useState(false)
  const { take, problem, going } = useSteps(words)
  const begun = data.periods.filter(({ has_begun }) => has_begun)
  const period = begun.some((each) => each.period === chosen) ? chosen : nextToClose(data)
  const asked = begun.find((each) => each.period === period)
  if (!period || !asked) return null
  const all = standingIn(data, period)
  const [collectable, collected] = [inState(all, 'open', 'collected'), inState(all, 'collected')]
  const validated = inState(all, 'validated')
  const counts = {
    open: inState(all, 'open').length,
    collected: collected.length,
    validated: validated.length,
    frozen: inState(all, 'frozen', 'published').length,
  }
  const { project_id } = data
  return (
    <Card title={t('values.close.title')}>
      <div className="ui-stack">
        <SelectField
          label={t('values.close.period')}
          value={period}
          options={begun.map((each) => ({ value: each.period, label: words.period(each.period) }))}
          onChange={(event) => setChosen(event.target.value)}
        />
        <p>{t('values.close.counts', counts)}</p>
        {problem && (
          <Notice meaning="att" live="polite">
            {words.problem(problem)}
          </Notice>
        )}
        <Waiting data={data} period={period} words={words} />
        {!asked.is_over && <p className="ui-note">{t('values.close.running')}</p>}
        <div className="ui-acts">
          <Button
            disabled={collectable.length === 0}
            reason={collectable.length === 0 ? t('values.close.nothing_collect') : undefined}
            loading={going === 'collect'}
            onClick={() =>
              void take('collect', { project_id, period, figures: collectable.map(({ figure }) => figure) })
            }
          >
            {t('values.close.collect')}
          </Button>
          <Button
            disabled={collected.length === 0}
            loading={going === 'validate'}
            onClick={() => void take('validate', { period, value_ids: idsOf(collected) })}
          >
            {t('values.close.validate')}
          </Button>
          <Button variant="primary" disabled={validated.length === 0} onClick={() => setFreezing(true)}>
            {t('values.close.freeze')}
          </Button>
        </div>
      </div>
      {isFreezing && (
        <FreezeDialog
          data={data}
          period={period}
          value_ids={idsOf(validated)}
          needsReason={!asked.is_over || asked.waiting > 0}
          onClose={() => setFreezing(false)}
          words={words}
        />
      )}
    </Card>
  )
}
