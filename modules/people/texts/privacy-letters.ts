// The letter to the protection officer when a shut file was opened: no person, no worker, only where to look.

export const glassLetter = (address: string): { subject: string; text: string } => ({
  subject: 'Accesso d’emergenza da rivedere',
  text: [
    'Un operatore ha aperto in emergenza una cartella che non poteva vedere. L’accesso dura quattro ore e si chiude da solo.',
    `Chi, quando e perché lo leggi qui, dopo l’accesso: ${address}`,
    'Rivedilo appena puoi e scrivi se era giustificato.',
    '',
    'Someone opened a file that was shut for them, in an emergency. Who, when and why is behind your sign-in.',
  ].join('\n'),
})
