// Le parole delle pagine aperte: frasi corte, per chi legge in fretta o legge poco l'italiano.
import { services } from './services-it.ts'

export const it = {
  name: 'Prossima',
  the_network: 'la rete',
  language: 'Lingua',
  skip: 'Vai al contenuto',
  nav: 'Pagine',
  footer: 'Note',
  demo: 'Demo: persone, luoghi e cifre sono inventati.',
  urgent: {
    lead: 'Se c’è pericolo chiama subito',
    label: 'Numeri urgenti',
    n112: 'emergenza',
    n1522: 'violenza e stalking',
    n114: 'bambini in pericolo',
  },
  link: {
    home: 'Inizio',
    services: 'Trova un servizio',
    figures: 'Le cifre',
    legal: 'Note legali',
    privacy: 'Privacy',
    accessibility: 'Accessibilità',
  },
  not_found: {
    title: 'Qui non c’è niente da vedere',
    text: 'Questa pagina non esiste. Forse ha cambiato posto.',
    act: 'Torna all’inizio',
  },
  home: {
    title: '{{network}}, vicino alle persone',
    line: 'Di notte e di giorno andiamo in strada. Ascoltiamo, portiamo cose utili, aiutiamo a trovare un servizio.',
    what: 'In queste pagine diciamo che cosa facciamo e quanto. Non serve un accesso. Non chiediamo dati su di te.',
    here: 'Che cosa trovi qui',
    services: 'Dove dormire, mangiare, lavarsi, farsi curare o ascoltare.',
    figures: 'Quanti incontri facciamo, zona per zona. Con la tabella da scaricare.',
    privacy: 'Che cosa sappiamo di te: quasi niente. Ecco perché.',
    accessibility: 'Come abbiamo provato queste pagine, e a chi dire che cosa non va.',
  },
  services,
  figures: {
    title: 'Quanti incontri in strada',
    line: 'I contatti delle unità di strada, per ambito e per trimestre.',
    loading: 'Arrivano le cifre',
    failed: 'Le cifre non arrivano.',
    again: 'Riprova',
    none: 'Non c’è ancora una cifra pubblicata',
    none_text: 'Le cifre escono alla fine di ogni trimestre. Torna tra un po’.',
    quarter: 'Trimestre',
    chart: 'Contatti per ambito, {{quarter}}',
    finding: 'Più contatti: {{district}}, con {{contacts}}.',
    no_finding: 'In questo trimestre i numeri per ambito sono tutti protetti.',
    in_all: 'In tutto i contatti sono {{contacts}}.',
    table: 'La tabella: contatti per ambito e trimestre',
    district: 'Ambito',
    total: 'Totale',
    hidden: 'meno di 20, o protetto',
    no_contact: 'nessun contatto',
    outside: 'Altri comuni',
    how: 'Come si conta',
    how_text:
      'Un contatto è un incontro in strada. Chi torna si conta di nuovo. Quindi i contatti non sono persone. Contano solo le uscite già controllate.',
    hidden_title: 'Che cosa non mostriamo',
    hidden_text:
      'Sotto {{threshold}} contatti, o con meno di {{shifts}} uscite, il numero non si vede. Così nessuno può essere riconosciuto. A volte copriamo anche un numero vicino. Se no, con una sottrazione, il primo tornerebbe fuori.',
    never: 'Non diciamo mai i luoghi, i giorni, l’età o la salute di chi incontriamo.',
    as_of: 'Dati fermi al {{day}}. Regola di conto: versione {{version}}.',
    revised: 'Questa tabella è uscita {{revision}} volte.',
    download: 'Scarica',
    csv: 'Tabella (CSV)',
    json: 'Dati (JSON)',
    licence: 'Puoi usare i dati e dire da dove vengono: licenza CC BY 4.0.',
  },
  legal: {
    title: 'Note legali',
    line: 'Chi scrive queste pagine, e come puoi usarle.',
    who: {
      title: 'Chi siamo',
      text: 'Queste pagine sono di {{network}}.\nPiù enti lavorano insieme: comuni, cooperative, associazioni, sanità.',
    },
    data: {
      title: 'I dati',
      text: 'I dati aperti hanno la licenza CC BY 4.0.\nPuoi copiarli e usarli. Scrivi da dove vengono.',
    },
    program: {
      title: 'Il programma',
      text: 'Il programma si chiama Prossima. È libero: licenza AGPL, versione 3 o dopo.\nOgni ente può usarlo, leggerlo e cambiarlo.',
    },
    contact: { title: 'A chi scrivere', text: 'Da impostare: chi risponde delle pagine, legal@example.org.' },
  },
  privacy: {
    title: 'Privacy',
    line: 'Che cosa succede ai dati, in parole semplici.',
    page: {
      title: 'Su queste pagine',
      text: 'Non serve un accesso e non chiediamo nomi.\nSe cambi lingua, un cookie la ricorda. Non ce ne sono altri.\nNessun altro sito sa che sei stato qui.',
    },
    street: {
      title: 'In strada',
      text: 'In strada non chiediamo il nome.\nChi vuole può avere un codice. Serve a ritrovarsi la volta dopo.\nCi teniamo poche cose: genere, età a occhio, lingua.',
    },
    figures: {
      title: 'Nelle cifre',
      text: 'Le cifre contano incontri, mai nomi.\nI numeri piccoli non escono.',
    },
    rights: {
      title: 'I tuoi diritti',
      text: 'Puoi chiedere che cosa c’è su di te.\nPuoi farlo correggere o togliere. Basta il tuo codice.\nPuoi anche scrivere al Garante della privacy.',
    },
    contact: {
      title: 'A chi scrivere',
      text: 'Da impostare: responsabile della protezione dei dati, dpo@example.org.',
    },
  },
  accessibility: {
    title: 'Accessibilità',
    line: 'Queste pagine devono andare bene per tutti.',
    state: {
      title: 'A che punto siamo',
      text: 'La regola che seguiamo è WCAG 2.2, livello AA.\nNelle prove fatte con il computer non ci sono errori.\nNon basta: la dichiarazione è in parte conforme, finché non provano anche le persone.',
    },
    tested: {
      title: 'Che cosa abbiamo provato',
      text: 'Tutte le pagine aperte, con axe, su schermo grande e su telefono.\nIn italiano, in inglese e in arabo, che si legge da destra.\nCon la sola tastiera, di giorno e di notte.',
    },
    missing: {
      title: 'Che cosa manca',
      text: 'Manca una prova con chi usa un lettore di schermo ogni giorno.\nManca una prova con lo zoom al 400 %.\nI nomi degli ambiti restano in italiano anche in arabo.',
    },
    contact: {
      title: 'Qualcosa non va?',
      text: 'Scrivi e rispondiamo entro 30 giorni.\nDa impostare: accessibility@example.org.',
    },
  },
}
