// What people read in Italian about every recall.
export const it = {
  recall: { title: 'Recall', add: 'Aggiungi: recall' },
}
