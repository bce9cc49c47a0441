// What who administers finds on the page of the network: bodies, units and programs; and that others do not.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { completeLocales } from '#core/i18n'
import { LanguageProvider } from '#core/i18n/web'
import { ToastProvider } from '#core/ui'
import { opening, programAccesses } from '../domain/program-accesses.ts'
import { everyRole, networkWideRoles } from '../policy.ts'
import { networkTexts } from '../texts/index.ts'
import type { MeAnswer, PartnersAnswer, ProgramSeen, UnitsAnswer } from './answers.ts'
import { together } from './area-field.tsx'
import { AddBodyDialog, EndBodyDialog, RenameBodyDialog } from './body-dialogs.tsx'
import { mayHere } from './may-here.ts'
import { NetworkView } from './network-page.tsx'
import { CreateProgramDialog, DropProgramDialog, writeProgram } from './program-dialogs.tsx'
import { ProgramsTable } from './programs-card.tsx'
import { SecretOnce } from './secret-once.tsx'
import type { Section } from './sections.tsx'
import { AddUnitDialog, ChangeUnitDialog } from './unit-dialogs.tsx'

const show = (node: React.ReactNode, initial: 'it' | 'en' = 'it') =>
  renderToStaticMarkup(
    <LanguageProvider offered={completeLocales} initial={initial}>
      <ToastProvider>{node}</ToastProvider>
    </LanguageProvider>,
  )
const quiet = () => undefined

const body = (id: string, partner_role: string) => ({
  ...{ organisation_id: id, name: `Ente ${id}`, short_name: id, kind: 'association', partner_role },
  ...{ ended_on: null, unit_count: 1, worker_count: 3 },
})
const [one, two] = [body('Uno', 'lead_partner'), body('Due', 'full_partner')]
const partners: PartnersAnswer = { organisations: [one, two], agreements: [], shares: [] }
const unit = (organisation_id: string): UnitsAnswer['units'][number] => ({
  ...{ unit_id: `unit ${organisation_id}`, organisation_id, organisation_name: organisation_id },
  ...{ name: `Strada ${organisation_id}`, kind: 'mobile', vehicle: 'Furgone', ended_on: null },
  phone: null,
  phone_tells: null,
  area_municipalities: ['016024', '016198'],
})
const me = (role: string, organisation_id: string, verbs: string[] = []): MeAnswer => ({
  ...{ worker_id: 'w', name: 'Ada', organisation_id, organisations: [], units: [], projects: [] },
  network: { network_id: 'n', key: 'prova', name: 'Rete di prova', is_demo: true },
  clearance: [],
  goods: 'hub' as const,
  keeps_goods: true,
  goes_out: true,
  verbs: ['network.see', ...verbs],
  roles: [
    {
      ...{ role, title: { it: 'Ruolo', en: 'Role' }, organisation_id, organisation_name: organisation_id },
      ...{ unit_id: null, unit_name: null, project_id: null },
    },
  ],
})
const page = (mine: MeAnswer, begin?: Section) => (
  <NetworkView
    begin={begin}
    me={mine}
    partners={partners}
    roles={{ roles: [], requests: [] }}
    units={{ units: [unit('Uno'), unit('Due')] }}
  />
)
const actsOn = (seen: string) => [...seen.matchAll(/Azioni: ([^<]+)</g)].map(([, name]) => name)

test('the administrator of the network adds bodies and units, and changes every one of them', () => {
  const seen = show(page(me('network_admin', 'Uno')))
  expect(seen).toContain('Aggiungi ente')
  expect(seen).toContain('Aggiungi unità')
  expect(actsOn(seen)).toEqual(['Uno', 'Due', 'Strada Uno', 'Strada Due'])
  expect(seen).toContain('2 comuni')
  expect(seen).toContain('Con un mezzo')
})

test('the administrator of one body keeps its units, and no body', () => {
  const seen = show(page(me('partner_admin', 'Due')))
  expect(seen).not.toContain('Aggiungi ente')
  expect(seen).toContain('Aggiungi unità')
  expect(actsOn(seen)).toEqual(['Strada Due'])
  expect(mayHere(me('partner_admin', 'Due'), 'unit.add', 'Due')).toBe(true)
  expect(mayHere(me('partner_admin', 'Due'), 'unit.add', 'Uno')).toBe(false)
})

test('others read the units and find no act', () => {
  for (const role of ['service_coordinator', 'peer_worker', 'dpo', 'project_manager']) {
    const seen = show(page(me(role, 'Uno')))
    expect(seen).toContain('Strada Due')
    expect(seen).not.toContain('Aggiungi ente')
    expect(seen).not.toContain('Aggiungi unità')
    expect(actsOn(seen)).toEqual([])
  }
})

test('programs are kept by who administers, among the people', () => {
  const verbs = ['worker.see', 'auth.keep-api-tokens']
  const keeping = show(page(me('partner_admin', 'Due', verbs), 'people'))
  expect(keeping).toContain('Accessi per programmi')
  expect(keeping).toContain('Crea un accesso')
  expect(show(page(me('service_coordinator', 'Uno', ['worker.see']), 'people'))).not.toContain(
    'Accessi per programmi',
  )
})

