// The appointments of one day, with what can be done with each.
import { useState } from 'react'
import { Badge, type Column, Menu, Table, TextLink } from '#core/ui'
import type { AppointmentLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { type RoomWords, useWords } from '../words.ts'
import { appointmentLooks, endOf, nameOf, toldFrom } from './appointment-look.ts'
import { about, CancelDialog, isOpen } from './appointment-sheet.tsx'
import { MoveDialog } from './book-dialog.tsx'

interface Props {
  caption: string
  appointments: readonly AppointmentLine[]
}

function Acts({
  appointment,
  onMove,
  onCancel,
}: {
  appointment: AppointmentLine
  onMove: () => void
  onCancel: () => void
}) {
  const { t } = useWords()
  const tap = useTap()
  if (!isOpen(appointment)) return null
  const settle = (event: string) => void tap('reception.settle-appointment', { ...about(appointment), event })
  const items = [
    ...(appointment.state === 'booked'
      ? [{ key: 'confirm', label: t('screen.agenda.confirm'), onSelect: () => settle('confirm') }]
      : []),
    { key: 'keep', label: t('screen.agenda.keep'), onSelect: () => settle('keep') },
    { key: 'not_come', label: t('screen.agenda.not_come'), onSelect: () => settle('not_come') },
    { key: 'move', label: t('screen.agenda.move'), onSelect: onMove },
    { key: 'cancel', label: t('screen.agenda.cancel'), destructive: true, onSelect: onCancel },
  ]
  return <Menu label={t('screen.agenda.acts')} align="end" items={items} />
}

function Who({ each }: { each: AppointmentLine }) {
  const words = useWords()
  const { t, language } = words
  const name = nameOf(each, words)
  const told = toldFrom(each, words)
  return (
    <>
      {each.person_id ? <TextLink href={`/people/${each.person_id}`}>{name}</TextLink> : name}
      {each.interpreter_language && (
        <div className="ui-note">
          {t('screen.agenda.interpreter', { language: language(each.interpreter_language) })},{' '}
          {t(
            each.interpreter_booked
              ? 'screen.agenda.interpreter_booked'
              : 'screen.agenda.interpreter_to_book',
          )}
        </div>
      )}
      {told && (
        <div className="ui-note">
          {t('screen.agenda.from_call')}: {told}
        </div>
      )}
      {each.reminder === 'email' && (
        <div className="ui-note">
          {t(each.reminded_at ? 'screen.agenda.reminded' : 'screen.agenda.reminder')}
        </div>
      )}
    </>
  )
}

const columnsFor = ({ t, hour, label }: RoomWords): Column<AppointmentLine>[] => {
  const worker: Column<AppointmentLine> = {
    key: 'worker',
    title: t('screen.agenda.with_whom'),
    cell: (each) => (
      <>
        {each.worker_name}
        <div className="ui-note">{label('profession', each.profession)}</div>
      </>
    ),
  }
  const where: Column<AppointmentLine> = {
    key: 'where',
    title: t('screen.agenda.where'),
    cell: (each) =>
      each.channel === 'in_person'
        ? (each.room ?? t('screen.agenda.no_room'))
        : label('channel', each.channel),
  }
  return [
    {
      key: 'hour',
      title: t('screen.agenda.hour'),
      cell: (each) => `${hour(each.starts_at)}–${hour(endOf(each))}`,
      names: true,
    },
    worker,
    where,
    { key: 'who', title: t('screen.agenda.who'), cell: (each) => <Who each={each} /> },
    {
      key: 'state',
      title: t('screen.agenda.state'),
      cell: (each) => (
        <Badge meaning={appointmentLooks[each.state] ?? 'neu'} inTable>
          {label('appointment_state', each.state)}
        </Badge>
      ),
    },
  ]
}

export function AgendaTable({ caption, appointments }: Props) {
  const words = useWords()
  const { t } = words
  const [moving, setMoving] = useState<AppointmentLine>()
  const [cancelling, setCancelling] = useState<AppointmentLine>()
  const acts: Column<AppointmentLine> = {
    key: 'acts',
    title: t('screen.agenda.to_do'),
    cell: (each) => (
      <Acts appointment={each} onMove={() => setMoving(each)} onCancel={() => setCancelling(each)} />
    ),
  }
  return (
    <>
      <Table
        caption={caption}
        columns={[...columnsFor(words), acts]}
        rows={appointments}
        rowKey={(each) => each.appointment_id}
      />
      {moving && <MoveDialog before={moving} onClose={() => setMoving(undefined)} />}
      {cancelling && <CancelDialog appointment={cancelling} onClose={() => setCancelling(undefined)} />}
    </>
  )
}
