// Rows for who evaluates from outside: what is in them, why they are asked for, and that it is written down.
import { useState } from 'react'
import { useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Dialog, Notice, TextAreaField } from '#core/ui'
import type { Period } from './figure-card.tsx'
import type { Words } from './words.ts'

interface RowsDialogProps {
  project: { project_id: string; name: string }
  period: Period
  words: Words
  onClose(): void
}

export function RowsDialog({ project, period, words, onClose }: RowsDialogProps) {
  const { t } = words
  const act = useAct()
  const [purpose, setPurpose] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [isGoing, setGoing] = useState(false)
  const save = async () => {
    const row_release_id = newId()
    const { from_month, to_month } = period
    setGoing(true)
    const answered = await act('monitoring.release-rows', {
      ...{ row_release_id, project_id: project.project_id, from_month, to_month, purpose },
    })
    setGoing(false)
    if (answered.outcome !== 'accepted') return setProblem(answered.problem)
    location.assign(`/api/monitoring/rows/${row_release_id}.csv`)
    onClose()
  }
  return (
    <Dialog
      open
      title={t('rows.title')}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('publish.back')}
          </Button>
          <Button variant="primary" icon="download" disabled={isGoing} onClick={() => void save()}>
            {t('rows.save')}
          </Button>
        </>
      }
    >
      <p>{t('rows.words', { project: project.name })}</p>
      <p>{t('rows.kept')}</p>
      <TextAreaField
        label={t('rows.purpose')}
        hint={t('rows.purpose_hint')}
        value={purpose}
        maxLength={400}
        onChange={(event) => setPurpose(event.target.value)}
      />
      {problem && (
        <Notice meaning="att" live="polite">
          {words.problem(problem)}
        </Notice>
      )}
    </Dialog>
  )
}
