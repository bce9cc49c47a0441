// The invented people of the demo: one account for each role and person of the first story.
import type { DemoAccount } from '#core/auth'
import { cityWorkers } from './cities/plan.ts'
import { fareLegami } from './fare-legami/plan.ts'
import { latina } from './latina/plan.ts'
import { next } from './next/plan.ts'
import type { DemoWorker } from './plan.ts'
import { trezzano } from './trezzano/plan.ts'

const password = 'lanterna-di-prova'
const domain = 'demo.example.org'

export const safenetWorkers: [DemoWorker, ...DemoWorker[]] = [
  {
    key: 'marta.rota',
    name: 'Marta Rota',
    does: 'Amministratrice di rete',
    organisation: 'lead',
    grants: [],
  },
  {
    key: 'elena.sala',
    name: 'Elena Sala',
    does: 'Coordinatrice di servizio, unità mobile e di strada',
    organisation: 'lead',
    grants: [{ role: 'service_coordinator', organisation: 'lead' }],
  },
  {
    key: 'giada.bonetti',
    name: 'Giada Bonetti',
    does: 'Educatrice di strada, unità mobile, guida le uscite',
    organisation: 'lead',
    grants: [{ role: 'outreach_operator', organisation: 'lead', unit: 'mobile' }],
  },
  {
    key: 'omar.trabelsi',
    name: 'Omar Trabelsi',
    does: 'Operatore di strada, unità mobile',
    organisation: 'lead',
    grants: [{ role: 'outreach_operator', organisation: 'lead', unit: 'mobile' }],
  },
  {
    key: 'lucia.ferri',
    name: 'Lucia Ferri',
    does: 'Infermiera della ASST, unità mobile',
    organisation: 'health_trust',
    grants: [{ role: 'health_worker', organisation: 'lead', unit: 'mobile' }],
  },
  {
    key: 'piero.moretti',
    name: 'Piero Moretti',
    does: 'Operatore pari, unità di strada Seriate',
    organisation: 'lead',
    grants: [{ role: 'peer_worker', organisation: 'lead', unit: 'street' }],
  },
  {
    key: 'sara.nodari',
    name: 'Sara Nodari',
    does: 'Educatrice di strada, unità di strada Seriate',
    organisation: 'lead',
    grants: [{ role: 'outreach_operator', organisation: 'lead', unit: 'street' }],
  },
  {
    key: 'rocco.cattaneo',
    name: 'Rocco Cattaneo',
    does: 'Operatore di strada, unità di strada Seriate',
    organisation: 'lead',
    grants: [{ role: 'outreach_operator', organisation: 'lead', unit: 'street' }],
  },
  {
    key: 'teresa.galli',
    name: 'Teresa Galli',
    does: 'Magazziniera volontaria del deposito',
    organisation: 'lead',
    grants: [{ role: 'warehouse_operator', organisation: 'lead' }],
  },
  {
    key: 'davide.noris',
    name: 'Davide Noris',
    does: 'Coordinatore di un altro ente, unità di strada valle',
    organisation: 'bonomelli',
    grants: [{ role: 'service_coordinator', organisation: 'bonomelli' }],
  },
  {
    key: 'nadia.pesenti',
    name: 'Nadia Pesenti',
    does: 'Operatrice di un altro ente, unità di strada valle',
    organisation: 'bonomelli',
    grants: [{ role: 'outreach_operator', organisation: 'bonomelli', unit: 'valley' }],
  },
  {
    key: 'bruno.zanchi',
    name: 'Bruno Zanchi',
    does: 'Educatore di un altro ente, unità di strada valle',
    organisation: 'bonomelli',
    grants: [{ role: 'outreach_operator', organisation: 'bonomelli', unit: 'valley' }],
  },
  {
    key: 'irene.longhi',
    name: 'Irene Longhi',
    does: 'Referente monitoraggio',
    organisation: 'lead',
    grants: [
      { role: 'monitoring_officer', organisation: 'lead' },
      { role: 'project_manager', organisation: 'lead' },
    ],
  },
  {
    key: 'anna.colombo',
    name: 'Anna Colombo',
    does: 'Referente di un ambito partner',
    organisation: 'amb_seriate',
    grants: [{ role: 'partner_admin', organisation: 'amb_seriate' }],
  },
  {
    key: 'chiara.villa',
    name: 'Chiara Villa',
    does: 'Assistente sociale, unità mobile e unità di strada',
    organisation: 'lead',
    grants: [
      { role: 'social_worker', organisation: 'lead', unit: 'mobile' },
      { role: 'social_worker', organisation: 'lead', unit: 'street' },
    ],
  },
  {
    key: 'paolo.rota',
    name: 'Paolo Rota',
    does: 'Coordina il SerD della ASST',
    organisation: 'health_trust',
    grants: [
      { role: 'service_coordinator', organisation: 'health_trust', unit: 'serd' },
      { role: 'health_worker', organisation: 'health_trust', unit: 'serd' },
    ],
  },
  {
    key: 'sandra.fumagalli',
    name: 'Sandra Fumagalli',
    does: 'Assistente sociale del SerD della ASST',
    organisation: 'health_trust',
    grants: [{ role: 'social_worker', organisation: 'health_trust', unit: 'serd' }],
  },
  {
    key: 'silvana.locatelli',
    name: 'Silvana Locatelli',
    does: 'Referente per la riservatezza',
    organisation: 'lead',
    grants: [{ role: 'privacy_admin', organisation: 'lead' }],
  },
  {
    key: 'franco.vitali',
    name: 'Franco Vitali',
    does: 'Responsabile della protezione dei dati (DPO)',
    organisation: 'lead',
    grants: [{ role: 'dpo', organisation: 'lead' }],
  },
  {
    key: 'ivo.carrara',
    name: 'Ivo Carrara',
    does: 'Sentinella: ha un bar vicino alla stazione',
    organisation: 'lead',
    grants: [{ role: 'sentinel', organisation: 'lead', unit: 'street' }],
  },
  {
    key: 'donata.belotti',
    name: 'Donata Belotti',
    does: 'Sentinella: lavora in farmacia',
    organisation: 'lead',
    grants: [{ role: 'sentinel', organisation: 'lead', unit: 'street' }],
  },
  {
    key: 'giorgio.sala',
    name: 'Giorgio Sala',
    does: 'Regione Lombardia: legge per chi finanzia',
    organisation: 'region',
    grants: [{ role: 'funder_viewer', organisation: 'region' }],
  },
]

/** Everybody of every network, in the order in which they are shown. */
export const demoWorkers: DemoWorker[] = [
  ...safenetWorkers,
  ...next.workers,
  ...trezzano.workers,
  ...latina.workers,
  ...cityWorkers,
  ...fareLegami.workers,
]

export const emailOf = (worker: DemoWorker): string => `${worker.key}@${domain}`

export const demoAccounts: DemoAccount[] = demoWorkers.map((worker) => ({
  email: emailOf(worker),
  name: worker.name,
  password,
  role: worker.does,
}))

export const demoPassword = password
