// The letter to who coordinates when something promised is late: how much and where, nothing of anybody. In Italian, the
// language of the units.

export const lateLetter = (
  unit_name: string,
  late: number,
  public_url: string,
): { subject: string; text: string } => ({
  subject: 'Prossima: qualcosa è in ritardo',
  text: [
    late === 1
      ? `${unit_name}: un compito di una cartella è oltre la scadenza.`
      : `${unit_name}: ${late} compiti delle cartelle sono oltre la scadenza.`,
    'Aprili per vedere a chi toccano e scegliere che cosa fare:',
    `${public_url}/cases`,
  ].join('\n'),
})
