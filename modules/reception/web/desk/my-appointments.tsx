// My appointments of today, beside who waits.
import { Badge, Button, Card, TextLink } from '#core/ui'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { appointmentLooks, nameOf } from '../agenda/appointment-look.ts'
import { useWords } from '../words.ts'

export function MyAppointments({
  appointments,
  unit_id,
}: {
  appointments: readonly AppointmentLine[]
  unit_id: string
}) {
  const words = useWords()
  const { t, hour, label } = words
  const tap = useTap()
  const shown = appointments.filter((each) => each.state !== 'moved' && each.state !== 'cancelled')
  return (
    <Card
      title={t('screen.desk.appointments')}
      end={<TextLink href={`/reception/agenda?unit=${unit_id}`}>{t('screen.desk.agenda')}</TextLink>}
    >
      {shown.length === 0 && <p className="ui-note">{t('screen.desk.no_appointments')}</p>}
      {shown.length > 0 && (
        <ul className="reception-lines">
          {shown.map((each) => (
            <li key={each.appointment_id}>
              <div>
                <b>{hour(each.starts_at)}</b> {nameOf(each, words)}
                {each.room && <span className="ui-note"> · {each.room}</span>}
              </div>
              {each.state === 'booked' || each.state === 'confirmed' ? (
                <Button
                  size="small"
                  onClick={() =>
                    void tap('reception.settle-appointment', {
                      appointment_id: each.appointment_id,
                      worker_id: each.worker_id,
                      on_day: each.on_day,
                      event: 'keep',
                    })
                  }
                >
                  {t('screen.agenda.keep')}
                </Button>
              ) : (
                <Badge meaning={appointmentLooks[each.state] ?? 'neu'}>
                  {label('appointment_state', each.state)}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
