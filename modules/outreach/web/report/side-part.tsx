// Beside the log: who went out, how they said that all was well, and every step the outing went through.
import { Avatar, Card, Icon } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { dayOf } from '../times.ts'
import { useWords, type Words } from '../words.ts'

type PartProps = { page: ShiftPage; words: Words }

function Crew({ page, words }: PartProps) {
  const { t, tell, time, number } = words
  const { shift } = page
  const hasKm = shift.odometer_start !== null && shift.odometer_end !== null
  const presence = (member: ShiftPage['crew'][number]) => {
    if (member.checked_in_at) return t('report.crew.present', { time: time(member.checked_in_at) })
    return shift.started_at ? t('report.crew.absent') : ''
  }
  return (
    <Card title={t('report.crew.title')}>
      <ul className="outreach-people">
        {page.crew
          .filter((member) => member.is_active)
          .map((member) => (
            <li key={member.worker_id}>
              <Avatar name={member.name} id={member.worker_id} size={36} silent />
              <span>
                <b>{member.name}</b>
                {member.worker_id === shift.leader_id && ` (${t('leads')})`}
                <span className="outreach-under">
                  {[tell('role', member.profession), presence(member)].filter(Boolean).join(' · ')}
                </span>
              </span>
            </li>
          ))}
      </ul>
      {(shift.vehicle || hasKm) && (
        <p className="outreach-second outreach-spaced">
          {[
            shift.vehicle,
            hasKm &&
              t('report.crew.km_value', {
                km: number((shift.odometer_end ?? 0) - (shift.odometer_start ?? 0)),
              }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </Card>
  )
}

const minutes_late = 10

const isLate = ({ at, recorded_at }: { at: string; recorded_at: string }): boolean =>
  Date.parse(recorded_at) - Date.parse(at) > minutes_late * 60_000

function Safety({ page, words }: PartProps) {
  const { t, say, time } = words
  const { shift, safety, alarms } = page
  const rule = { interval: shift.safety_interval_min, grace: shift.safety_grace_min }
  const name = shift.safety_contact_name
  return (
    <Card title={t('report.safety.title')}>
      {safety.checks.length === 0 && alarms.length === 0 && (
        <p className="outreach-second">{t('report.safety.none')}</p>
      )}
      <ul className="outreach-moments">
        {safety.checks.map((check) => (
          <li key={check.at} className="ui-is-ok">
            <Icon name="shield" />
            <span>
              {t('report.safety.check', { time: time(check.at) })}
              {isLate(check) && (
                <span className="outreach-under">
                  {t('report.safety.late', { time: time(check.recorded_at) })}
                </span>
              )}
            </span>
          </li>
        ))}
        {alarms.map((alarm) => (
          <li key={alarm.alarm_id} className="ui-is-dang">
            <Icon name="error" />
            <span>
              {t('report.safety.alarm', { time: time(alarm.due_at) })}
              <span className="outreach-under">
                {alarm.outcome
                  ? [say('alarm_outcome', alarm.outcome), alarm.settled_by_name, alarm.note]
                      .filter(Boolean)
                      .join(' · ')
                  : t('report.safety.open')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="ui-note outreach-spaced">
        {name ? t('report.safety.rule', { ...rule, name }) : t('report.safety.rule_nobody', rule)}
      </p>
    </Card>
  )
}

function Life({ page, words }: PartProps) {
  const { t, say, time, day } = words
  return (
    <Card title={t('report.life.title')}>
      <ol className="outreach-life">
        {[...page.steps].reverse().map((step) => (
          <li key={`${step.event}-${step.recorded_at}`}>
            <b>{say('event', step.event)}</b>
            <span className="outreach-under">
              {day(dayOf(step.at))}, {time(step.at)} · {step.worker_name}
              {isLate(step) && ` · ${t('report.life.late', { time: time(step.recorded_at) })}`}
            </span>
            {step.reason && <span className="outreach-under">“{reasonOf(step.reason, words)}”</span>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** A reason is a word of a list, or the sentence somebody wrote. */
const reasonOf = (reason: string, { say, codesOf }: Words): string => {
  for (const group of ['cancel_reason', 'interruption_reason'] as const)
    if (codesOf(group).includes(reason)) return say(group, reason)
  return reason
}

export function SidePart({ page }: { page: ShiftPage }) {
  const words = useWords()
  const part = { page, words }
  return (
    <div className="ui-stack">
      <Crew {...part} />
      <Safety {...part} />
      <Life {...part} />
    </div>
  )
}
