// The letter to who keeps a page: what to do, where, in two minutes. No name of a person, and none of a refuge.

export const reminderLetter = (name: string | null, address: string): { subject: string; text: string } => ({
  subject: 'Una pagina dei servizi da confermare',
  text: [
    name === null ? 'C’è una pagina dei servizi da confermare.' : `«${name}»: è tutto ancora giusto?`,
    '',
    'Guarda orari, telefono e posti. Se è tutto giusto premi «Confermo che è ancora così»; se no, correggi.',
    address,
    '',
    'There is a page of the directory of services to confirm: open it, look at hours and phone, and confirm or correct it.',
  ].join('\n'),
})
