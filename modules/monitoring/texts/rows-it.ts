// Le parole delle righe per la valutazione.
export const rowsIt = {
  act: 'Righe per la valutazione',
  title: 'Righe per la valutazione',
  words:
    'Quello che è stato contato nel periodo, riga per riga, per chi valuta {{project}} dall’esterno. Niente nomi, giorni o luoghi: le persone hanno un codice che vale solo per questo progetto, gli incontri non sono persone.',
  kept: 'Dove meno di cinque avrebbero le stesse parole, qualche parola manca o la riga non esce. Resta scritto chi le ha prese e perché.',
  period: 'Da {{from}} a {{to}}.',
  purpose: 'A chi vanno e perché',
  purpose_hint: 'Per esempio: valutazione intermedia, chiesta dall’ente finanziatore',
  save: 'Scarica le righe',
  making: 'Preparo le righe. Lascia aperta questa finestra.',
  coming: 'Le righe arrivano: {{megabytes}} MB finora. Lascia aperta questa finestra.',
  came_one: 'È arrivata una riga: il file è intero.',
  came_other: 'Sono arrivate {{rows}} righe: il file è intero.',
  stayed_one: 'Una riga è rimasta nella rete, perché avrebbe fatto riconoscere qualcuno.',
  stayed_other: '{{rows}} righe sono rimaste nella rete, perché avrebbero fatto riconoscere qualcuno.',
  none: 'In questi mesi non c’è nessuna riga che possa uscire: nessun file è stato salvato. Scegli più mesi.',
  close: 'Chiudi',
}
export const rowProblemsIt = {
  'rows-without-purpose': 'Scrivi a chi vanno le righe e perché, con almeno {{least}} caratteri.',
  'rows-broken-off': 'Il file si è interrotto a metà e non è stato salvato. Controlla la rete e riprova.',
}
