// The network: who takes part and shares what with whom, who works here with which role, what each role may
// read; for the data protection officer also who read what.
import { useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Notice, PageHead, Segmented, Skeleton } from '#core/ui'
import type { MeAnswer, PartnersAnswer, RolesAnswer, UnitsAnswer } from './answers.ts'
import { type Section, SectionShown, type Seen, sectionsFor, useSection } from './sections.tsx'
import { useWords } from './words.ts'
import './network.css'

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

/** The page once everything arrived; `begin` is its first part when the address does not say. */
export function NetworkView({ begin, ...seen }: Seen & { begin?: Section }) {
  const { t } = useWords()
  const { me, partners } = seen
  const [section, choose] = useSection(begin)
  const mine = sectionsFor(me.verbs)
  const shown = mine.includes(section) ? section : 'partners'
  const people = partners.organisations.reduce((sum, each) => sum + each.worker_count, 0)
  const agreements = partners.agreements.filter((each) => each.is_in_force).length
  return (
    <div className="ui-stack">
      <PageHead
        title={me.network.name}
        line={[
          t('line.partners', { count: partners.organisations.length }),
          t('line.agreements', { count: agreements }),
          t('line.people', { count: people }),
        ].join(', ')}
      />
      <div className="network-sections">
        <Segmented
          label={t('sections.label')}
          options={mine.map((each) => ({ value: each, label: t(`sections.${each}`) }))}
          value={shown}
          onChange={choose}
        />
      </div>
      <SectionShown section={shown} seen={seen} />
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
