// Le parole di quello che entra: chi dona, che cosa arriva, come è stato guardato.
import { screens } from './screens-it.ts'

export const it = {
  donor_kind: {
    company: 'Azienda',
    shop: 'Negozio o supermercato',
    public_body: 'Ente pubblico',
    foundation: 'Fondazione',
    association: 'Associazione o altro ente',
    private: 'Persona privata',
    anonymous: 'Senza nome',
  },
  source: {
    donation: 'Donazione',
    drive: 'Raccolta',
    purchase: 'Acquisto',
    transfer: 'Da un altro ente',
    eu_programme: 'Programma europeo',
  },
  state: {
    announced: 'Annunciata',
    scheduled: 'Con un giorno',
    received: 'Da controllare',
    inspected: 'Controllata',
    accepted: 'Accettata',
    partially_accepted: 'Accettata in parte',
    rejected: 'Non accettata',
    documented: 'Dichiarata',
    called_off: 'Non arriva',
  },
  line_state: {
    waiting: 'Da guardare',
    accepted: 'Buona',
    partly_accepted: 'Buona in parte',
    rejected: 'Non presa',
  },
  unit: { piece: 'pezzi', pack: 'confezioni', kg: 'kg', gram: 'g' },
  problem: {
    'day-gone': 'Il {{day}} è già passato: scegli oggi o un giorno che viene.',
    'already-here': 'L’entrata {{code}} è già arrivata: il giorno non si cambia più.',
    'giver-needed': 'Scegli chi consegna i beni del programma: serve per il registro.',
    'tax-number-wrong':
      'Il numero {{number}} non torna: ricopia la partita IVA o il codice fiscale, con tutte le cifre.',
    'donor-kept-by-law':
      'Le carte di aziende ed enti si conservano per legge: solo una persona privata si può dimenticare.',
    'two-dates':
      '{{item}}: ha due date. Scrivi solo quella stampata, «entro» oppure «preferibilmente entro».',
    'date-impossible': '{{item}}: la data {{day}} non può essere. Controlla l’anno.',
    'weight-does-not-fit':
      '{{item}}: {{quantity}} pesano circa {{expected}} kg e hai scritto {{told}} kg. Controlla se il peso o la quantità è in un’altra unità.',
    'quantity-needed': '{{item}}: scrivi quanti ne sono arrivati, un numero da 1 in su.',
    'packaging-of-another':
      '{{item}}: la confezione scelta è di un’altra cosa. Scegline una sua, o scrivi la quantità.',
    'packages-do-not-fit':
      '{{item}}: {{packages}} × {{packaging}} fanno {{counted}}, e hai scritto {{told}}. Lascia solo uno dei due numeri.',
    'item-unknown': 'Una riga parla di una cosa che non è nel catalogo: scegline una dall’elenco.',
    'gtin-of-another':
      '{{item}}: il codice {{gtin}} è di un’altra cosa del catalogo. Leggilo di nuovo, o cambia la cosa.',
    'gtin-wrong': 'Il codice {{gtin}} non torna: ricopialo dalla confezione, con tutte le cifre.',
    'temperature-needed': '{{item}}: va tenuto al freddo. Misura la temperatura e scrivila nella riga.',
    'received-in-future': 'Il {{day}} deve ancora venire: scrivi il giorno in cui la merce è arrivata.',
    'document-after-arrival':
      'Il documento {{number}} è del {{day}}, dopo l’arrivo ({{received_on}}): controlla le due date.',
    'document-too-old':
      'Il documento {{number}} è del {{day}}, più di due mesi prima dell’arrivo: controlla la data.',
    'document-number-needed': 'Scrivi il numero del documento di trasporto, come è stampato.',
    'document-already-received':
      'Il documento {{number}} è già stato registrato il {{day}}, con l’entrata {{code}}. Apri quella, o controlla il numero.',
    'came-with-another-paper':
      'L’entrata {{code}} è arrivata con il documento {{number}}. Per un altro documento registra un’altra entrata.',
    'already-inspected': 'L’entrata {{code}} è già stata controllata: quello che manca è un’altra entrata.',
    'not-a-store': 'Qui non si riceve: scegli il magazzino o uno dei suoi scaffali.',
    'lot-already-received':
      '{{item}}, lotto {{lot}}: è già registrato con {{before}}, e tu hai scritto {{now}}. Se sono altri pezzi, aggiungili dalla riga già scritta; se è lo stesso conto, ricontate insieme.',
    'line-already-inspected': '{{item}}: questa riga è già stata controllata da qualcun altro.',
    'pieces-do-not-add-up':
      '{{item}}: sul documento sono {{quantity}}, e buoni, scartati e mancanti fanno {{told}}. Correggi uno dei tre.',
    'refusal-needs-a-reason': '{{item}}: scrivi perché non si prende, anche due parole.',
    'refused-to-where': '{{item}}: scegli se va buttato o torna a chi l’ha portato.',
    'lot-stopped':
      '{{item}}: il lotto {{lot}} è fermato o richiamato, quindi non si può accettare. Scartalo, o chiedi a chi lo ha fermato.',
    'use-by-gone': '{{item}}: era da usare entro il {{day}}. Non si può dare: scartalo.',
    'too-warm':
      '{{item}}: è arrivato a {{degrees}} °C, troppo caldo. Scartalo, o scrivi perché si può tenere.',
    'not-there-any-more':
      '{{item}}: {{missing}} non sono più in magazzino. Cerca dove sono finiti prima di scartarli.',
    'not-to-inspect': 'L’entrata {{code}} non è da controllare.',
    'not-to-conclude': 'L’entrata {{code}} ha ancora righe da guardare, oppure è già chiusa.',
    'declared-to-firms':
      'La dichiarazione serve a chi dona per mestiere: per una persona privata basta la ricevuta.',
    'quarter-not-over': 'Il trimestre finisce il {{day}}: la dichiarazione si fa dal giorno dopo.',
    'quarter-has-work':
      'L’entrata {{code}} è ancora da chiudere: finisci il controllo e poi dichiara il trimestre.',
    'nothing-to-declare': 'Di {{name}} in questo trimestre non c’è nulla da dichiarare, o è già dichiarato.',
    'tax-number-needed':
      'Scrivi la partita IVA o il codice fiscale di {{name}}: senza, la dichiarazione non vale.',
    'nothing-to-count': 'In magazzino non ci sono beni del programma da contare.',
    'lot-not-counted': 'Manca il lotto {{lot}}: contalo, anche se è finito (scrivi 0).',
    'difference-unexplained':
      'Lotto {{lot}}: ne risultano {{expected}} e ne hai contati {{counted}}. Scrivi da che cosa viene la differenza.',
    'file-not-read':
      'Il file non si legge: salvalo di nuovo come CSV o come foglio di calcolo, non vuoto e sotto gli 8 MB.',
    'file-too-long': 'Il file ha {{lines}} righe: dividilo in parti da {{most}} al massimo.',
    'file-without-things': 'Nel file manca la colonna con le cose: chiamala «articolo», oppure «EAN».',
    'file-without-amounts': 'Nel file manca la colonna con quante sono: chiamala «quantità».',
    'donations-document-taken':
      'Questo documento è appena stato registrato da un’altra persona: apri la sua entrata.',
    'lines-lot-taken': 'Questo lotto è appena stato scritto da un’altra persona: guarda l’entrata e riprova.',
  },
  screen: screens,
} as const
