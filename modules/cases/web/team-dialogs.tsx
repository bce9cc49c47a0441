// Planning a meeting of the team, telling what was said and decided there, giving a task to somebody.
import { useMemo, useState } from 'react'
import { newId } from '#core/kernel'
import { Button, ChipsMany, Field, RadioList, SelectField, TextAreaField } from '#core/ui'
import { taskCompartments } from '../domain/task.ts'
import type { OneCase } from '../queries/case-page.ts'
import type { MeetingSeen, MemberSeen } from '../queries/shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { optionsOf, useWords } from './words.ts'

interface Asking {
  seen: OneCase
  onClose: () => void
}

const readers = ['base', 'social'] as const

export function PlanMeetingDialog({ seen, onClose }: Asking) {
  const { t, today } = useWords()
  const meeting_id = useMemo(() => newId(), [])
  const [day, setDay] = useState(today)
  const [time, setTime] = useState('09:00')
  const [place, setPlace] = useState('')
  const [agenda, setAgenda] = useState('')
  const [compartment, setCompartment] = useState<string>('base')
  const isReady = day !== '' && /^\d{2}:\d{2}$/.test(time)
  return (
    <ActDialog
      title={t('team.plan_title')}
      verb={t('team.plan_save')}
      action="cases.plan-meeting"
      input={{
        ...{ meeting_id, file_id: seen.file.file_id, compartment },
        at: isReady ? new Date(`${day}T${time}:00`).toISOString() : '',
        place: place.trim() || null,
        agenda: agenda.trim() || null,
      }}
      lacks={isReady ? undefined : t('team.when_needed')}
      onClose={onClose}
    >
      <Field
        label={t('diary.day')}
        kind="date"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Field
        label={t('diary.time')}
        kind="time"
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
      <Field
        label={t('team.place')}
        optional={t('screen.optional')}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      />
      <TextAreaField
        label={t('team.agenda')}
        optional={t('screen.optional')}
        value={agenda}
        onChange={(event) => setAgenda(event.target.value)}
      />
      <RadioList
        legend={t('team.minutes_for')}
        value={compartment}
        onChange={setCompartment}
        options={readers.map((value) => ({ value, label: t(`team.minutes_${value}`) }))}
      />
    </ActDialog>
  )
}

interface Decided {
  key: string
  title: string
  worker_id: string
  due_on: string
}

/** Who may be given a task: who follows the file, me, and who of the team has an account. */
export const useOwners = (
  seen: OneCase,
  members: readonly MemberSeen[],
  me: { worker_id: string; name: string },
) => {
  const { file } = seen
  const manager = file.case_manager_id
    ? [{ value: file.case_manager_id, label: file.manager_name ?? '' }]
    : []
  const team = members
    .filter((each) => each.worker_id && !each.ended_on)
    .map((each) => ({ value: String(each.worker_id), label: each.name }))
  const all = [{ value: me.worker_id, label: me.name }, ...manager, ...team]
  return all.filter((each, i) => all.findIndex((other) => other.value === each.value) === i)
}

interface WithTeam extends Asking {
  members: readonly MemberSeen[]
  me: { worker_id: string; name: string }
}

interface Deciding {
  decisions: Decided[]
  owners: { value: string; label: string }[]
  onChange: (decisions: Decided[]) => void
}

function Decisions({ decisions, owners, onChange }: Deciding) {
  const { t, today } = useWords()
  const change = (key: string, fields: Partial<Decided>) =>
    onChange(decisions.map((each) => (each.key === key ? { ...each, ...fields } : each)))
  const more = () =>
    onChange([...decisions, { key: newId(), title: '', worker_id: owners[0]?.value ?? '', due_on: today }])
  return (
    <>
      {decisions.map((each, i) => (
        <fieldset key={each.key} className="cases-decision">
          <legend>{t('team.decision', { n: i + 1 })}</legend>
          <Field
            label={t('task.what')}
            value={each.title}
            onChange={(event) => change(each.key, { title: event.target.value })}
          />
          <SelectField
            label={t('task.who')}
            options={owners}
            value={each.worker_id}
            onChange={(event) => change(each.key, { worker_id: event.target.value })}
          />
          <Field
            label={t('task.due')}
            kind="date"
            value={each.due_on}
            onChange={(event) => change(each.key, { due_on: event.target.value })}
          />
        </fieldset>
      ))}
      <div className="ui-acts">
        <Button icon="plus" onClick={more}>
          {t('team.more_decisions')}
        </Button>
      </div>
    </>
  )
}

export function MinutesDialog({ seen, meeting, members, me, onClose }: WithTeam & { meeting: MeetingSeen }) {
  const { t } = useWords()
  const [minutes, setMinutes] = useState('')
  const [present_ids, setPresent] = useState<string[]>([])
  const [decisions, setDecisions] = useState<Decided[]>([])
  const [report_number, setReport] = useState('')
  const told = decisions.filter((each) => each.title.trim()).map(({ key, ...each }) => each)
  const held = { meeting_id: meeting.meeting_id, file_id: seen.file.file_id, minutes, present_ids }
  return (
    <ActDialog
      wide
      title={t('team.minutes_title')}
      verb={t('team.minutes_save')}
      action="cases.record-meeting"
      input={{ ...held, decisions: told, report_number: report_number.trim() || null }}
      lacks={minutes.trim().length > 2 ? undefined : t('acts.words_needed')}
      onClose={onClose}
    >
      <ChipsMany
        legend={t('team.present')}
        values={present_ids}
        onChange={setPresent}
        options={members
          .filter((each) => !each.ended_on)
          .map((each) => ({ value: each.member_id, label: each.name }))}
      />
      <TextAreaField
        label={t('team.minutes')}
        rows={6}
        value={minutes}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <Decisions decisions={decisions} owners={useOwners(seen, members, me)} onChange={setDecisions} />
      <Field
        label={t('team.report_number')}
        optional={t('screen.optional')}
        hint={t('team.report_hint')}
        value={report_number}
        onChange={(event) => setReport(event.target.value)}
      />
    </ActDialog>
  )
}

export function TaskDialog({ seen, members, me, onClose }: WithTeam) {
  const words = useWords()
  const { t, today } = words
  const task_id = useMemo(() => newId(), [])
  const owners = useOwners(seen, members, me)
  const allowed = taskCompartments.filter((each) => seen.mine.compartments.includes(each))
  const [title, setTitle] = useState('')
  const [worker_id, setWorker] = useState(me.worker_id)
  const [due_on, setDue] = useState(today)
  const [compartment, setCompartment] = useState<string>(
    allowed.includes('social') ? 'social' : (allowed[0] ?? 'base'),
  )
  return (
    <ActDialog
      title={t('task.title')}
      verb={t('task.save')}
      action="cases.add-task"
      input={{
        task_id,
        file_id: seen.file.file_id,
        unit_id: seen.mine.unit_id,
        compartment,
        title,
        worker_id,
        due_on,
      }}
      lacks={title.trim().length > 1 && due_on ? undefined : t('task.needed')}
      onClose={onClose}
    >
      <Field label={t('task.what')} value={title} onChange={(event) => setTitle(event.target.value)} />
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
      <SelectField
        label={t('diary.who_reads')}
        options={optionsOf(words, 'compartment', allowed)}
        value={compartment}
        onChange={(event) => setCompartment(event.target.value)}
      />
    </ActDialog>
  )
}
