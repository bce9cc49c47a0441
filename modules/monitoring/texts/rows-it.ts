// Le parole delle righe per la valutazione.
export const rowsIt = {
  act: 'Righe per la valutazione',
  title: 'Righe per la valutazione',
  words:
    'Quello che è stato contato nel periodo, riga per riga, per chi valuta {{project}} dall’esterno. Niente nomi, giorni o luoghi: le persone hanno un codice che vale solo per questo progetto, gli incontri non sono persone.',
  kept: 'Dove meno di cinque avrebbero le stesse parole, qualche parola manca o la riga non esce. L’ultima riga dice quante sono: se non c’è, il file si è interrotto. Resta scritto chi le ha prese e perché.',
  purpose: 'A chi vanno e perché',
  purpose_hint: 'Per esempio: valutazione intermedia, chiesta dall’ente finanziatore',
  save: 'Scarica le righe',
}
export const rowProblemsIt = {
  'rows-without-purpose': 'Scrivi a chi vanno le righe e perché, con almeno {{least}} caratteri.',
}
