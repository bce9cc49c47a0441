// Sentences shown to whoever uploads a territory file: where the problem is and how to mend it.
export const it = {
  empty_file: 'Il file è vuoto: scegli un archivio con almeno la riga dei titoli e un comune.',
  missing_column:
    'Riga {line}: manca la colonna {column}. Aggiungila alla riga dei titoli, oppure scarica di nuovo l’archivio intero.',
  wrong_width:
    'Riga {line}: ci sono {found} valori e ne servono {against}. Controlla virgolette e separatori di questa riga.',
  open_quote:
    'Riga {line}: una virgoletta si apre e non si chiude. Chiudila, oppure scarica di nuovo il file.',
  wrong_istat_code:
    'Riga {line}: «{found}» non è un codice ISTAT. Scrivi 6 cifre, con gli zeri iniziali (per esempio 016024).',
  wrong_belfiore_code:
    'Riga {line}: «{found}» non è un codice catastale. Scrivi una lettera e 3 cifre (per esempio A794), o lascia vuoto.',
  wrong_province_code:
    'Riga {line}: «{found}» non è un codice di provincia. Scrivi 3 cifre (per esempio 016).',
  wrong_region_code:
    'Riga {line}: «{found}» non è un codice di regione. Scrivi 2 cifre da 01 a 20, o lascia vuoto.',
  wrong_country_code:
    'Riga {line}: «{found}» non va nella colonna {column}. Scrivi {against}, o lascia vuoto.',
  wrong_kind: 'Riga {line}: «{found}» non va nella colonna {column}. Scrivi uno di questi valori: {against}.',
  wrong_day: 'Riga {line}: «{found}» nella colonna {column} non è un giorno. Scrivilo come 2026-01-31.',
  missing_name:
    'Riga {line}: manca il nome nella colonna {column}. Scrivilo come compare negli elenchi ufficiali.',
  ends_before_start:
    'Riga {line}: il periodo finisce il {found}, prima di cominciare il {against}. Correggi una delle due date.',
  overlapping_periods:
    'Riga {line}: il codice {found} vale già negli stessi giorni alla riga {against}. Chiudi il periodo più vecchio il giorno prima.',
  unknown_successor:
    'Riga {line}: il comune che segue, {found}, non vale il {against}. Correggi il codice o lascialo vuoto.',
  unknown_province:
    'Riga {line}: la provincia {found} non è nell’elenco delle province. Aggiungila, oppure correggi il codice.',
} as const

export type TerritoryTexts = { [Key in keyof typeof it]: string }
