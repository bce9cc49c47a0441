// Fare Legami, province of Cremona: pacts, labs and civic centres whose numbers are declared, because no room of this network
// counts them yet.
import type { NetworkPlan } from '../plan.ts'

export const fareLegami: NetworkPlan = {
  ...{ key: 'fare-legami', name: 'Fare Legami', project: 'fare_legami', dpo: 'nicola.fermi' },
  partners: [
    ...['comune', 'casalasco', 'cremonese', 'cremasca', 'provincia', 'camera'],
    ...['comunitaria', 'cisvol', 'arcobaleno', 'solco', 'confcooperative', 'legacoop'],
  ],
  short_names: { comune: 'Comune di Cremona', cremasca: 'Comunità Sociale Cremasca', solco: 'SOL.CO.' },
  units: [],
  workers: [
    {
      key: 'grazia.donati',
      name: 'Grazia Donati',
      does: 'Fare Legami: amministratrice di rete',
      organisation: 'comune',
      grants: [],
    },
    {
      ...{ key: 'ettore.parisi', name: 'Ettore Parisi', does: 'Fare Legami: referente monitoraggio' },
      organisation: 'comune',
      grants: [
        { role: 'monitoring_officer', organisation: 'comune' },
        { role: 'project_manager', organisation: 'comune' },
      ],
    },
    {
      ...{
        key: 'nicola.fermi',
        name: 'Nicola Fermi',
        does: 'Fare Legami: responsabile della protezione dei dati',
      },
      organisation: 'comune',
      grants: [{ role: 'dpo', organisation: 'comune' }],
    },
  ],
}
