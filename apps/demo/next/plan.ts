// NEXT, Bergamo: who answers the line, who listens, who takes charge, who prepares the goods.
import type { NetworkPlan } from '../plan.ts'

const bergamo = ['016024']

export const next: NetworkPlan = {
  ...{ key: 'next', name: 'NEXT Bergamo', project: 'next_bergamo', dpo: 'elisa.morandi' },
  partners: ['lead', 'pugno', 'diakonia', 'comune', 'totem'],
  short_names: {
    lead: 'San Vincenzo',
    pugno: 'Il Pugno Aperto',
    diakonia: 'Diakonia',
    comune: 'Comune di Bergamo',
    totem: 'Totem',
  },
  units: [
    {
      key: 'line',
      organisation: 'lead',
      name: 'Linea NEXT',
      kind: 'desk',
      vehicle: null,
      municipalities: bergamo,
      phone: { phone: '035 000 101', tells: 'unit' },
    },
    {
      key: 'listening',
      organisation: 'diakonia',
      name: 'Centro di ascolto',
      kind: 'desk',
      vehicle: null,
      municipalities: bergamo,
      phone: { phone: '035 000 102', tells: 'unit' },
    },
    {
      key: 'street',
      organisation: 'pugno',
      name: 'Strada Bergamo',
      kind: 'street',
      vehicle: null,
      municipalities: bergamo,
      phone: { phone: '035 000 103', tells: 'body' },
    },
    {
      key: 'social',
      organisation: 'comune',
      name: 'Servizio sociale',
      kind: 'office',
      vehicle: null,
      municipalities: bergamo,
      phone: { phone: '035 000 104', tells: 'unit' },
    },
    {
      key: 'hub',
      organisation: 'totem',
      name: 'Hub dei beni',
      kind: 'hub',
      vehicle: null,
      municipalities: bergamo,
      phone: { phone: '035 000 105', tells: 'unit' },
    },
  ],
  workers: [
    {
      key: 'silvia.beretta',
      name: 'Silvia Beretta',
      does: 'NEXT: amministratrice di rete',
      organisation: 'lead',
      grants: [],
    },
    {
      ...{
        key: 'rita.colleoni',
        name: 'Rita Colleoni',
        does: 'NEXT: coordina la linea e il centro di ascolto',
      },
      organisation: 'lead',
      grants: [
        { role: 'service_coordinator', organisation: 'lead' },
        { role: 'service_coordinator', organisation: 'diakonia' },
      ],
    },
    {
      ...{ key: 'paola.testa', name: 'Paola Testa', does: 'NEXT: risponde alla linea' },
      organisation: 'lead',
      grants: [{ role: 'helpline_operator', organisation: 'lead', unit: 'line' }],
    },
    {
      ...{ key: 'marco.bassi', name: 'Marco Bassi', does: 'NEXT: educatore del centro di ascolto' },
      organisation: 'diakonia',
      grants: [{ role: 'educator', organisation: 'diakonia', unit: 'listening' }],
    },
    {
      ...{ key: 'carla.mazza', name: 'Carla Mazza', does: 'NEXT: assistente sociale del Comune' },
      organisation: 'comune',
      grants: [{ role: 'social_worker', organisation: 'comune', unit: 'social' }],
    },
    {
      ...{ key: 'ines.pagani', name: 'Ines Pagani', does: 'NEXT: case manager del Comune' },
      organisation: 'comune',
      grants: [{ role: 'case_manager', organisation: 'comune', unit: 'social' }],
    },
    {
      ...{ key: 'guido.ravasio', name: 'Guido Ravasio', does: 'NEXT: coordina il servizio sociale' },
      organisation: 'comune',
      grants: [{ role: 'service_coordinator', organisation: 'comune', unit: 'social' }],
    },
    {
      ...{ key: 'paolo.gatti', name: 'Paolo Gatti', does: 'NEXT: responsabile dell’hub dei beni' },
      organisation: 'totem',
      grants: [{ role: 'hub_manager', organisation: 'totem' }],
    },
    {
      ...{ key: 'nadia.locatelli', name: 'Nadia Locatelli', does: 'NEXT: prepara e consegna all’hub' },
      organisation: 'totem',
      grants: [{ role: 'warehouse_operator', organisation: 'totem', unit: 'hub' }],
    },
    {
      ...{ key: 'teresa.rota', name: 'Teresa Rota', does: 'NEXT: volontaria dell’hub' },
      organisation: 'totem',
      grants: [{ role: 'volunteer', organisation: 'totem', unit: 'hub' }],
    },
    {
      ...{
        key: 'elisa.morandi',
        name: 'Elisa Morandi',
        does: 'NEXT: responsabile della protezione dei dati',
      },
      organisation: 'comune',
      grants: [{ role: 'dpo', organisation: 'comune' }],
    },
  ],
}
