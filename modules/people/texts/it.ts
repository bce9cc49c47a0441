// Parole della stanza persone: come chiamiamo chi incontriamo, e che cosa diciamo quando qualcosa non si può fare.
import { privacyProblemsIt } from './privacy-it.ts'

export const it = {
  person: {
    nickname: 'Soprannome',
    no_nickname: 'Senza soprannome',
    code: 'Codice',
    last_met: 'Ultimo incontro',
    met_on: 'Primo incontro',
    language: 'Lingua',
    search: 'Cerca un soprannome',
    search_note: 'Cerchi solo tra le persone che la tua unità conosce.',
    none_found: 'Nessuno con questo soprannome tra le persone che segui.',
    protective: 'Può essere minorenne',
    protective_note: 'Sembra avere meno di 18 anni: prima di tutto pensiamo a proteggerla.',
  },
  purpose: {
    title: 'Perché apri questa cartella?',
    legend: 'Il motivo',
    hint: 'Te lo chiediamo una volta ogni mezz’ora. La persona può sapere chi ha letto, quando e perché.',
    direct_care: 'Seguo la persona',
    referral: 'Faccio o ricevo un invio',
    reporting: 'Devo rendicontare',
    quality: 'Per migliorare il servizio',
    rights_request: 'La persona chiede i suoi diritti',
    open: 'Apri la cartella',
  },
  gender: {
    woman: 'Donna',
    man: 'Uomo',
    non_binary: 'Non binario',
    unknown: 'Non so',
    declined: 'Preferisce non dirlo',
  },
  age_band: {
    under_18: 'Meno di 18',
    from_18_to_29: '18–29',
    from_30_to_54: '30–54',
    from_55_to_64: '55–64',
    from_65: '65 e oltre',
    unknown: 'Non so',
    declined: 'Preferisce non dirlo',
  },
  level: {
    anonymous: 'Anonima',
    pseudonymous: 'Conosciuta per soprannome',
    identified: 'Conosciuta per nome',
    verified: 'Documento visto',
    sealed_anonymous: 'Tornata anonima',
  },
  event: {
    assign_code: 'Ha accettato di essere ricordata',
    change_nickname: 'Ha cambiato soprannome',
    identify: 'Ha detto il suo nome',
    verify: 'Ha mostrato un documento',
    request_anonymity: 'Ha chiesto di tornare anonima',
    reduce: 'Abbiamo tolto il nome',
  },
  wish: {
    person: 'Solo se lo vuole la persona',
    need: 'Solo se serve per un aiuto',
    law: 'Quando lo chiede la legge',
  },
  notice: {
    oral: 'Spiegato a voce',
    written: 'Consegnato scritto',
    say: 'Ti ricordiamo con un soprannome e un codice. Lo vede solo la nostra squadra. Puoi cambiare idea quando vuoi.',
    accepted: 'Ha capito ed è d’accordo',
    in_language: 'In che lingua l’hai detto',
  },
  fourteen: {
    question: 'Ha già compiuto 14 anni?',
    yes: 'Sì, almeno 14',
    no: 'No, meno di 14',
  },
  trace: {
    name: 'Sembra un nome. Questa persona è anonima: lo togliamo?',
    phone: 'Sembra un numero di telefono. Questa persona è anonima: lo togliamo?',
    tax_code: 'Sembra un codice fiscale. Questa persona è anonima: lo togliamo?',
    email: 'Sembra un indirizzo e-mail. Questa persona è anonima: lo togliamo?',
    plate: 'Sembra una targa. Questa persona è anonima: la togliamo?',
    iban: 'Sembra un conto bancario. Questa persona è anonima: lo togliamo?',
    remove: 'Togli',
    keep: 'Lascia com’è',
  },
  problem: {
    ...privacyProblemsIt,
    'code-taken':
      'Il codice {{code}} è già di un’altra persona. Daglielo nuovo: qui sotto ce n’è uno libero.',
    'persons-code-taken':
      'Un altro telefono ha già usato questo codice. Dai alla persona un codice nuovo: il resto è al sicuro.',
    'persons-pk': 'Questa persona è già registrata. Cercala per soprannome.',
    'code-not-valid': 'Il codice non torna: forse una lettera è sbagliata. Rileggilo con la persona.',
    'under-fourteen':
      'Sotto i 14 anni non teniamo un ricordo della persona. Il contatto resta, e per proteggerla c’è la segnalazione.',
    'age-to-confirm': 'Sembra avere meno di 18 anni. Dì se ha già compiuto 14 anni.',
    'nickname-tells-too-much':
      'Nel soprannome c’è un numero o un codice che direbbe chi è. Scrivi solo come vuole essere chiamata.',
    'met-before-first': 'La data è prima del primo incontro, il {{met_on}}. Correggila.',
    sealed: 'Questa persona ha chiesto di tornare anonima: il soprannome non si cambia più.',
  },
}
