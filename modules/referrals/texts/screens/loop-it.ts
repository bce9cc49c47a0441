// Le parole di “Come va, servizio per servizio”.
export const loop = {
  title: 'Come va, servizio per servizio',
  line: 'Dove le persone arrivano e dove si perdono. I numeri sotto tre non si dicono.',
  from: 'Dal',
  to: 'Al',
  service: 'Servizio',
  sent: 'Invii',
  accepted: 'Accettati',
  closed: 'Chiusi',
  days: 'Giorni al primo incontro',
  declined: 'Perché no',
  few: '< 3',
  empty: 'Nessun invio in questo periodo.',
  caption: 'Chiusura del cerchio per servizio',
}
