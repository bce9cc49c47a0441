// Che cosa diciamo quando qualcosa non si può fare, e che cosa fare allora.
export const problemsIt = {
  'not-in-state': 'La cartella è cambiata intanto, o non è a questo punto. Guardala di nuovo e scegli da lì.',
  'only-the-manager': 'Lo fa chi segue la cartella. Chiedilo al suo case manager.',
  'name-needed':
    'Di questa persona conosciamo solo il soprannome. Per aprire una cartella serve il nome, se vuole darlo. Per le dipendenze basta il soprannome.',
  'person-sealed': 'Questa persona ha chiesto di restare anonima: si può aprire solo per le dipendenze.',
  'already-open': 'Questa persona ha già una cartella aperta nella tua unità. Aprila e vai avanti lì.',
  'previous-missing': 'La cartella di prima non si trova o è di un’altra persona. Togli il collegamento.',
  'reopen-it': 'La cartella {{number}} è chiusa da meno di un anno: riapri quella.',
  'files-pk': 'Questa cartella è già aperta. Cercala nell’elenco.',
  'files-number-taken':
    'Un’altra cartella ha preso lo stesso numero in questo momento. Riprova: avrà il numero dopo.',
  'files-one-open': 'Qualcuno ha aperto intanto una cartella per questa persona. Aprila e vai avanti lì.',
}
