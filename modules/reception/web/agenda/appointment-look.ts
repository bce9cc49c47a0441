// How an appointment reads on a list: its colour and who comes, as far as one may say it.
import type { IconName, Meaning } from '#core/ui'
import type { AppointmentLine } from '../../queries/shapes.ts'
import type { RoomWords } from '../words.ts'

export const appointmentLooks: Record<string, Meaning> = {
  booked: 'info',
  confirmed: 'ok',
  kept: 'ok',
  no_show: 'att',
  cancelled: 'neu',
  moved: 'neu',
}

export const nameOf = (
  { called_as, person_id }: Pick<AppointmentLine, 'called_as' | 'person_id'>,
  { t }: RoomWords,
): string => called_as ?? (person_id ? t('screen.agenda.known') : t('screen.agenda.somebody'))

/** One appointment opened on its day of the calendar; the address has ids and a day only. */
export const agendaAt = ({
  appointment_id,
  unit_id,
  on_day,
}: Pick<AppointmentLine, 'appointment_id' | 'unit_id' | 'on_day'>): string =>
  `/reception/agenda?unit=${unit_id}&day=${on_day}&open=${appointment_id}`

/** Promised on the phone: when, and who answered. */
export const toldFrom = (
  { from_call }: Pick<AppointmentLine, 'from_call'>,
  { when }: RoomWords,
): string | null => from_call && `${when(from_call.at)} · ${from_call.worker_name}`

export const endOf = ({ starts_at, minutes }: Pick<AppointmentLine, 'starts_at' | 'minutes'>): string =>
  new Date(Date.parse(starts_at) + minutes * 60_000).toISOString()

/** A state is never told by colour alone. */
export const appointmentIcons: Record<string, IconName> = {
  confirmed: 'check',
  kept: 'check-circle',
  no_show: 'warning-circle',
}
