// Le parole degli atti: che cosa si può fare di una cartella e che cosa serve dire.
export const actsIt = {
  open: 'Apri una cartella',
}
