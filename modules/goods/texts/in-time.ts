// Words for what will not be given in time.
export const inTimeIt = {
  title: 'Non farà in tempo',
  caption: 'Che cosa scadrà prima di essere dato, al passo delle ultime quattro settimane: offrilo adesso',
  thing: 'Cosa',
  until: 'Entro',
  there: 'Libero ora',
  week: 'Esce a settimana',
  never: 'fermo',
  left: 'Resterà',
}
export const inTimeEn = {
  title: 'Will not be given in time',
  caption: 'What will expire before it is given, at the pace of the last four weeks: offer it now',
  thing: 'Thing',
  until: 'Until',
  there: 'Free now',
  week: 'Leaves in a week',
  never: 'still',
  left: 'Left over',
}
