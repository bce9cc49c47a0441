// Le parole dei servizi: a chi servono, come si entra, chi ha detto che è ancora così.
import { codes } from './codes-it.ts'
import { reasons } from './reasons-it.ts'

export const it = {
  ...codes,
  reason: reasons,
  problems: {
    'services-pk': 'Questo servizio c’è già: riapri l’elenco.',
    'services-ages-in-order': 'L’età minima è più alta della massima: correggine una.',
    'services-room-within': 'I posti liberi sono più dei posti in tutto: controlla i due numeri.',
    'services-external-unanswered':
      'Un servizio fuori dalla rete non ha una nostra unità che risponde: togli l’unità, oppure togli «fuori dalla rete».',
    'unit-elsewhere': 'L’unità è di un altro ente: scegli un’unità dell’ente del servizio.',
    'already-closed': 'Il servizio è chiuso: non si cambia più. Se riapre, aggiungilo di nuovo.',
    'no-places-said':
      'Non è scritto quanti posti ci sono in tutto: scrivilo prima nella pagina del servizio.',
    'virtual-place': 'Un posto in rete non ha un indirizzo da nascondere: scegli «esatto».',
    'locations-point-whole':
      'Del punto sulla mappa manca un numero: scrivi latitudine e longitudine, o nessuna.',
    'door-unknown': 'Gli orari parlano di un ingresso che non c’è più: scegli un altro ingresso.',
    'not-a-secret-place': 'Questo posto non è segreto: prima segna che l’indirizzo non va detto.',
    'week-of-month':
      'Se si apre una volta al mese, scegli in quale settimana; se si apre ogni settimana, lascia vuoto.',
    'season-in-order': 'Il periodo finisce prima di cominciare: correggi le date.',
  },
}
