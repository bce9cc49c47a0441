// Le parole dei primi passi di una rete.
export const first = {
  title: 'Per cominciare',
  unit: 'Aggiungi la prima unità',
  unit_text: 'La squadra che incontra le persone: tutto quello che si scrive è di un’unità.',
  colleague: 'Aggiungi chi lavora con te',
  colleague_text: 'Nome ed ente. Puoi farlo anche per te, in un altro ruolo.',
  role: 'Dagli un ruolo',
  role_text: 'Che cosa fa e in quale unità: senza un ruolo non trova niente.',
  invitation: 'Invitalo',
  invitation_text: 'Un collegamento che vale una volta: con la posta parte da sé, se no si consegna a mano.',
}
