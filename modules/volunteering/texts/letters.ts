// The letters of this room: signed up, the day before, called off. Subjects are fixed sentences; nobody is named.

export interface Ahead {
  task: string
  on_day: string
  begins_at: string
  ends_at: string
  unit_name: string
}

export interface Letter {
  subject: string
  text: string
}

const day = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})

const told = (ahead: Ahead): string[] => [
  `${day.format(new Date(`${ahead.on_day}T12:00:00Z`))}, dalle ${ahead.begins_at} alle ${ahead.ends_at}.`,
  `${ahead.unit_name}: ${ahead.task}.`,
]

const cannot = (leave_url: string | undefined): string[] =>
  leave_url === undefined
    ? ['Se non puoi venire, avvisaci: qualcun altro può prendere il posto.']
    : ['Se non puoi venire, dillo qui, così qualcun altro può prendere il posto:', leave_url]

/** `leave_url`: of who has no account; the others say it in Prossima. */
export const turnLetter = (ahead: Ahead, leave_url?: string): Letter => ({
  subject: 'Promemoria: il tuo turno di domani',
  text: [...told(ahead), ...cannot(leave_url), 'Grazie del tuo tempo.'].join('\n'),
})

export const joinedLetter = (ahead: Ahead, leave_url: string): Letter => ({
  subject: 'Ti aspettiamo al turno',
  text: [
    'Hai lasciato questo indirizzo per un turno:',
    ...told(ahead),
    ...cannot(leave_url),
    'Se non sei stato tu, apri lo stesso link: il nome e l’indirizzo si cancellano subito.',
    'Grazie del tuo tempo.',
  ].join('\n'),
})

export const calledOffLetter = (off: Ahead & { reason: string | null }): Letter => ({
  subject: 'Un turno è stato annullato',
  text: [
    'Il turno a cui ti eri iscritto è stato annullato:',
    ...told(off),
    ...(off.reason ? [`Perché: ${off.reason}.`] : []),
    'Non serve che tu faccia niente. Grazie lo stesso del tuo tempo.',
  ].join('\n'),
})
