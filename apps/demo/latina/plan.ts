// LGNetEA in one of its eighteen cities: the one stop shop of Latina and its squad. Each city is a network of its own.
import type { NetworkPlan } from '../plan.ts'

const latina_here = ['059011']

export const latina: NetworkPlan = {
  ...{ key: 'lgnet-latina', name: 'LGNetEA Latina', project: 'lgnet_ea', dpo: 'rosa.fiore' },
  founder: { key: 'comune', name: 'Comune di Latina', short_name: 'Comune di Latina', kind: 'municipality' },
  partners: [
    'ministero',
    'anci',
    'cittalia',
    'ancicomunicare',
    'anciliguria',
    'bolzano',
    'potenza',
    'astrolabio',
  ],
  short_names: { ministero: 'Ministero dell’Interno', anci: 'ANCI', astrolabio: 'Astrolabio' },
  units: [
    {
      key: 'shop',
      organisation: 'astrolabio',
      name: 'One stop shop',
      kind: 'desk',
      vehicle: null,
      municipalities: latina_here,
    },
    {
      key: 'mobile',
      organisation: 'astrolabio',
      name: 'Unità mobile',
      kind: 'mobile',
      vehicle: 'Furgone',
      municipalities: latina_here,
    },
    {
      key: 'social',
      organisation: 'comune',
      name: 'Servizio sociale',
      kind: 'office',
      vehicle: null,
      municipalities: latina_here,
    },
  ],
  workers: [
    {
      key: 'livia.costa',
      name: 'Livia Costa',
      does: 'Latina: amministratrice di rete',
      organisation: 'comune',
      grants: [],
    },
    {
      ...{ key: 'fabio.serra', name: 'Fabio Serra', does: 'Latina: coordina il one stop shop' },
      organisation: 'astrolabio',
      grants: [{ role: 'service_coordinator', organisation: 'astrolabio' }],
    },
    {
      ...{ key: 'sonia.leone', name: 'Sonia Leone', does: 'Latina: assistente sociale del one stop shop' },
      organisation: 'astrolabio',
      grants: [
        { role: 'social_worker', organisation: 'astrolabio', unit: 'shop' },
        { role: 'case_manager', organisation: 'astrolabio', unit: 'shop' },
      ],
    },
    {
      ...{ key: 'tommaso.ricci', name: 'Tommaso Ricci', does: 'Latina: legale' },
      organisation: 'astrolabio',
      grants: [{ role: 'legal_advisor', organisation: 'astrolabio', unit: 'shop' }],
    },
    {
      ...{ key: 'ada.bruno', name: 'Ada Bruno', does: 'Latina: psicologa' },
      organisation: 'astrolabio',
      grants: [{ role: 'psychologist', organisation: 'astrolabio', unit: 'shop' }],
    },
    {
      ...{ key: 'samir.haddad', name: 'Samir Haddad', does: 'Latina: mediatore culturale' },
      organisation: 'astrolabio',
      grants: [{ role: 'cultural_mediator', organisation: 'astrolabio', unit: 'shop' }],
    },
    {
      ...{ key: 'ivan.greco', name: 'Ivan Greco', does: 'Latina: operatore dell’unità mobile' },
      organisation: 'astrolabio',
      grants: [{ role: 'outreach_operator', organisation: 'astrolabio', unit: 'mobile' }],
    },
    {
      ...{ key: 'nora.palma', name: 'Nora Palma', does: 'Latina: segue il monitoraggio' },
      organisation: 'comune',
      grants: [{ role: 'monitoring_officer', organisation: 'comune' }],
    },
    {
      ...{ key: 'rosa.fiore', name: 'Rosa Fiore', does: 'Latina: responsabile della protezione dei dati' },
      organisation: 'comune',
      grants: [{ role: 'dpo', organisation: 'comune' }],
    },
  ],
}
