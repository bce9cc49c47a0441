// The parts of the network's page. Each shows only to who holds its verb; the chosen one stays in the address, so
// that it can be sent and found again.
import { useState } from 'react'
import { AgreementsCard } from './agreements-card.tsx'
import type { MeAnswer, PartnersAnswer, RolesAnswer, UnitsAnswer } from './answers.ts'
import { AuditCard } from './audit-card.tsx'
import { ClearancesCard } from './clearances-card.tsx'
import { mayHere } from './may-here.ts'
import { PartnersCard } from './partners-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { ProgramsCard } from './programs-card.tsx'
import { ReadingsCard } from './readings-card.tsx'
import { TermsCard } from './terms-card.tsx'
import { TerritoryCard } from './territory-card.tsx'
import { UnitsCard } from './units-card.tsx'

export interface Seen {
  me: MeAnswer
  partners: PartnersAnswer
  roles: RolesAnswer
  units: UnitsAnswer
}

export const sections = ['partners', 'people', 'roles', 'terms', 'checks', 'territory'] as const
export type Section = (typeof sections)[number]

const verbOf: Record<Section, string> = {
  partners: 'network.see',
  people: 'worker.see',
  roles: 'network.see',
  terms: 'network.see',
  checks: 'audit.see',
  territory: 'territory.renew',
}

export const sectionsFor = (verbs: readonly string[]): Section[] =>
  sections.filter((each) => verbs.includes(verbOf[each]))

const sectionIn = (hash: string): Section => sections.find((each) => hash === `#${each}`) ?? 'partners'

export function useSection(begin: Section | undefined): [Section, (section: Section) => void] {
  const [section, setSection] = useState<Section>(
    () => begin ?? sectionIn(typeof location === 'undefined' ? '' : location.hash),
  )
  const choose = (next: Section) => {
    history.replaceState(history.state, '', `#${next}`)
    setSection(next)
  }
  return [section, choose]
}

const organisationsAs = (me: MeAnswer, role: string): Set<string> =>
  new Set(me.roles.filter((each) => each.role === role).map((each) => each.organisation_id))

function People({ me, partners, roles, units }: Seen) {
  const isNetworkAdmin = me.roles.some((each) => each.role === 'network_admin')
  const own = organisationsAs(me, 'partner_admin')
  const mine = partners.organisations.filter((each) => isNetworkAdmin || own.has(each.organisation_id))
  const choices = { roles: roles.roles, partners: mine, units: units.units, isNetworkAdmin }
  const keepsPrograms = me.verbs.includes('auth.keep-api-tokens') && mine.length > 0
  return (
    <>
      <PeopleCard choices={choices} mayGive={me.verbs.includes('grant.give')} />
      {keepsPrograms && <ProgramsCard bodies={mine} isNetworkAdmin={isNetworkAdmin} />}
    </>
  )
}

function Checks({ me, partners }: Seen) {
  const watched = organisationsAs(me, 'dpo')
  return (
    <>
      <ReadingsCard />
      <AuditCard bodies={partners.organisations.filter((each) => watched.has(each.organisation_id))} />
    </>
  )
}

function Partners({ me, partners, units }: Seen) {
  const bodies = partners.organisations.filter((each) => mayHere(me, 'unit.add', each.organisation_id))
  return (
    <>
      <PartnersCard
        seen={partners}
        mayAdd={mayHere(me, 'organisation.add')}
        mayChange={mayHere(me, 'organisation.change')}
      />
      <UnitsCard
        units={units.units}
        bodies={bodies}
        mayChange={(unit) => mayHere(me, 'unit.change', unit.organisation_id)}
      />
      <AgreementsCard seen={partners} mayKeep={me.verbs.includes('agreement.keep')} />
    </>
  )
}

export function SectionShown({ section, seen }: { section: Section; seen: Seen }) {
  const { verbs } = seen.me
  if (section === 'people') return <People {...seen} />
  if (section === 'roles') return <ClearancesCard seen={seen.roles} verbs={verbs} />
  if (section === 'terms') return <TermsCard maySet={verbs.includes('term.set')} />
  if (section === 'checks') return <Checks {...seen} />
  if (section === 'territory') return <TerritoryCard />
  return <Partners {...seen} />
}
