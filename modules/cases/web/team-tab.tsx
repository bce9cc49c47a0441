// Who works around a file, when they meet, and what is to be done by whom: one page of the file.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Avatar, Badge, Button, Card, Empty, Skeleton } from '#core/ui'
import type { OneCase, TeamOf } from '../queries/case-page.ts'
import type { MeetingSeen, MemberSeen, TaskSeen } from '../queries/shapes.ts'
import { Failed } from './failed.tsx'
import { AddMemberDialog, EndMemberDialog } from './member-dialogs.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { TasksCard, useTelling } from './tasks-card.tsx'
import { TeamNotice } from './team-clock.tsx'
import { MinutesDialog, PlanMeetingDialog, TaskDialog } from './team-dialogs.tsx'
import { useWords } from './words.ts'

interface TeamTabProps {
  seen: OneCase
  me: { worker_id: string; name: string }
}

type Open =
  | { kind: 'add' | 'plan' | 'task' }
  | { kind: 'end'; member: MemberSeen }
  | { kind: 'minutes'; meeting: MeetingSeen }
  | { kind: 'reassign'; task: TaskSeen }

function Member({ member, onEnd }: { member: MemberSeen; onEnd?: () => void }) {
  const { t, word, long } = useWords()
  const what = [t('team.base'), ...member.compartments.map((each) => word('compartment', each))].join(', ')
  const day = long(member.begins_on)
  const sees = member.worker_id ? t('team.sees_what', { what, day }) : t('team.sees_nothing', { day })
  return (
    <li className="cases-member">
      <Avatar name={member.name} silent />
      <div className="cases-member-who">
        <strong>{member.name}</strong>
        <span className="ui-note">
          {[member.body, word('profile', member.profile), word('team_role', member.team_role)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="ui-note">
          {member.ended_on ? t('team.until', { day: long(member.ended_on) }) : sees}
        </span>
      </div>
      {onEnd && (
        <Button
          size="small"
          variant="quiet"
          onClick={onEnd}
          aria-label={t('team.end_spoken', { name: member.name })}
        >
          {t('team.end')}
        </Button>
      )}
    </li>
  )
}

function Meeting({
  meeting,
  members,
  onTell,
  onCancel,
}: {
  meeting: MeetingSeen
  members: MemberSeen[]
  onTell?: () => void
  onCancel?: () => void
}) {
  const { t, moment, by } = useWords()
  const present = members
    .filter((each) => meeting.present_ids.includes(each.member_id))
    .map((each) => each.name)
  return (
    <li className="cases-note">
      <p className="cases-note-head">
        <strong>{moment(meeting.at)}</strong>
        {meeting.place && ` · ${meeting.place}`}
        <Badge meaning={meeting.state === 'held' ? 'ok' : 'neu'}>
          {t(`team.state_${meeting.state as 'planned'}`)}
        </Badge>
      </p>
      {meeting.agenda && <p className="cases-words">{meeting.agenda}</p>}
      {meeting.minutes && <p className="cases-words">{meeting.minutes}</p>}
      {present.length > 0 && <p className="ui-note">{t('team.were_there', { names: present.join(', ') })}</p>}
      {meeting.report_number && (
        <p className="ui-note">{t('team.report', { number: meeting.report_number })}</p>
      )}
      {meeting.state === 'planned' && (
        <p className="ui-note">{t('team.minutes_by', { day: by(meeting.minutes_due_on) })}</p>
      )}
      {(onTell || onCancel) && (
        <div className="ui-acts">
          {onTell && (
            <Button size="small" icon="pencil" onClick={onTell}>
              {t('team.minutes_write')}
            </Button>
          )}
          {onCancel && (
            <Button size="small" variant="quiet" onClick={onCancel}>
              {t('team.cancel_meeting')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function Dialogs({
  open,
  seen,
  me,
  members,
  onClose,
}: TeamTabProps & { open: Open; members: MemberSeen[]; onClose: () => void }) {
  if (open.kind === 'add') return <AddMemberDialog seen={seen} onClose={onClose} />
  if (open.kind === 'plan') return <PlanMeetingDialog seen={seen} onClose={onClose} />
  if (open.kind === 'end') return <EndMemberDialog seen={seen} member={open.member} onClose={onClose} />
  if (open.kind === 'minutes')
    return <MinutesDialog seen={seen} meeting={open.meeting} members={members} me={me} onClose={onClose} />
  if (open.kind === 'reassign')
    return <ReassignDialog task={open.task} seen={seen} members={members} me={me} onClose={onClose} />
  return <TaskDialog seen={seen} members={members} me={me} onClose={onClose} />
}

function Around({ team, seen, me, onOpen }: TeamTabProps & { team: TeamOf; onOpen: (open: Open) => void }) {
  const { t, now } = useWords()
  const tell = useTelling(seen.file.file_id)
  const { file, mine } = seen
  const isOpen = file.closed_on === null
  const arranges = mine.arranges && isOpen
  const isPast = (meeting: MeetingSeen) => new Date(meeting.at) <= now
  return (
    <div className="cases-two">
      <Card
        title={t('team.title')}
        count={team.members.filter((each) => !each.ended_on).length}
        end={
          arranges && (
            <Button size="small" icon="plus" onClick={() => onOpen({ kind: 'add' })}>
              {t('team.add')}
            </Button>
          )
        }
      >
        <p>
          {t('team.follows', { name: file.manager_name ?? t('screen.nobody_yet'), unit: file.unit_name })}
        </p>
        {team.members.length === 0 && <p className="ui-note">{t('team.none')}</p>}
        <ul className="cases-list">
          {team.members.map((member) => (
            <Member
              key={member.member_id}
              member={member}
              onEnd={arranges && !member.ended_on ? () => onOpen({ kind: 'end', member }) : undefined}
            />
          ))}
        </ul>
      </Card>
      <div className="ui-stack">
        <TasksCard
          seen={seen}
          tasks={team.tasks}
          me={me}
          onAdd={isOpen && mine.unit_id ? () => onOpen({ kind: 'task' }) : undefined}
          onReassign={arranges ? (task) => onOpen({ kind: 'reassign', task }) : undefined}
        />
        <Card
          title={t('team.meetings')}
          count={team.meetings.length}
          end={
            arranges && (
              <Button size="small" icon="calendar" onClick={() => onOpen({ kind: 'plan' })}>
                {t('team.plan')}
              </Button>
            )
          }
        >
          {file.team_due_on && <TeamNotice due={file.team_due_on} />}
          {team.meetings.length === 0 && <Empty title={t('team.no_meetings')} drawing="calendar" level={3} />}
          <ol className="cases-notes">
            {team.meetings.map((meeting) => (
              <Meeting
                key={meeting.meeting_id}
                meeting={meeting}
                members={team.members}
                onTell={
                  arranges && meeting.state === 'planned' && isPast(meeting)
                    ? () => onOpen({ kind: 'minutes', meeting })
                    : undefined
                }
                onCancel={
                  arranges && meeting.state === 'planned'
                    ? () => void tell('cases.cancel-meeting', { meeting_id: meeting.meeting_id })
                    : undefined
                }
              />
            ))}
          </ol>
        </Card>
      </div>
    </div>
  )
}

export function TeamTab({ seen, me }: TeamTabProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>()
  const { data, problem } = useAsk<TeamOf>('cases.team', { file_id: seen.file.file_id })
  if (problem) return <Failed problem={problem} />
  if (!data) return <Skeleton label={t('screen.loading')} count={4} />
  return (
    <>
      <Around team={data} seen={seen} me={me} onOpen={setOpen} />
      {open && (
        <Dialogs open={open} seen={seen} me={me} members={data.members} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
