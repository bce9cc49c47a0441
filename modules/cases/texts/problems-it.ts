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
  'manager-without-role':
    'La persona scelta non lavora come assistente sociale o case manager in questa unità. Scegline un’altra, o dalle prima il ruolo.',
  'manager-already': 'È già chi segue la cartella. Scegli un’altra persona.',
  'notice-needed':
    'Prima di prendere in carico, spiega alla persona che cosa scriviamo e perché, poi segnalo qui.',
  'assessment-missing':
    'Manca lo sguardo d’ingresso. Registra una valutazione con il momento “ingresso”, poi chiudi.',
  'team-missing':
    'Un bisogno complesso si guarda in più enti. Aggiungi all’équipe qualcuno di un altro ente.',
  'back-before-today': 'Il ritorno previsto è già passato. Scegli un giorno da oggi in poi.',
  'yes-missing':
    'Chi la accoglie deve aver detto sì. Indica l’invio accettato, o con chi vi siete accordati.',
  'handover-ahead': 'Il passaggio di consegne non c’è ancora stato. Fallo, poi segna il giorno.',
  'exit-missing':
    'Manca lo sguardo di uscita: fallo da “Nuovo sguardo”, con “Uscita”, poi proponi la chiusura. Quello che scrivi qui ti aspetta.',
  'attempts-missing':
    'Per dire che non si trova servono tre tentativi in tre giorni diversi degli ultimi sessanta. Segna i giorni.',
  'person-untold': 'Prima parlane con la persona, poi segna che lo sa.',
  'own-closure': 'Non si approva la chiusura di una cartella propria. Chiedi a un altro coordinatore.',
  'too-old-to-reopen': 'È chiusa da più di un anno. Apri una cartella nuova e collegala a questa.',
  'joint-other-person':
    'L’altra cartella parla di un’altra persona. Scegline una della stessa persona o del suo nucleo.',
  'joint-closed': 'L’altra cartella è chiusa. Si lavora insieme solo a una cartella aperta.',
  'joint-not-lead': 'L’altra cartella ne segue già una terza. Collega direttamente quella.',
  'instrument-unknown': 'Questo strumento non c’è più. Ricarica la pagina e scegline uno.',
  'answers-unfit': 'Una risposta non è tra quelle dello strumento. Rispondi di nuovo a quell’area.',
  'answers-missing': 'Non c’è ancora nessuna risposta. Rispondi almeno a un’area.',
  'result-missing': 'Scegli la strada che conviene, poi salva.',
  'not-your-part': 'Questa parte della cartella non è aperta a te. Chiedi a chi segue la cartella.',
  'not-of-household': 'Questa persona non è nel nucleo della cartella. Aggiungila prima al nucleo.',
  'day-ahead': 'La data è nel futuro. Metti quando è successo.',
  'file-ended': 'La cartella è chiusa: si può leggere e non cambiare. Se serve, riaprila.',
  'member-who': 'Scegli un collega della rete, o scrivi il nome di chi viene da fuori.',
  'member-unknown': 'Questo collega non lavora più nella rete. Scegline un altro.',
  'member-ended': 'Non è già più nell’équipe.',
  'team-members-once': 'È già nell’équipe. Per cambiare che cosa vede, toglilo e aggiungilo di nuovo.',
  'tutor-sees-little': 'Un tutor di quartiere vede la base e, se serve, l’area sociale. Togli le altre.',
  'not-in-team': 'Questa persona non è nell’équipe. Aggiungila, o scegli un’altra.',
  'meeting-told': 'Questo incontro è già chiuso. Ricarica la pagina.',
  'meeting-ahead': 'L’incontro non c’è ancora stato. Scrivi il verbale dopo.',
  'note-of-another': 'Una nota la corregge chi l’ha scritta. Puoi scriverne una tua.',
  'amend-the-first': 'Questa è già una correzione. Correggi la nota da cui viene.',
  'due-before-today': 'La scadenza è già passata. Scegli un giorno da oggi in poi.',
  'task-finished': 'Questo compito è già chiuso. Ricarica la pagina.',
  'assessments-pk': 'Questa valutazione è già salvata.',
  'team-members-pk': 'Questa aggiunta è già salvata.',
  'meetings-pk': 'Questo incontro è già salvato.',
  'notes-pk': 'Questa nota è già salvata.',
  'tasks-pk': 'Questo compito è già salvato.',
  'referral-not-accepted':
    'L’invio scelto non è accettato da quell’ente, o parla di un’altra persona. Aspetta la risposta, o scrivi con chi vi siete accordati.',
  'path-reference-missing': 'Manca il riferimento di GePI. Scrivilo come lo vedi lì.',
  'path-reference-long':
    'Il riferimento di GePI è troppo lungo: bastano quaranta lettere o numeri. Scrivi solo il codice.',
  'path-open-already': 'Su questa cartella c’è già un percorso ADI aperto. Guarda quello, o chiudilo prima.',
  'path-ended': 'Questo percorso ADI è già chiuso: si può leggere e non cambiare.',
  'path-day-ahead': 'Uno dei giorni è nel futuro. Metti quando è successo.',
  'path-before-allowance': 'L’Assegno di inclusione c’è dal 1° gennaio 2024. Controlla il giorno del PAD.',
  'path-before-activation':
    'Nessun giorno può venire prima del patto di attivazione digitale. Controlla i giorni.',
  'path-met-before-invited': 'Il primo incontro viene prima della convocazione. Controlla i due giorni.',
  'path-pact-before-meeting':
    'La firma del patto viene prima della convocazione o dell’incontro. Controlla i giorni.',
  'path-day-noted': 'Questo giorno è già segnato. Se è sbagliato, usa “Correggi”.',
  'path-plan-not-agreed':
    'Il patto è un piano in corso a cui la persona ha detto sì. Fai firmare il piano, poi torna qui.',
  'path-pact-before-plan':
    'Il piano è stato firmato dopo questo giorno. Metti il giorno della firma, o uno dopo.',
  'path-pact-tied': 'Il patto è già legato al piano. Se è sbagliato, usa “Correggi”.',
  'path-pact-not-tied':
    'Il giorno del patto si segna insieme al piano: fai firmare il piano, o scegli “Il piano in corso è il patto”.',
  'path-nothing-changed': 'Non è cambiato niente. Cambia il riferimento o un giorno, poi salva.',
  'inclusion-paths-pk': 'Questo percorso è già salvato.',
  'inclusion-paths-one-open':
    'Qualcuno ha aperto intanto il percorso ADI di questa cartella. Ricarica la pagina.',
}
