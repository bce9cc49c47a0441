// A task passes to somebody else, with a new day: what whoever coordinates can do about one that is late.
import { useState } from 'react'
import { Field, SelectField } from '#core/ui'
import type { OneCase } from '../queries/case-page.ts'
import type { MemberSeen, TaskSeen } from '../queries/shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { useOwners } from './team-dialogs.tsx'
import { useWords } from './words.ts'

export interface ReassignDialogProps {
  task: TaskSeen
  seen: OneCase
  members: readonly MemberSeen[]
  me: { worker_id: string; name: string }
  onClose: () => void
}

export function ReassignDialog({ task, seen, members, me, onClose }: ReassignDialogProps) {
  const { t, today } = useWords()
  const owners = useOwners(seen, members, me)
  const [worker_id, setWorker] = useState(
    owners.some((each) => each.value === task.worker_id) ? task.worker_id : me.worker_id,
  )
  const [due_on, setDue] = useState([task.due_on, today].sort().at(-1) ?? today)
  return (
    <ActDialog
      title={t('task.reassign_title')}
      verb={t('task.reassign_save')}
      action="cases.reassign-task"
      input={{ task_id: task.task_id, file_id: seen.file.file_id, worker_id, due_on }}
      lacks={due_on ? undefined : t('task.day_needed')}
      onClose={onClose}
    >
      <p>{task.title ?? t('diary.erased')}</p>
      <SelectField
        label={t('task.who')}
        options={owners}
        value={worker_id}
        onChange={(event) => setWorker(event.target.value)}
      />
      <Field
        label={t('task.due')}
        kind="date"
        min={today}
        value={due_on}
        onChange={(event) => setDue(event.target.value)}
      />
    </ActDialog>
  )
}
