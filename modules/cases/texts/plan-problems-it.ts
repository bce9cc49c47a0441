// Che cosa diciamo quando con un piano o un documento qualcosa non si può fare.
export const planProblemsIt = {
  'plan-changed-meanwhile':
    'Intanto qualcun altro ha cambiato questa bozza. Le tue parole sono ancora qui: guarda le sue e scegli.',
  'plan-not-to-write': 'Questa versione è già accettata o finita. Per cambiarla comincia una versione nuova.',
  'plan-version-open': 'C’è già una versione da finire. Apri quella e continua da lì.',
  'plans-version-taken': 'Qualcuno ha cominciato la stessa versione in questo momento. Guarda la sua bozza.',
  'plans-pk': 'Questo piano è già salvato. Aprilo di nuovo.',
  'plan-file-over': 'La cartella è chiusa: il piano non si scrive più. Se serve, riapri la cartella.',
  'plan-file-not-ready':
    'La cartella non è ancora pronta per un piano firmato. Prima chiudi la valutazione, poi raccogli la risposta.',
  'plan-incomplete': 'Al piano manca qualcosa prima di mostrarlo. Apri la bozza: è scritto che cosa.',
  'plan-not-shown': 'Prima mostra il foglio alla persona, poi raccogli la risposta.',
  'plan-other-page': 'Intanto è stato fatto un foglio nuovo. Leggete quello e rispondete di nuovo.',
  'plan-witness-missing': 'Per un sì a voce serve un’altra persona che ha sentito. Scegli chi.',
  'plan-witness-is-you': 'Il testimone deve essere un’altra persona, non tu.',
  'plan-name-missing': 'Scrivi il nome di chi firma.',
  'plan-strokes-missing': 'Manca la firma nel riquadro. Chi non può disegnare risponde a voce.',
  'plan-not-answered': 'La persona non ha ancora risposto. Aspetta il link o raccogli la risposta qui.',
  'plan-not-running': 'Questo piano non è in corso. Guarda la versione più recente.',
  'plan-over': 'Questo piano è già finito.',
  'review-too-far': 'La prossima verifica è troppo lontana: scegli un giorno entro 180 giorni.',
  'review-in-the-past': 'La prossima verifica deve venire dopo questa. Scegli un altro giorno.',
  'plan-reviews-pk': 'Questa verifica è già salvata.',
  'plan-reviews-next-within': 'La prossima verifica è troppo lontana: scegli un giorno entro 180 giorni.',
  'documents-in-own-file': 'Questo documento appartiene a un’altra cartella. Caricalo di nuovo qui.',
  'documents-pk': 'Questo documento è già salvato.',
  'document-damaged': 'Questo documento si è rovinato dove lo teniamo. Avvisa chi cura la piattaforma.',
  'plan-signatures-pk': 'Questa risposta è già scritta.',
  'plan-signatures-two-ears': 'Il testimone deve essere un’altra persona, non tu.',
  'sign-link-over':
    'Questo link non si può più usare. Chiama chi ti segue: ne fa uno nuovo, o parlate a voce.',
  'sign-code-wrong': 'Il numero non è quello. Guardalo bene e riprova.',
}
