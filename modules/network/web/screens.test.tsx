// What people read on the pages of the network and of the project.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { completeLocales } from '#core/i18n'
import { LanguageProvider } from '#core/i18n/web'
import { ToastProvider } from '#core/ui'
import { writeAgreement } from './agreement-dialogs.tsx'
import type { MeAnswer, PartnersAnswer, ProjectAnswer, RolesAnswer, WorkerSeen } from './answers.ts'
import { numberFrom } from './indicators-card.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { NetworkView } from './network-page.tsx'
import { matching } from './people-card.tsx'
import { ProjectView } from './project-page.tsx'
import type { Section } from './sections.tsx'

const show = (node: React.ReactNode, initial: 'it' | 'en' = 'it') =>
  renderToStaticMarkup(
    <LanguageProvider offered={completeLocales} initial={initial}>
      <ToastProvider>{node}</ToastProvider>
    </LanguageProvider>,
  )

const body = (id: string, partner_role: string) => ({
  organisation_id: id,
  name: `Ente ${id}`,
  short_name: id,
  kind: 'association',
  partner_role,
  ended_on: null,
  unit_count: 2,
  worker_count: 3,
})
const partners: PartnersAnswer = {
  organisations: [body('Uno', 'lead_partner'), body('Due', 'full_partner')],
  agreements: [
    {
      agreement_id: 'a',
      title: 'Patto di vicinato',
      kind: 'sharing',
      parties: ['Uno', 'Due'],
      signed_on: '2026-01-01',
      begins_on: '2026-01-01',
      ended_on: null,
      ended_because: null,
      is_in_force: true,
    },
  ],
  shares: [
    {
      agreement_id: 'a',
      from_organisation_id: 'Uno',
      to_organisation_id: 'Due',
      compartments: ['base', 'social'],
      purposes: ['referral'],
      legal_basis: 'public_task',
    },
  ],
}
const title = { it: 'Ruolo di prova', en: 'Trial role' }
const me = (role: string, verbs: string[]): MeAnswer => ({
  worker_id: 'w',
  name: 'Ada',
  network: { network_id: 'n', key: 'prova', name: 'Rete di prova', is_demo: true },
  organisation_id: 'Uno',
  organisations: [],
  units: [],
  projects: [],
  clearance: [],
  goods: 'hub' as const,
  keeps_goods: true,
  goes_out: true,
  verbs,
  roles: [
    {
      role,
      title,
      organisation_id: 'Uno',
      organisation_name: 'Uno',
      unit_id: null,
      unit_name: null,
      project_id: null,
    },
  ],
})
const roles: RolesAnswer = {
  roles: [
    {
      role: 'educator',
      title,
      circle: 'staff',
      may: title,
      may_not: title,
      clearance: ['base'],
      by_grant: [],
    },
  ],
  requests: [
    {
      request_id: 'r',
      role: 'educator',
      compartments: ['base', 'hiv'],
      reason: 'Fa i test',
      requested_by: 'x',
      requested_by_name: 'Bea',
      requested_at: '2026-01-01T10:00:00Z',
      state: 'waiting',
    },
  ],
}
const page = (role: string, verbs: string[], begin?: Section) => (
  <NetworkView begin={begin} me={me(role, verbs)} partners={partners} roles={roles} units={{ units: [] }} />
)

test('the drawing and the tables say who shares what with whom', () => {
  const seen = show(page('peer_worker', ['network.see']))
  expect(seen).toContain('Disegno: 2 partner e 1 condivisioni')
  expect(seen.match(/class="network-arrow"/g)).toHaveLength(1)
  expect(seen).toContain('Dati di base, Area sociale')
  expect(seen).toContain('Patto di vicinato')
  expect(seen).not.toContain('Firma un accordo')
  expect(seen).not.toContain('Chi ha letto che cosa')
})

test('a network of one body is told what will be drawn, instead of one point in an empty frame', () => {
  const alone = { ...partners, organisations: partners.organisations.slice(0, 1), shares: [] }
  const only = (role: string) =>
    show(<NetworkView me={me(role, ['network.see'])} partners={alone} roles={roles} units={{ units: [] }} />)
  expect(only('peer_worker')).toContain('Per ora c’è un ente solo')
  expect(only('peer_worker')).not.toContain('network-graph')
  expect(only('peer_worker')).not.toContain('Aggiungilo qui sotto')
  expect(only('network_admin')).toContain('Aggiungilo qui sotto')
})

test('acts appear to who may do them: the administrator signs and gives roles', () => {
  const verbs = [
    'network.see',
    'agreement.keep',
    'clearance.set',
    'worker.see',
    'grant.give',
    'territory.renew',
  ]
  expect(show(page('network_admin', verbs))).toContain('Firma un accordo')
  expect(show(page('network_admin', verbs, 'people'))).toContain('Aggiungi una persona')
  expect(show(page('network_admin', verbs, 'territory'))).toContain('Elenco dei comuni')
  expect(show(page('network_admin', verbs, 'roles'))).not.toContain('Sì, approva')
})

test('the protection officer answers requests and sees who read what; others do not even find the part', () => {
  const verbs = ['network.see', 'audit.see', 'clearance.settle']
  const roles = show(page('dpo', verbs, 'roles'), 'en')
  expect(roles).toContain('Yes, approve')
  expect(roles).toContain('Bea asks that “Trial role” may read: HIV')
  expect(show(page('dpo', verbs, 'checks'), 'en')).toContain('Who read what')
  expect(show(page('peer_worker', ['network.see'], 'checks'))).not.toContain('Chi ha letto che cosa')
  expect(show(page('peer_worker', ['network.see'], 'checks'))).not.toContain('Controlli')
})

