// The letters of this room, in Italian, the language of the units. Subjects are fixed sentences; nobody is named.
import { formatDay } from '#core/i18n'

export const missedLetter = (
  units: readonly string[],
  public_url: string,
): { subject: string; text: string } => ({
  subject: 'Prossima: manca una lettura della temperatura',
  text: [
    units.length === 1
      ? `Oggi nessuno ha ancora letto la temperatura di: ${units[0]}.`
      : `Oggi nessuno ha ancora letto la temperatura di: ${units.join(', ')}.`,
    'Basta guardare il numero e scriverlo qui:',
    `${public_url}/temperatures`,
  ].join('\n'),
})

export interface RecallTold {
  code: string
  title: string
  sender_name: string
  notice_by: string
  notice_number: string | null
  notice_on: string
  notice_link: string | null
  danger: string
  what_to_do: string
  given: readonly {
    name: string
    supplier_lot: string | null
    quantity: number
    unit_name: string
    on_day: string
  }[]
}

const units: Record<string, string> = { piece: 'pezzi', pack: 'confezioni', kg: 'kg', gram: 'g' }

export const recallLetter = (told: RecallTold): { subject: string; text: string } => ({
  subject: 'Richiamo di un prodotto che vi abbiamo dato',
  text: [
    `${told.sender_name} vi avvisa che è stato richiamato: ${told.title}.`,
    `Perché: ${told.danger}.`,
    '',
    'Che cosa vi abbiamo dato:',
    ...told.given.map(
      (each) =>
        `- ${each.name}, lotto ${each.supplier_lot ?? 'non noto'}: ${each.quantity} ${units[each.unit_name] ?? each.unit_name}, il ${formatDay('it', each.on_day, 'long')}`,
    ),
    '',
    'Fermatelo subito e non datelo a nessuno.',
    told.what_to_do,
    'Se l’avete dato ad altri, avvisateli. Poi rispondeteci quanto ne avete ancora.',
    '',
    `Avviso di ${told.notice_by}${told.notice_number ? ` n. ${told.notice_number}` : ''} del ${formatDay('it', told.notice_on, 'long')}${told.notice_link ? `: ${told.notice_link}` : '.'}`,
    `Il nostro codice: ${told.code}.`,
  ].join('\n'),
})
