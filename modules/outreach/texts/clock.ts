// The time of day in Italy, as people say it: 22:35.
const italianTime = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  hour: '2-digit',
  minute: '2-digit',
})

export const formatClock = (instant: string): string => italianTime.format(new Date(instant))
