// Parole delle carte che valgono fino a un giorno: il permesso e il suo rinnovo, l’ISEE.
export const papersIt = {
  valid_until: 'Vale fino al',
  valid_until_hint: 'Il giorno scritto sul documento. Lascia vuoto se non c’è.',
  holds: 'vale fino al {{day}}',
  over: 'scaduto il {{day}}',
  renew_by: 'rinnovo da chiedere entro il {{day}}',
  receipt_hint: 'Il numero della ricevuta si scrive in «Codici e documenti»: lì è protetto.',
  isee: 'ISEE',
  isee_none: 'Nessun ISEE scritto.',
  isee_add: 'Scrivi un ISEE',
  isee_title: 'Che cosa dice l’ISEE?',
  isee_kind: 'Tipo',
  isee_source: 'Da dove viene',
  isee_source_of: {
    declared: 'Lo ha detto la persona',
    document: 'Dal certificato',
    inps_check: 'Controllato con l’INPS',
  },
  isee_value: 'Valore in euro',
  isee_value_hint: 'Come è scritto sul certificato, per esempio 7.350,20.',
  isee_band: 'Fascia',
  isee_band_hint: 'Se non sa la cifra, basta la fascia.',
  isee_issued: 'Rilasciato il',
  isee_protocol: 'Numero della DSU',
  isee_household: 'Di quale nucleo',
  isee_household_none: 'Non detto',
  isee_omissions: 'Il certificato segnala omissioni o difformità',
  isee_wrong: 'Era sbagliato',
  isee_line: '{{kind}}, {{source}}',
} as const

export const papersProblemsIt = {
  'end-not-of-kind': 'Solo un permesso ha un giorno in cui finisce. Togli la scadenza.',
  'permit-over': 'Con questa scadenza il permesso non è più valido. Scegli «Scaduto» o «Rinnovo chiesto».',
  'isee-lasts-too-long':
    'Questo ISEE vale al massimo fino al {{last}}: ogni ISEE scade il 31 dicembre, quello corrente dopo sei mesi. Correggi il giorno.',
  'isee-amount-needed':
    'Manca quanto: dal certificato o dall’INPS scrivi la cifra; se lo ha solo detto la persona, basta la fascia.',
  'not-in-household':
    'La persona non è in questo nucleo. Aggiungila prima al nucleo, o lascia il nucleo non detto.',
} as const
