// What is to be done for a file, by whom and by when; what is late stands out.
import { useAct } from '#core/http/web'
import { Badge, Button, Card, useToast } from '#core/ui'
import type { OneCase } from '../queries/case-page.ts'
import type { TaskSeen } from '../queries/shapes.ts'
import { useWords } from './words.ts'

function Task({
  task,
  isLate,
  onDone,
  onDrop,
  onReassign,
}: {
  task: TaskSeen
  isLate: boolean
  onDone?: () => void
  onDrop?: () => void
  onReassign?: () => void
}) {
  const { t, by } = useWords()
  const isOpen = task.state === 'open'
  return (
    <li className={isOpen ? 'cases-task' : 'cases-task cases-task-over'}>
      <div className="cases-member-who">
        <span>{task.title ?? t('diary.erased')}</span>
        <span className="ui-note">
          {task.worker_name} ·{' '}
          {isOpen ? t('task.by', { day: by(task.due_on) }) : t(`task.state_${task.state as 'done'}`)}
        </span>
      </div>
      {isLate && <Badge meaning="dang">{t('task.late')}</Badge>}
      {(onDone || onReassign || onDrop) && (
        <div className="cases-task-acts">
          {onDone && (
            <Button
              size="small"
              icon="check"
              onClick={onDone}
              aria-label={t('task.done_spoken', { what: task.title ?? '' })}
            >
              {t('task.done')}
            </Button>
          )}
          {onReassign && (
            <Button
              size="small"
              variant="quiet"
              onClick={onReassign}
              aria-label={t('task.reassign_spoken', { what: task.title ?? '' })}
            >
              {t('task.reassign')}
            </Button>
          )}
          {onDrop && (
            <Button
              size="small"
              variant="quiet"
              onClick={onDrop}
              aria-label={t('task.drop_spoken', { what: task.title ?? '' })}
            >
              {t('task.drop')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** Acts without questions: done, and said so. */
export const useTelling = (file_id: string) => {
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  return async (action: string, input: Record<string, unknown>) => {
    const answer = await act(action, { file_id, ...input })
    say({
      text: answer.problem ? sentence(answer.problem) : t('screen.saved'),
      icon: answer.problem ? 'warning-circle' : 'check-circle',
    })
  }
}

export function TasksCard({
  seen,
  tasks,
  me,
  onAdd,
  onReassign,
}: {
  seen: OneCase
  me: { worker_id: string }
  tasks: TaskSeen[]
  onAdd?: () => void
  onReassign?: (task: TaskSeen) => void
}) {
  const { t, today } = useWords()
  const tell = useTelling(seen.file.file_id)
  const keeps = seen.mine.arranges
  return (
    <Card
      title={t('task.tasks')}
      count={tasks.filter((task) => task.state === 'open').length}
      end={
        onAdd && (
          <Button size="small" icon="plus" onClick={onAdd}>
            {t('task.add')}
          </Button>
        )
      }
    >
      {tasks.length === 0 && <p className="ui-note">{t('task.none')}</p>}
      <ul className="cases-list">
        {tasks.map((task) => {
          const isMine = task.state === 'open' && (keeps || task.worker_id === me.worker_id)
          const finish = (as: string) => () => void tell('cases.finish-task', { task_id: task.task_id, as })
          return (
            <Task
              key={task.task_id}
              task={task}
              isLate={task.state === 'open' && task.due_on < today}
              onDone={isMine ? finish('done') : undefined}
              onDrop={isMine ? finish('dropped') : undefined}
              onReassign={onReassign && task.state === 'open' ? () => onReassign(task) : undefined}
            />
          )
        })}
      </ul>
    </Card>
  )
}
