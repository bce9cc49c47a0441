// The letter to a service without accounts, in Italian. Its subject tells nothing; it names nobody.
import { formatDay, formatTime } from '#core/i18n'
import { dayInItaly } from '#core/kernel'
import { it } from './it.ts'

interface Told {
  sender_name: string
  network_name: string
  service_name: string
  kind: string
  urgency: string
  reasons: readonly string[]
  slip_code: string
  sent_at: string
  address: string
  expires_at: string
}

const word = (tree: Record<string, string>, code: string): string => tree[code] ?? code

export const answerLetter = (told: Told): { subject: string; text: string } => ({
  subject: 'Prossima: una richiesta aspetta la vostra risposta',
  text: [
    `${told.sender_name} (${told.network_name}) manda una persona a: ${told.service_name}.`,
    `Mandata il ${formatDay('it', dayInItaly(told.sent_at))} alle ${formatTime('it', told.sent_at)}.`,
    `Motivo: ${told.reasons.map((each) => word(it.reason, each)).join(', ')}.`,
    `Che cosa chiediamo: ${word(it.kind, told.kind)}. Urgenza: ${word(it.urgency, told.urgency)}.`,
    `La persona porta un biglietto con questo codice: ${told.slip_code}. Il nome lo dirà lei, se vuole.`,
    '',
    'Per rispondere non serve un account. Aprite questo indirizzo:',
    told.address,
    `Vale fino al ${formatDay('it', dayInItaly(told.expires_at))} e serve solo per questa richiesta.`,
  ].join('\n'),
})
