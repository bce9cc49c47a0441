// Che cosa diciamo quando una cosa non va: prima che cosa è successo, poi che cosa è salvo, poi che cosa fare.
export const problems = {
  other: 'Non è riuscito. Quello che hai scritto è ancora qui: riprova tra poco.',
  'sync.phone-full':
    'Il telefono è pieno e non riesce a tenere altro. Libera spazio (foto, app) e riprova: quello che hai scritto è ancora qui.',
  'sync.phone-locked': 'Il telefono si è chiuso. Aprilo: quello che hai scritto è ancora qui.',
  'sync.not-enrolled': 'Questo telefono non è ancora pronto. Rientra.',
  'sync.already-enrolled': 'Questo telefono è già pronto.',
  'sync.nothing-carried': 'Non hai ancora portato niente con te. Con la rete si fa in un momento.',
  'sync.carried-too-old': 'Quello che porti è vecchio. Con la rete lo rinnovi in un momento.',
  'sync.too-long-away': 'È passato più di un mese dall’ultimo collegamento. Collegati, poi registra.',
  'sync.needs-network': 'Non c’è rete. Riprova quando torna.',
  'sync.signed-out': 'La sessione è finita. Rientra: quello che hai fatto parte subito.',
  'sync.busy-elsewhere': 'Prossima è aperta in un’altra finestra e sta inviando da lì.',
  'sync.server-unclear':
    'Qualcosa tra te e Prossima ha risposto al suo posto, forse il wi-fi di un locale. Riprovo da solo.',
  'sync.server-failed':
    'Prossima non risponde bene in questo momento. Riprovo da solo: qui è tutto al sicuro.',
  'sync.too-large': 'È troppo lungo. Accorcia la nota.',
  'sync.wrong-pin': 'PIN sbagliato. Ancora {{left}} prove.',
  'sync.pin-too-soon': 'Aspetta {{seconds}} secondi e riprova.',
  'sync.pin-wiped':
    'Troppi PIN sbagliati: quello che portavi è stato tolto. Quello che hai registrato resta sigillato e parte quando rientri.',
  'sync.pin-too-short': 'Servono 6 cifre.',
  'sync.no-way-in': 'Scegli come aprire il telefono.',
  'sync.passkey-unable': 'Questo telefono non sa usare impronta o volto qui. Scegli un PIN.',
  'sync.passkey-failed': 'Non ti ho riconosciuto. Riprova.',
  'sync.not-refused': 'Questa cosa è già partita.',
  'sync.unreadable-here': 'È sigillata e qui non si legge. Passala a chi coordina.',
  'sync.access-ended': 'Il tuo accesso è finito. Quello che non è partito va sigillato a chi coordina.',
  'sync.cannot-open': 'È arrivata rovinata e non si apre. Passala a chi coordina.',
  'sync.intent-changed': 'È già arrivata in un’altra forma. Puoi eliminarla da qui.',
  'core.no-network': 'Non c’è rete. Riprova quando torna.',
  'core.not-allowed': 'Con il tuo ruolo non si può fare. Passalo a chi coordina.',
  'core.not-found': 'Non è più tra le cose che segui. Passalo a chi coordina.',
  'core.invalid-input': 'Manca qualcosa, o un numero non torna. Correggi e riprova.',
  'core.unknown-action': 'Questa versione è vecchia. Aggiorna Prossima e riprova.',
  'core.not-signed-in': 'La sessione è finita. Rientra.',
  'core.our-error': 'Si è rotto qualcosa da noi. Quello che hai scritto è ancora qui: riprova tra poco.',
  'outreach.shift-not-in-state':
    'L’uscita non è più in quel momento: forse l’ha già fatto un altro telefono.',
  'outreach.shift-not-in-state.cancelled':
    'Chi coordina ha annullato l’uscita. Se siete usciti lo stesso, passalo a chi coordina.',
  'outreach.only-the-leader': 'Lo fa chi guida l’uscita, o chi coordina.',
  'outreach.lacks-crew': 'Servono almeno due persone.',
  'outreach.lacks-safety-contact':
    'Chi resta a casa non può essere in strada con voi. Scegli un’altra persona.',
  'outreach.safety-contact-missing': 'Scegli chi risponde se non date notizie.',
  'outreach.odometer-missing': 'Scrivi i chilometri del cruscotto.',
  'outreach.not-in-crew': 'Questa persona non è nell’equipaggio.',
  'outreach.not-this-van': 'L’uscita ha un altro furgone. Aggiorna quello che porti e riprova.',
  'outreach.store-missing': 'Non so in quale magazzino riportare le cose. Chiudi senza riportarle.',
  'outreach.shift-validated': 'L’uscita è già stata convalidata. Passalo a chi coordina: può riaprirla.',
  'outreach.contact-empty': 'Segna almeno una cosa: cosa lasci, o di cosa avete parlato.',
  'outreach.contact-person-is-one': 'Con un soprannome la persona è una sola.',
  'outreach.contact-locked': 'Questo contatto è già convalidato e non si tocca più.',
  'outreach.contact-annulled': 'Questo contatto era già stato tolto.',
  'outreach.note-not-yours':
    'Con il tuo ruolo non si scrivono note. Togli la nota: il resto del contatto parte.',
  'outreach.health-not-yours':
    'Con il tuo ruolo non si registrano siringhe e materiale sanitario. Passalo a un collega.',
  'outreach.test-consent': 'Senza il sì della persona il test non si registra.',
  'outreach.test-counselling': 'Prima del test bisogna averne parlato.',
  'outreach.test-lot-missing':
    'Manca il lotto del test. Senza il lotto l’esito non vale. Il resto del contatto è già al sicuro.',
  'outreach.test-lot-of-other-kind':
    'Il lotto è di un altro test. Scegli quello giusto. Il resto del contatto è già al sicuro.',
  'outreach.test-lot-blocked':
    'Questo lotto è stato fermato. Scegline un altro. Il resto del contatto è già al sicuro.',
  'outreach.test-lot-expired':
    'Questo lotto è scaduto. Scegline un altro. Il resto del contatto è già al sicuro.',
  'outreach.closing-end-before-start': 'La fine viene prima dell’inizio. Controlla l’ora del telefono.',
  'outreach.closing-count-missing': 'Conta tutto quello che era stato caricato.',
  'outreach.closing-counted-twice': 'Una cosa è contata due volte.',
  'outreach.closing-phone-of-stranger': 'Uno dei telefoni non è dell’equipaggio.',
  'outreach.closing-critical-untold': 'Racconta che cosa è successo.',
  'outreach.closing-odometer-missing': 'Scrivi i chilometri di adesso.',
  'outreach.closing-odometer-backwards': 'I chilometri sono meno di quelli di partenza. Controlla.',
  'goods.not-enough': 'In magazzino non ce ne sono abbastanza: ne mancano {{missing}}.',
  'goods.balances-never-negative': 'In magazzino non ce ne sono abbastanza.',
  'goods.lot-not-available': 'Un lotto è fermato o in controllo: non si carica.',
  'people.code-taken': 'Questo codice è già di un’altra persona. Prendine uno nuovo.',
  'people.persons-code-taken':
    'Un altro telefono ha già usato questo codice. Dai alla persona un codice nuovo: il resto è al sicuro.',
  'people.code-not-valid': 'Il codice non torna. Prendine uno nuovo.',
  'people.under-fourteen': 'Sotto i 14 anni non teniamo un ricordo della persona. Il contatto resta.',
  'people.age-to-confirm': 'Sembra avere meno di 18 anni. Dì se ha già compiuto 14 anni.',
  'people.nickname-tells-too-much':
    'Nel soprannome c’è un numero o un codice che direbbe chi è. Scrivi solo come vuole essere chiamata.',
  'places.already-closed': 'Questo luogo è stato chiuso. Dillo a chi coordina.',
  'places.nothing-seen-there': 'Hai segnato «nessuno», ma anche delle persone viste.',
}
