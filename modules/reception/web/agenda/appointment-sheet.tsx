// One appointment, opened from the calendar: who, with whom, where, and what can be done with it.
import { type ReactNode, useState } from 'react'
import { Badge, Button, Sheet, TextLink } from '#core/ui'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { ActDialog, useTap } from '../act-dialog.tsx'
import { useWords } from '../words.ts'
import { appointmentLooks, endOf, nameOf, toldFrom } from './appointment-look.ts'
import { MoveDialog } from './book-dialog.tsx'
import { today } from './hours.ts'

interface Props {
  appointment: AppointmentLine
  onClose: () => void
}

export const isOpen = ({ state }: AppointmentLine): boolean => state === 'booked' || state === 'confirmed'
export const about = ({ appointment_id, worker_id, on_day }: AppointmentLine) => ({
  appointment_id,
  worker_id,
  on_day,
})

export function CancelDialog({ appointment, onClose }: Props) {
  const { t } = useWords()
  return (
    <ActDialog
      title={`${t('screen.agenda.cancel')}?`}
      verb={t('screen.agenda.cancel')}
      action="reception.settle-appointment"
      destructive
      input={{ ...about(appointment), event: 'cancel' }}
      onClose={onClose}
    >
      <p>{t('screen.agenda.cancel_text')}</p>
    </ActDialog>
  )
}

function Facts({ appointment }: { appointment: AppointmentLine }) {
  const words = useWords()
  const { t, hour, longDay, label, language } = words
  const name = nameOf(appointment, words)
  const where =
    appointment.channel === 'in_person'
      ? (appointment.room ?? t('screen.agenda.no_room'))
      : label('channel', appointment.channel)
  const facts: [string, ReactNode][] = [
    [
      t('screen.agenda.hour'),
      `${longDay(appointment.on_day)}, ${hour(appointment.starts_at)}–${hour(endOf(appointment))}`,
    ],
    [
      t('screen.agenda.who'),
      appointment.person_id ? (
        <TextLink key="who" href={`/people/${appointment.person_id}`}>
          {name}
        </TextLink>
      ) : (
        name
      ),
    ],
    [
      t('screen.agenda.with_whom'),
      `${appointment.worker_name}, ${label('profession', appointment.profession)}`,
    ],
    [t('screen.agenda.where'), where],
  ]
  if (appointment.interpreter_language)
    facts.push([
      t('screen.agenda.interpreter_of'),
      `${language(appointment.interpreter_language)}, ${t(
        appointment.interpreter_booked
          ? 'screen.agenda.interpreter_booked'
          : 'screen.agenda.interpreter_to_book',
      )}`,
    ])
  if (appointment.reminder === 'email')
    facts.push([
      t('screen.book.reminder'),
      t(appointment.reminded_at ? 'screen.agenda.reminded' : 'screen.agenda.reminder'),
    ])
  const told = toldFrom(appointment, words)
  if (told) facts.push([t('screen.agenda.from_call'), told])
  return (
    <dl className="reception-facts">
      {facts.map(([term, told]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  )
}

type Act = ['confirm' | 'keep' | 'not_come' | 'move', () => void]

export function AppointmentSheet({ appointment, onClose }: Props) {
  const words = useWords()
  const { t, label, hour } = words
  const tap = useTap()
  const [asked, ask] = useState<'move' | 'cancel'>()
  const settle = async (event: string) => {
    if (await tap('reception.settle-appointment', { ...about(appointment), event })) onClose()
  }
  const confirm: Act[] = appointment.state === 'booked' ? [['confirm', () => void settle('confirm')]] : []
  const move: Act = ['move', () => ask('move')]
  // Nobody has come before the day.
  const acts: Act[] =
    appointment.on_day > today()
      ? [...confirm, move]
      : [['keep', () => void settle('keep')], ...confirm, ['not_come', () => void settle('not_come')], move]
  if (asked === 'move') return <MoveDialog before={appointment} onClose={onClose} />
  if (asked === 'cancel') return <CancelDialog appointment={appointment} onClose={onClose} />
  return (
    <Sheet
      open
      title={`${hour(appointment.starts_at)}, ${nameOf(appointment, words)}`}
      close={t('screen.close')}
      onClose={onClose}
    >
      <div className="ui-stack">
        <div>
          <Badge meaning={appointmentLooks[appointment.state] ?? 'neu'}>
            {label('appointment_state', appointment.state)}
          </Badge>
        </div>
        <Facts appointment={appointment} />
        {isOpen(appointment) && (
          <div className="agenda-acts">
            {acts.map(([key, onTap], i) => (
              <Button key={key} wide variant={i === 0 ? 'primary' : 'secondary'} onClick={onTap}>
                {t(`screen.agenda.${key}`)}
              </Button>
            ))}
            <Button wide variant="quiet" onClick={() => ask('cancel')}>
              {t('screen.agenda.cancel')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}
