// The letter of this room, in Italian, the language of the units. Its subject is a fixed sentence; nobody is named.

export interface LostPickup {
  code: string
  hub_name: string
  was_at: string
  reason: string | null
  lapses_at: string | null
}

const moment = new Intl.DateTimeFormat('it-IT', {
  timeZone: 'Europe/Rome',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const when = (at: string): string => moment.format(new Date(at))

export const lostPickupLetter = (
  lost: LostPickup,
  public_url: string,
): { subject: string; text: string } => ({
  subject: 'Un ritiro va spostato a un altro giorno',
  text: [
    `${lost.hub_name} non dà merce nel momento in cui dovevate ritirare: ${when(lost.was_at)}.`,
    ...(lost.reason ? [`Perché: ${lost.reason}.`] : []),
    `Richiesta: ${lost.code}.`,
    ...(lost.lapses_at ? [`La merce resta da parte fino a ${when(lost.lapses_at)}.`] : []),
    'Chiamate l’hub per un altro giorno. Se la richiesta è di una famiglia, avvisatela voi.',
    `${public_url}/requests`,
  ].join('\n'),
})
