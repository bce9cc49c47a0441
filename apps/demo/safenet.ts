// The partnership of the first story: thirteen partners, the units that go out, and the workers with their accounts.
import { safenetWorkers } from './accounts.ts'
import type { DemoUnit, NetworkPlan } from './plan.ts'

const partners = [
  'lead',
  'amb_seriate',
  'amb_grumello',
  'amb_valcavallina',
  'amb_bassosebino',
  'amb_altosebino',
  'amb_valleseriana',
  'amb_valserianasup',
  'health_trust',
  'bonomelli',
  'monticelli',
  'progettazione',
  'ruah',
]

const short_names: Record<string, string> = {
  lead: 'Piccolo Principe',
  health_trust: 'ASST',
  bonomelli: 'Opera Bonomelli',
  monticelli: 'Monticelli',
  progettazione: 'Progettazione',
  ruah: 'Ruah',
}

const units: DemoUnit[] = [
  {
    key: 'mobile',
    organisation: 'lead',
    name: 'Unità mobile',
    kind: 'mobile',
    vehicle: 'Furgone',
    district: 'amb_grumello',
  },
  {
    key: 'street',
    organisation: 'lead',
    name: 'Strada Seriate',
    kind: 'street',
    vehicle: null,
    district: 'amb_seriate',
  },
  {
    key: 'valley',
    organisation: 'bonomelli',
    name: 'Strada valle',
    kind: 'street',
    vehicle: null,
    district: 'amb_valleseriana',
  },
  {
    key: 'serd',
    organisation: 'health_trust',
    name: 'SerD',
    kind: 'health',
    vehicle: null,
    district: 'amb_grumello',
  },
]

export const safenet: NetworkPlan = {
  ...{ key: 'safenet', name: 'SafeNet', project: 'safenet', dpo: 'franco.vitali' },
  funder: { key: 'region', name: 'Regione Lombardia', short_name: 'Regione', kind: 'region' },
  ...{ partners, short_names, units, workers: safenetWorkers },
}
