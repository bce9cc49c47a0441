// Le parole dei richiami, del freddo e di quello che non va: dicono sempre che cosa fare adesso.
import { screenIt } from './screen-it.ts'

export const it = {
  recall_state: {
    opened: 'Aperto',
    stock_blocked: 'Merce fermata',
    recipients_traced: 'Elenco pronto',
    notified: 'Avvisati tutti',
    recovered: 'Merce ripresa',
    destroyed: 'Merce distrutta',
    closed: 'Chiuso',
    annulled: 'Annullato',
  },
  because: {
    matched: 'È quello dell’avviso',
    unknown_lot: 'Non si sa che lotto sia: fermo per prudenza',
    made_of: 'È fatto con un lotto richiamato',
  },
  to_kind: { household: 'Famiglia', partner: 'Ente', canteen: 'Mensa', street: 'In strada' },
  to_kinds: {
    household: 'Famiglie e senza tessera',
    partner: 'Enti',
    canteen: 'Mense',
    street: 'In strada',
  },
  how: {
    letter: 'per lettera',
    phone: 'al telefono',
    in_person: 'di persona',
    paper: 'con un foglio',
    public: 'con l’avviso pubblico',
  },
  fate: {
    brought_back: 'L’ha riportato',
    thrown_away: 'L’ha buttato',
    already_used: 'L’aveva già usato',
    not_found: 'Non si trova',
  },
  way: { waste: 'Rifiuti', destruction: 'Distruzione', to_supplier: 'Reso a chi l’ha dato' },
  reason: {
    expired: 'Scaduto',
    damaged: 'Rovinato',
    cold_chain: 'Freddo interrotto',
    spoiled: 'Andato a male',
    recall: 'Richiamo',
    other: 'Altro',
  },
  cold_kind: { chilled: 'Frigorifero', frozen: 'Congelatore' },
  half: { morning: 'mattina', afternoon: 'pomeriggio' },
  weekday: { '1': 'lun', '2': 'mar', '3': 'mer', '4': 'gio', '5': 'ven', '6': 'sab', '7': 'dom' },
  about: {
    cold: 'Freddo',
    cleaning: 'Pulizia',
    pests: 'Insetti e topi',
    vehicle: 'Veicolo',
    goods: 'Merce',
    other: 'Altro',
  },
  fault_state: { open: 'Aperta', contained: 'Messa al sicuro', corrected: 'Risolta', verified: 'Verificata' },
  problem: {
    'too-little': 'Scrivi almeno un lotto, un codice a barre o la cosa: con le sole date non si può cercare.',
    'row-without-first': 'Scrivi anche il primo lotto della serie, non solo l’ultimo.',
    'days-backwards': 'La prima scadenza viene dopo l’ultima: scambiale.',
    'nothing-found':
      'Tra i nostri {{lots}} lotti nessuno corrisponde a: {{sought}}. Non ho scritto nulla. Ricontrolla il numero sulla confezione, oppure scegli la cosa e cerca per scadenza.',
    'not-from-here':
      'Questo richiamo è andato avanti nel frattempo. Riapri la pagina e guarda a che punto è.',
    'lots-changed': 'Nel frattempo si sono aggiunti altri lotti. Riapri la pagina e controlla l’elenco.',
    'letters-to-partners':
      'La lettera parte solo per gli enti. Per le famiglie scegli telefono, foglio o di persona.',
    'not-all-told': 'Mancano ancora {{missing}} da avvisare. Segnali uno per uno, poi conferma.',
    'not-public': 'Questo richiamo non è sulle pagine aperte. Ricarica la pagina.',
    'drill-not-public':
      'Una prova non si pubblica: qualcuno butterebbe cibo buono. Pubblica solo un richiamo vero.',
    'drill-moves-nothing': 'È una prova: qui la merce non si muove. Passa al punto dopo.',
    'more-than-received': 'Ne ha ancora {{left}} al massimo. Scrivi un numero più piccolo.',
    'not-of-this-recall': 'Questo lotto non fa parte del richiamo. Togli la riga.',
    'still-lying':
      'Ci sono ancora {{quantity}} pezzi fermi. Distruggili o rendili, oppure scrivi perché restano.',
    'leaves-through-recall':
      'Il lotto {{lot}} è richiamato ({{recall}}): apri il richiamo e distruggilo da lì.',
    'limits-backwards': 'La temperatura più bassa deve stare sotto la più alta. Correggile.',
    'not-today': 'La lettura si scrive nel giorno stesso: oggi è {{day}}. Ricarica la pagina.',
    'day-to-come': 'Questo giorno deve ancora venire. Scegli oggi o un giorno passato.',
    'say-what': 'Scrivi in due parole che cosa non va.',
    'fault-not-from-here': 'Qualcuno ha già fatto questo passo. Riapri la pagina.',
    'second-person-needed': 'La verifica la fa un’altra persona: chiedi a chi non ha fatto la correzione.',
    'recalls-pk': 'Questo richiamo c’è già. Riapri l’elenco.',
    'cold-units-name-taken': 'C’è già una cella con questo nome. Scegline un altro.',
  },
  screen: screenIt,
}
