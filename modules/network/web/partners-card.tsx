// Partners and what each shares with whom: the drawing, and beside it the two tables that say the same.
import { useState } from 'react'
import { Card, Empty, SelectField, Table } from '#core/ui'
import type { PartnersAnswer, ShareSeen } from './answers.ts'
import { PartnersGraph } from './partners-graph.tsx'
import { useWords } from './words.ts'

const partnersOf = (shares: readonly ShareSeen[], side: 'from' | 'to', organisation_id: string): number => {
  const [mine, other] =
    side === 'from'
      ? (['from_organisation_id', 'to_organisation_id'] as const)
      : (['to_organisation_id', 'from_organisation_id'] as const)
  return new Set(shares.filter((share) => share[mine] === organisation_id).map((share) => share[other])).size
}

function PartnersTable({
  seen,
  chosen,
  onChoose,
}: {
  seen: PartnersAnswer
  chosen: string | undefined
  onChoose: (id: string) => void
}) {
  const { t, word, number } = useWords()
  return (
    <Table
      caption={t('partners.table')}
      rows={seen.organisations}
      rowKey={(partner) => partner.organisation_id}
      selected={chosen}
      onOpen={(partner) => onChoose(partner.organisation_id)}
      columns={[
        { key: 'name', title: t('partners.name'), cell: (partner) => partner.name, names: true },
        {
          key: 'role',
          title: t('partners.role'),
          cell: (partner) => word('partner_roles', partner.partner_role),
        },
        {
          key: 'units',
          title: t('partners.units'),
          cell: (partner) => number(partner.unit_count),
          number: true,
        },
        {
          key: 'people',
          title: t('partners.people'),
          cell: (partner) => number(partner.worker_count),
          number: true,
        },
        {
          key: 'gives',
          title: t('partners.gives'),
          cell: (partner) => number(partnersOf(seen.shares, 'from', partner.organisation_id)),
          number: true,
        },
        {
          key: 'receives',
          title: t('partners.receives'),
          cell: (partner) => number(partnersOf(seen.shares, 'to', partner.organisation_id)),
          number: true,
        },
      ]}
    />
  )
}

function SharesTable({ seen, chosen }: { seen: PartnersAnswer; chosen: string | undefined }) {
  const { t, words, word } = useWords()
  const names = new Map(seen.organisations.map((each) => [each.organisation_id, each.short_name]))
  const shown = seen.shares.filter(
    (share) => !chosen || share.from_organisation_id === chosen || share.to_organisation_id === chosen,
  )
  const empty = (
    <Empty title={t('partners.empty')} drawing="paper" level={3}>
      {t('partners.empty_words')}
    </Empty>
  )
  return (
    <Table
      caption={t('partners.shares_table')}
      rows={shown}
      rowKey={(share) => `${share.agreement_id} ${share.from_organisation_id} ${share.to_organisation_id}`}
      instead={shown.length === 0 ? empty : undefined}
      columns={[
        {
          key: 'from',
          title: t('partners.from'),
          cell: (share) => names.get(share.from_organisation_id) ?? t('nobody'),
          names: true,
        },
        {
          key: 'to',
          title: t('partners.to'),
          cell: (share) => names.get(share.to_organisation_id) ?? t('nobody'),
        },
        {
          key: 'what',
          title: t('partners.what'),
          cell: (share) => words('compartments', share.compartments),
        },
        { key: 'why', title: t('partners.why'), cell: (share) => words('purposes', share.purposes) },
        { key: 'ground', title: t('partners.ground'), cell: (share) => word('grounds', share.legal_basis) },
      ]}
    />
  )
}

export function PartnersCard({ seen }: { seen: PartnersAnswer }) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<string>()
  const toggle = (id: string) => setChosen((before) => (before === id ? undefined : id))
  const options = seen.organisations.map((each) => ({ value: each.organisation_id, label: each.short_name }))
  return (
    <>
      <Card title={t('partners.title')}>
        <p className="network-quiet-words">{t('partners.explain')}</p>
        <PartnersGraph partners={seen.organisations} shares={seen.shares} chosen={chosen} />
        <SelectField
          label={t('partners.choose')}
          empty={t('partners.all')}
          options={options}
          value={chosen ?? ''}
          onChange={(event) => setChosen(event.target.value || undefined)}
        />
      </Card>
      <Card title={t('partners.shares_table')} flush>
        <SharesTable seen={seen} chosen={chosen} />
      </Card>
      <Card title={t('partners.table')} count={seen.organisations.length} flush>
        <PartnersTable seen={seen} chosen={chosen} onChoose={toggle} />
      </Card>
    </>
  )
}
