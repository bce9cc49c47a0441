// Le parole delle relazioni ai finanziatori: come si compongono, come si congelano, che cosa non si può fare.
import { paperIt } from './paper-it.ts'
import { screenIt } from './screen-it.ts'

export const it = {
  ...paperIt,
  ...screenIt,
  side_unsaid: 'Non detto',
  gone_figure: 'Cifra che non c’è più ({{key}})',
  side: { month: 'Mese per mese' },
  problem: {
    'months-out-of-order': 'Il primo mese viene dopo l’ultimo. Scambiali.',
    'too-many-months': 'Una relazione parla di {{most}} mesi al massimo. Scegli mesi più vicini.',
    'nothing-in-it': 'La relazione è vuota. Aggiungi almeno un blocco.',
    'period-open': 'Il periodo finisce il {{day}}: si congela dal giorno dopo.',
    'empty-block': 'Il blocco {{position}} è vuoto. Scrivi qualcosa o toglilo.',
    'story-without-consent':
      'La storia al blocco {{position}} non ha il consenso. Scrivi chi ha detto sì, quando e per quale uso, o toglila.',
    'story-consent-to-come':
      'Il consenso della storia al blocco {{position}} ha una data che deve ancora venire. Correggila.',
    'story-without-name': 'La storia al blocco {{position}} non ha un nome inventato. Scegline uno.',
    'table-without-rows':
      'La tabella al blocco {{position}} non ha righe. Aggiungine una o togli la tabella.',
    'row-without-words':
      'Nella tabella al blocco {{position}} una riga non ha né cifra né parole. Completala o toglila.',
    'figure-gone': 'La cifra “{{figure}}” non c’è più. Togli il blocco che la usa o scegli un’altra cifra.',
    'written-meanwhile':
      'Intanto un’altra persona ha scritto in questa bozza. Le tue parole sono ancora qui: scegli che cosa tenere.',
    'not-a-draft':
      'Questa relazione non è più una bozza: non si può cambiare. Puoi farne una nuova edizione.',
    'not-frozen': 'Prima si congela, poi si invia.',
    'look-again': 'I numeri che hai guardato sono cambiati o vecchi. Guardali di nuovo e poi congela.',
    'already-withdrawn': 'Questa relazione è già stata ritirata.',
    'draft-not-replaced': 'Quella relazione è ancora una bozza: continua a scrivere lì.',
    'sent-before-frozen': 'Il giorno dell’invio viene prima del congelamento. Correggilo.',
    'desk-of-a-body': 'Scegli quale ente la legge qui, oppure un altro modo di mandarla.',
    'sendings-desk-of-a-body': 'Scegli quale ente la legge qui, oppure un altro modo di mandarla.',
    'day-to-come': 'Il giorno dell’invio deve ancora venire. Correggilo.',
    'funder-reports-pk': 'Questa relazione c’è già. Ricarica la pagina.',
    'schedules-owner-fk': 'Chi deve rispondere non lavora più in questa rete. Scegli un’altra persona.',
    'schedules-once': 'Per questo progetto e questo modello c’è già una scadenza. Cambia quella.',
  },
}
