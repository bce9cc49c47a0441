// The network on one page: who takes part and shares what with whom, who works here with which role, what each
// role may read; for the data protection officer also who read what.
import { useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Notice, PageHead, Skeleton } from '#core/ui'
import { AgreementsCard } from './agreements-card.tsx'
import type { MeAnswer, PartnersAnswer, RolesAnswer, UnitsAnswer } from './answers.ts'
import { AuditCard } from './audit-card.tsx'
import { ClearancesCard } from './clearances-card.tsx'
import { PartnersCard } from './partners-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { ReadingsCard } from './readings-card.tsx'
import { TerritoryCard } from './territory-card.tsx'
import { useWords } from './words.ts'
import './network.css'

interface Seen {
  me: MeAnswer
  partners: PartnersAnswer
  roles: RolesAnswer
  units: UnitsAnswer
}

export function Waiting({
  title,
  problem,
  again,
}: {
  title: string
  problem: Problem | undefined
  again: () => void
}) {
  const { t, problem: sentence } = useWords()
  return (
    <div className="ui-stack">
      <PageHead title={title} />
      {problem ? (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {sentence(problem)}
        </Notice>
      ) : (
        <Skeleton label={t('loading')} />
      )}
    </div>
  )
}

/** What the page shows once everything arrived. */
export function NetworkView({ me, partners, roles, units }: Seen) {
  const { t } = useWords()
  const { verbs } = me
  const isNetworkAdmin = me.roles.some((each) => each.role === 'network_admin')
  const own = new Set(
    me.roles.filter((each) => each.role === 'partner_admin').map((each) => each.organisation_id),
  )
  const given = isNetworkAdmin
    ? partners.organisations
    : partners.organisations.filter((each) => own.has(each.organisation_id))
  const watched = new Set(me.roles.filter((each) => each.role === 'dpo').map((each) => each.organisation_id))
  const people = partners.organisations.reduce((sum, each) => sum + each.worker_count, 0)
  const inForce = partners.agreements.filter((each) => each.is_in_force).length
  return (
    <div className="ui-stack">
      <PageHead
        title={me.network.name}
        line={t('line', { partners: partners.organisations.length, agreements: inForce, people })}
      />
      <PartnersCard seen={partners} />
      <AgreementsCard seen={partners} mayKeep={verbs.includes('agreement.keep')} />
      {verbs.includes('worker.see') && (
        <PeopleCard
          choices={{ roles: roles.roles, partners: given, units: units.units, isNetworkAdmin }}
          mayGive={verbs.includes('grant.give')}
        />
      )}
      <ClearancesCard seen={roles} verbs={verbs} />
      {verbs.includes('audit.see') && <ReadingsCard />}
      {verbs.includes('audit.see') && (
        <AuditCard bodies={partners.organisations.filter((each) => watched.has(each.organisation_id))} />
      )}
      {verbs.includes('territory.renew') && <TerritoryCard />}
    </div>
  )
}

export function NetworkPage() {
  const { t } = useWords()
  const me = useAsk<MeAnswer>('network.me')
  const partners = useAsk<PartnersAnswer>('network.partners')
  const roles = useAsk<RolesAnswer>('network.roles')
  const units = useAsk<UnitsAnswer>('network.units')
  if (me.data && partners.data && roles.data && units.data) {
    return <NetworkView me={me.data} partners={partners.data} roles={roles.data} units={units.data} />
  }
  const asked = [me, partners, roles, units]
  const again = () => asked.forEach((each) => each.again())
  return <Waiting title={t('title')} problem={asked.find((each) => each.problem)?.problem} again={again} />
}