const project: ProjectAnswer = {
  project: {
    project_id: 'p',
    key: 'prova',
    title: { it: 'Prova', en: 'Trial' },
    purpose: { it: 'Stare vicino', en: 'Stay close' },
    starts_on: null,
    ends_on: null,
    partner_count: 1,
    indicator_count: 2,
    programme: null,
    funders: ['Regione'],
    duration_months: 18,
    budget_cents: 125_000_00,
    partners_may_join: false,
    provinces: [],
    neighbourhoods: [],
    target_groups: [
      {
        label: { it: 'Chi abita le case popolari', en: 'Who lives in public housing' },
        reach: 'direct',
        counts: [
          { unit: 'households', value: 133, qualifier: 'exactly' },
          { unit: 'persons', value: 300, qualifier: 'about' },
        ],
      },
    ],
  },
  partners: [
    {
      organisation_id: 'Uno',
      name: 'Ente Uno',
      short_name: 'Uno',
      kind: 'association',
      role: 'lead_partner',
      ended_on: null,
    },
  ],
  lines: [
    {
      kind: 'objective',
      key: 'O1',
      label: { it: 'Esserci', en: 'Be there' },
      content: [],
      axis: null,
      services: [],
    },
  ],
  indicators: ['contacts', 'kits'].map((key, i) => ({
    key,
    label: { it: key, en: key },
    level: 'output',
    unit: 'contacts',
    counting: null,
    baseline: null,
    target: i === 0 ? 1500 : null,
    qualifier: i === 0 ? 'about' : null,
    target_cities: null,
    population: null,
    disaggregation: [],
    channels: [],
    note: null,
    source: 'proposal',
  })),
  districts: [
    {
      district_id: 'd',
      key: 'd',
      label: { it: 'Ambito', en: 'District' },
      municipalities: [{ istat_code: '016024', name: 'Bergamo' }],
    },
  ],
  municipalities: [{ istat_code: '016024', name: 'Bergamo' }],
}

test('an indicator says its target with its word; how far it is stands among the figures, for those who read them', () => {
  const seen = show(<ProjectView seen={project} maySet={false} />)
  expect(seen).toMatch(/circa 1[.]?500/)
  expect(seen).toContain('nessun traguardo scritto')
  expect(seen).not.toContain('A che punto siamo')
  expect(show(<ProjectView seen={project} maySet={false} seesFigures />)).toContain('/figures?project=')
  expect(seen).toContain('18 mesi')
  expect(seen).toContain('Chi abita le case popolari: 133 famiglie, circa 300 persone')
  expect(seen).not.toContain('Scrivi il traguardo')
  expect(show(<ProjectView seen={project} maySet />)).toContain('Scrivi il traguardo')
  // How far one is stands beside its target only where a room tells it.
  const progress = {
    title: 'A oggi',
    of: (key: string) => (key === project.indicators[0]?.key ? '412' : null),
  }
  expect(seen).not.toContain('A oggi')
  expect(show(<ProjectView seen={project} maySet={false} progress={progress} />)).toMatch(/A oggi.*412/s)
})

test('numbers are read as people here write them', () => {
  expect(['1.500', '1500', '12,5', '1.234,5', '0.5'].map(numberFrom)).toEqual([1500, 1500, 12.5, 1234.5, 0.5])
  expect(['', 'dieci', '-3', '1,2,3'].map(numberFrom)).toEqual([undefined, undefined, undefined, undefined])
})

test('people are found by name, body and role', () => {
  const worker = (name: string, role: string): WorkerSeen => ({
    worker_id: name,
    name,
    organisation_id: 'Uno',
    organisation_name: 'Coop Uno',
    has_account: true,
    ended_on: null,
    grants: [
      {
        grant_id: name,
        role,
        title,
        organisation_id: 'Uno',
        organisation_name: 'Uno',
        unit_id: null,
        unit_name: null,
        begins_on: '2026-01-01',
        ended_on: null,
      },
    ],
  })
  const workers = [worker('Ada', 'educator'), worker('Bea', 'dpo')]
  const found = (letters: string) =>
    matching(workers, letters, (grant) => grant.role).map((each) => each.name)
  expect([found(''), found('ad'), found('DPO'), found('coop'), found('zeta')]).toEqual([
    ['Ada', 'Bea'],
    ['Ada'],
    ['Bea'],
    ['Ada', 'Bea'],
    [],
  ])
})

test('an agreement for both gives and receives', () => {
  const values = {
    title: ' Patto ',
    from: 'Uno',
    to: 'Due',
    begins_on: '2026-01-01',
    ground: 'public_task',
    compartments: '',
    purposes: '',
  }
  const { input } = writeAgreement({ values, what: ['base'], why: ['referral'], isMutual: true })
  expect(input).toMatchObject({ title: 'Patto', parties: ['Uno', 'Due'] })
  expect(
    (input.shares as { from_organisation_id: string }[]).map((share) => share.from_organisation_id),
  ).toEqual(['Uno', 'Due'])
})

test('whoever invites somebody without a role is told before the link leaves', () => {
  const bea: WorkerSeen = {
    ...{ worker_id: 'b', name: 'Bea', organisation_id: 'Uno', organisation_name: 'Uno' },
    ...{ has_account: false, ended_on: null, grants: [] },
  }
  const grant = { ...{ grant_id: 'g', role: 'educator', title, organisation_id: 'Uno' }, ended_on: null }
  const invite = (worker: WorkerSeen) => show(<InviteDialog worker={worker} onClose={() => {}} />)
  expect(invite(bea)).toContain('Bea non ha ancora un ruolo')
  expect(invite({ ...bea, grants: [grant] as unknown as WorkerSeen['grants'] })).not.toContain(
    'ancora un ruolo',
  )
})