test('a body is asked its names, its kind and its role; its name alone is changed later', () => {
  const adding = show(<AddBodyDialog onClose={quiet} />)
  for (const words of ['Nome intero', 'Nome breve', 'Cooperativa sociale', 'Partner effettivo', 'Capofila'])
    expect(adding).toContain(words)
  const renaming = show(<RenameBodyDialog body={two} onClose={quiet} />, 'en')
  expect(renaming).toContain('value="Ente Due"')
  expect(renaming).not.toContain('Kind of organisation')
  expect(show(<EndBodyDialog body={two} onClose={quiet} />)).toContain('chi ci lavora perde l’accesso')
})

test('a unit keeps its body; the only body I administer is already chosen', () => {
  const adding = show(<AddUnitDialog bodies={[two]} onClose={quiet} />)
  expect(adding).toMatch(/<option value="Due" selected="">/)
  expect(adding).not.toContain('Scegli una voce')
  expect(show(<AddUnitDialog bodies={[one, two]} onClose={quiet} />)).toContain('Scegli una voce')
  const changing = show(<ChangeUnitDialog seen={unit('Due')} onClose={quiet} />)
  expect(changing).toContain('value="Furgone"')
  expect(changing).toContain('016198')
  expect(changing).not.toContain('<option value="Due"')
})

test('a place is chosen once', () => {
  expect(together(['016024'], ['016198', '016024'])).toEqual(['016024', '016198'])
})

test('an access opens the verbs chosen, each once, with the least roles; the whole network is for its administrator', () => {
  const values = { name: ' Cruscotto ', last_day: '2027-01-31' }
  const accesses = ['stock_read', 'stock_write', 'figures_own']
  expect(writeProgram({ values, accesses, organisation_id: 'Due' })).toEqual({
    organisation_id: 'Due',
    name: 'Cruscotto',
    expires_on: '2027-01-31',
    scopes: ['figures.see', 'stock.see', 'catalogue.see', 'stock.keep', 'stock.move'],
    roles: ['service_coordinator', 'warehouse_operator'],
  })
  const offered = (isNetworkAdmin: boolean) =>
    show(<CreateProgramDialog body={two} isNetworkAdmin={isNetworkAdmin} onClose={quiet} />)
  expect(offered(true)).toContain('Quale programma entra per Due?')
  expect(offered(true)).toContain('cifre di tutta la rete')
  expect(offered(false)).not.toContain('cifre di tutta la rete')
  expect(offered(false)).toContain('Leggere scorte e beni')
})

test('every access is told in words, and only those of the network carry a role of the whole network', () => {
  const wide = new Set<string>(networkWideRoles)
  const known = new Set<string>(everyRole)
  for (const each of programAccesses) {
    expect(known.has(each.role)).toBe(true)
    expect([each.access, wide.has(each.role)]).toEqual([each.access, 'isOfNetwork' in each])
    for (const scope of each.scopes)
      expect(networkTexts.it.program_scopes).toHaveProperty(scope.replace('.', '_'))
    expect(networkTexts.en.programs.accesses).toHaveProperty(each.access)
  }
  expect(opening([])).toEqual({ scopes: [], roles: [] })
})

test('the list says what each program may do, until when, and when it last came', () => {
  const program = (name: string, more: Partial<ProgramSeen>): ProgramSeen => ({
    ...{ api_token_id: name, name, scopes: ['figures.see', 'unknown.verb'] },
    ...{
      begun_at: '2026-01-01T10:00:00Z',
      seen_at: '2026-01-01T10:00:00Z',
      expires_at: '2099-06-30T21:59:59Z',
    },
    ...more,
  })
  const programs = [
    program('Nuovo', {}),
    program('Vecchio', { seen_at: '2026-02-01T09:30:00Z', expires_at: '2026-03-01T22:59:59Z' }),
  ]
  const seen = show(<ProgramsTable programs={programs} onDrop={quiet} />)
  expect(seen).toContain('Legge le cifre, unknown verb')
  expect(seen.match(/Mai usato/g)).toHaveLength(1)
  expect(seen.match(/Scaduto/g)).toHaveLength(1)
  expect(seen).toContain('30 giu 2099')
  expect(seen).toContain('10:30')
  expect(show(<ProgramsTable programs={[]} onDrop={quiet} />)).toContain('Nessun programma entra qui')
})

test('the secret is shown once, and taking away asks first', () => {
  const ready = show(<SecretOnce name="Cruscotto" secret="n.segreto" onClose={quiet} />)
  expect(ready).toContain('n.segreto')
  expect(ready).toContain('Non sarà mostrato di nuovo')
  expect(ready).toContain('Copia il segreto')
  const [program] = [
    { api_token_id: 'a', name: 'Cruscotto', scopes: [], begun_at: '', seen_at: '', expires_at: '' },
  ]
  const dropping = show(<DropProgramDialog program={program} organisation_id="Due" onClose={quiet} />)
  expect(dropping).toContain('Togli l’accesso a «Cruscotto»?')
  expect(dropping).toContain('porta chiusa')
})
