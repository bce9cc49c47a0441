// The letter that goes out when a crew does not answer: who they are, how to reach them, what we know and do not
// know. It is in Italian, the language of the units; its subject tells nothing.
import { formatClock } from './clock.ts'

interface Missed {
  unit_name: string
  due_at: string
  reading: 'missed' | 'no_news' | null
  last_news_at: string | null
  crew: { name: string; phone: string | null }[]
}

const reading = ({ reading: what, last_news_at }: Missed): string => {
  if (what === 'missed') return 'I loro telefoni si sentono, ma nessuno ha risposto.'
  const since = last_news_at === null ? '' : ` dalle ${formatClock(last_news_at)}`
  return `Non arrivano notizie${since}: forse non c’è rete.`
}

export const alarmLetter = (missed: Missed): { subject: string; text: string } => ({
  subject: 'Prossima: un’uscita aspetta una tua chiamata',
  text: [
    `${missed.unit_name}: aspettavamo un “tutto bene” alle ${formatClock(missed.due_at)} e non è arrivato.`,
    reading(missed),
    'Chiamali:',
    ...missed.crew.map((member) => `- ${member.name}: ${member.phone ?? 'numero non segnato'}`),
    'Se non rispondono, segui le regole del tuo ente. Prossima non chiama il 112: lo decidi tu.',
    'Quando sai come stanno, apri Prossima e chiudi l’allarme.',
  ].join('\n'),
})
