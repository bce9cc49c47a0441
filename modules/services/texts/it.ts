// Le parole dei servizi: a chi servono, come si entra, chi ha detto che è ancora così.
export const it = {
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
  },
}
