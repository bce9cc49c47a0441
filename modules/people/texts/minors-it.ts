// Parole dei minori: chi risponde di un bambino o di una ragazza, e che cosa manca quando nessuno è scritto.
export const minorsIt = {
  question: 'Ha meno di 14 anni: con chi è?',
  question_hint:
    'Sotto i 14 anni nessuno si registra da solo. Scegli quello che è vero oggi: si può cambiare dopo.',
  with: {
    household: 'Vive con un adulto che è già in Prossima',
    parent: 'C’è un genitore, che qui non è registrato',
    legal_guardian: 'Ha un tutore',
    authority_decision: 'Lo ha affidato un’autorità',
    unaccompanied: 'È senza adulti, e lo abbiamo segnalato',
  },
  adult: 'L’adulto con cui vive',
  home: 'Quale nucleo',
  home_why: 'Il nucleo dice dei nomi: resta scritto che l’hai letto per seguire questo bambino.',
  home_open: 'Mostra il nucleo',
  home_none: 'Per questa persona non c’è ancora un nucleo. Aprilo prima dalla sua scheda, poi torna qui.',
  named: {
    parent: 'Nome del genitore',
    legal_guardian: 'Nome del tutore',
    authority_decision: 'Quale autorità ha deciso',
    unaccompanied: 'A chi è stata fatta la segnalazione',
  },
  named_hint: {
    parent: 'Come si chiama chi ha la responsabilità genitoriale.',
    legal_guardian: 'Tutore o tutore volontario, con il nome che è nell’atto di nomina.',
    authority_decision: 'Per esempio il tribunale per i minorenni, o il servizio affidatario del Comune.',
    unaccompanied: 'La procura per i minorenni, la questura o i servizi sociali del Comune.',
  },
  reference: 'Numero dell’atto',
  report_reference: 'Numero della segnalazione',
  since: {
    parent: 'Detto il',
    legal_guardian: 'Nominato il',
    authority_decision: 'Deciso il',
    unaccompanied: 'Segnalato il',
  },
  unaccompanied_say:
    'Prima la segnalazione, poi la scheda: un minore solo va segnalato subito, e un tutore si chiede con la segnalazione.',
  card: 'Chi risponde di lui o di lei',
  card_none: 'Nessuno è scritto. Se ha meno di 18 anni, scrivi chi ne risponde.',
  add: 'Scrivi chi ne risponde',
  add_title: 'Chi risponde di questa persona?',
  end: 'Non è più così',
  kind: {
    parent: 'Genitore',
    legal_guardian: 'Tutore',
    authority_decision: 'Atto di un’autorità',
    unaccompanied: 'Senza adulti, segnalato',
  },
  act: 'atto {{number}}',
}

export const minorsProblemsIt = {
  'child-alone':
    'Ha meno di 14 anni e non si registra da solo. Di’ con quale adulto vive, chi ne risponde (genitore, tutore, autorità), oppure che è senza adulti e a chi l’hai segnalato.',
  'adult-not-there':
    'In questo nucleo oggi non c’è quell’adulto. Scegli un altro nucleo, o aggiungi prima l’adulto dalla sua scheda.',
  'adult-not-known':
    'Non sappiamo se quella persona è maggiorenne. Scrivi prima la sua età o la sua nascita, oppure di’ chi risponde del minore.',
  'act-to-name': 'Manca il numero dell’atto: copialo dalla nomina o dal provvedimento.',
  'minors-not-yours':
    'Chi risponde di un minore lo scrive chi segue i minori: chiedi a un assistente sociale, al case manager o a un educatore di questa unità.',
  'not-a-minor': 'Questa persona non risulta sotto i 18 anni: correggi prima la nascita.',
} as const
