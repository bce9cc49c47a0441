// The letter of the day before: what, where, when, and how to say that one cannot come.

export interface Ahead {
  task: string
  on_day: string
  begins_at: string
  ends_at: string
  unit_name: string
}

const day = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})

export const turnLetter = (ahead: Ahead): { subject: string; text: string } => ({
  subject: 'Promemoria: il tuo turno di domani',
  text: [
    `${day.format(new Date(`${ahead.on_day}T12:00:00Z`))}, dalle ${ahead.begins_at} alle ${ahead.ends_at}.`,
    `${ahead.unit_name}: ${ahead.task}.`,
    'Se non puoi venire, avvisaci: qualcun altro può prendere il posto.',
    'Grazie del tuo tempo.',
  ].join('\n'),
})
