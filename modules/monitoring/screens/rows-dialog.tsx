// Rows for who evaluates from outside: what is in them and of when, why they are asked for, and that it is written down. Then they come,
// and one sees how many there were.
import { useEffect, useState } from 'react'
import { useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Dialog, Notice, TextAreaField } from '#core/ui'
import { type Arrived, fetchRows } from './fetch-rows.ts'
import type { Period } from './figure-card.tsx'
import type { Words } from './words.ts'

interface RowsDialogProps {
  project: { project_id: string; name: string }
  period: Period
  words: Words
  onClose(): void
}

const bytesOfMega = 1_000_000

const Ended = ({ arrived, words }: { arrived: Arrived; words: Words }) => {
  const { t, number } = words
  const { told, kept } = arrived
  return (
    <Notice meaning={told > 0 ? 'ok' : 'info'} live="polite">
      {told > 0 ? t('rows.came', { count: told, rows: number(told) }) : t('rows.none')}{' '}
      {kept > 0 && t('rows.stayed', { count: kept, rows: number(kept) })}
    </Notice>
  )
}

const useRows = ({ project, period }: RowsDialogProps) => {
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const [megabytes, setMegabytes] = useState<number>()
  const [arrived, setArrived] = useState<Arrived>()
  const [leaving] = useState(() => new AbortController())
  // Who closes the window does not want the file any more.
  useEffect(() => () => leaving.abort(), [leaving])
  const take = async (purpose: string) => {
    setProblem(undefined)
    setMegabytes(0)
    const row_release_id = newId()
    const { from_month, to_month } = period
    const answered = await act('monitoring.release-rows', {
      ...{ row_release_id, project_id: project.project_id, from_month, to_month, purpose },
    })
    const came =
      answered.outcome === 'accepted'
        ? await fetchRows(row_release_id, leaving.signal, (bytes) =>
            setMegabytes(Math.floor(bytes / bytesOfMega)),
          )
        : answered.problem
    setMegabytes(undefined)
    if (came && 'told' in came) setArrived(came)
    else setProblem(came)
  }
  return { problem, megabytes, arrived, take }
}

export function RowsDialog(props: RowsDialogProps) {
  const { project, period, words, onClose } = props
  const { t } = words
  const { problem, megabytes, arrived, take } = useRows(props)
  const [purpose, setPurpose] = useState('')
  const isComing = megabytes !== undefined
  return (
    <Dialog
      open
      title={t('rows.title')}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t(arrived ? 'rows.close' : 'publish.back')}
          </Button>
          {!arrived && (
            <Button variant="primary" icon="download" loading={isComing} onClick={() => void take(purpose)}>
              {t('rows.save')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('rows.words', { project: project.name })}</p>
      <p>
        {t('rows.period', { from: words.month(period.from_month), to: words.month(period.to_month) })}{' '}
        {t('rows.kept')}
      </p>
      {!arrived && (
        <TextAreaField
          label={t('rows.purpose')}
          hint={t('rows.purpose_hint')}
          value={purpose}
          maxLength={400}
          rows={2}
          disabled={isComing}
          onChange={(event) => setPurpose(event.target.value)}
        />
      )}
      {isComing && <p>{megabytes > 0 ? t('rows.coming', { megabytes }) : t('rows.making')}</p>}
      {arrived && <Ended arrived={arrived} words={words} />}
      {problem && (
        <Notice meaning="att" live="polite">
          {words.problem(problem)}
        </Notice>
      )}
    </Dialog>
  )
}
