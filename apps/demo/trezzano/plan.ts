// Trezzano: the municipality's social service and the neighbourhood laboratory of via Pirandello and via Fermi.
import type { NetworkPlan } from '../plan.ts'

const trezzano_here = ['015220']

export const trezzano: NetworkPlan = {
  ...{ key: 'trezzano', name: 'Laboratorio Trezzano', project: 'trezzano_lab', dpo: 'sergio.monti' },
  partners: ['comune', 'ripari', 'lule', 'afol', 'comitato', 'forum', 'sanlorenzo', 'parrocchia'],
  short_names: { comune: 'Comune', ripari: 'Ripari', lule: 'Lule', afol: 'Afol', parrocchia: 'Parrocchia' },
  units: [
    {
      key: 'social',
      organisation: 'comune',
      name: 'Servizio sociale',
      kind: 'office',
      vehicle: null,
      municipalities: trezzano_here,
    },
    {
      key: 'lab',
      organisation: 'ripari',
      name: 'Laboratorio di quartiere',
      kind: 'desk',
      vehicle: null,
      municipalities: trezzano_here,
    },
    {
      key: 'listening',
      organisation: 'lule',
      name: 'Spazio di ascolto',
      kind: 'desk',
      vehicle: null,
      municipalities: trezzano_here,
    },
    {
      key: 'work',
      organisation: 'afol',
      name: 'Sportello lavoro',
      kind: 'desk',
      vehicle: null,
      municipalities: trezzano_here,
    },
  ],
  workers: [
    {
      key: 'anna.marchesi',
      name: 'Anna Marchesi',
      does: 'Trezzano: amministratrice di rete',
      organisation: 'comune',
      grants: [],
    },
    {
      ...{ key: 'giulia.ferrari', name: 'Giulia Ferrari', does: 'Trezzano: coordina il servizio sociale' },
      organisation: 'comune',
      grants: [{ role: 'service_coordinator', organisation: 'comune', unit: 'social' }],
    },
    {
      ...{ key: 'laura.conti', name: 'Laura Conti', does: 'Trezzano: assistente sociale' },
      organisation: 'comune',
      grants: [{ role: 'social_worker', organisation: 'comune', unit: 'social' }],
    },
    {
      ...{ key: 'marta.riva', name: 'Marta Riva', does: 'Trezzano: case manager' },
      organisation: 'comune',
      grants: [{ role: 'case_manager', organisation: 'comune', unit: 'social' }],
    },
    {
      ...{ key: 'davide.lombardi', name: 'Davide Lombardi', does: 'Trezzano: ufficio casa' },
      organisation: 'comune',
      grants: [{ role: 'housing_officer', organisation: 'comune', unit: 'social' }],
    },
    {
      ...{ key: 'paolo.greco', name: 'Paolo Greco', does: 'Trezzano: tutor di quartiere' },
      organisation: 'ripari',
      grants: [{ role: 'educator', organisation: 'ripari', unit: 'lab' }],
    },
    {
      ...{ key: 'chiara.lodi', name: 'Chiara Lodi', does: 'Trezzano: psicologa dello spazio di ascolto' },
      organisation: 'lule',
      grants: [{ role: 'psychologist', organisation: 'lule', unit: 'listening' }],
    },
    {
      ...{ key: 'nora.villa', name: 'Nora Villa', does: 'Trezzano: sportello lavoro' },
      organisation: 'afol',
      grants: [{ role: 'educator', organisation: 'afol', unit: 'work' }],
    },
    {
      ...{ key: 'elisa.brambilla', name: 'Elisa Brambilla', does: 'Trezzano: referente monitoraggio' },
      organisation: 'comune',
      grants: [{ role: 'monitoring_officer', organisation: 'comune' }],
    },
    {
      ...{
        key: 'sergio.monti',
        name: 'Sergio Monti',
        does: 'Trezzano: responsabile della protezione dei dati',
      },
      organisation: 'comune',
      grants: [{ role: 'dpo', organisation: 'comune' }],
    },
  ],
}
