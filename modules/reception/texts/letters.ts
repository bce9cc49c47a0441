// The letter of the day before: place and hour, the word "appuntamento", and nothing of why or with whom. Its subject
// may light up on a screen that others see.

interface Ahead {
  starts_at: string
  unit_name: string
  room: string | null
  channel: string
}

const day = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})
const hour = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
})

const where = ({ unit_name, room, channel }: Ahead): string => {
  if (channel === 'phone') return 'Per telefono.'
  if (channel === 'video') return 'In video.'
  if (channel === 'at_home') return 'Veniamo noi.'
  return room ? `${unit_name}, ${room}.` : `${unit_name}.`
}

export const reminderLetter = (ahead: Ahead): { subject: string; text: string } => {
  const at = new Date(ahead.starts_at)
  return {
    subject: 'Promemoria: appuntamento',
    text: [
      `Appuntamento ${day.format(at)}, ore ${hour.format(at)}.`,
      where(ahead),
      'Se non puoi venire, chiamaci: troviamo un altro giorno.',
    ].join('\n'),
  }
}
