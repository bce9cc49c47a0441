// The partners one by one: how big, how many they share with; the acts on each, for who may.
import { Icon, Menu, Table } from '#core/ui'
import type { PartnerSeen, PartnersAnswer, ShareSeen } from './answers.ts'
import { useWords, type Words } from './words.ts'

export interface BodyAct {
  kind: 'rename' | 'end'
  body: PartnerSeen
}

const partnersOf = (shares: readonly ShareSeen[], side: 'from' | 'to', organisation_id: string): number => {
  const [mine, other] =
    side === 'from'
      ? (['from_organisation_id', 'to_organisation_id'] as const)
      : (['to_organisation_id', 'from_organisation_id'] as const)
  return new Set(shares.filter((share) => share[mine] === organisation_id).map((share) => share[other])).size
}

function Acts({ body, onAct }: { body: PartnerSeen; onAct: (act: BodyAct) => void }) {
  const { t } = useWords()
  const rename = {
    key: 'rename',
    label: t('bodies.rename'),
    onSelect: () => onAct({ kind: 'rename' as const, body }),
  }
  const end = {
    key: 'end',
    label: t('bodies.end'),
    destructive: true,
    onSelect: () => onAct({ kind: 'end' as const, body }),
  }
  // The lead partner stays until the network has another one.
  const items = body.partner_role === 'lead_partner' ? [rename] : [rename, end]
  return (
    <Menu label={`${t('people.acts')}: ${body.short_name}`} items={items} align="end">
      <Icon name="more" />
    </Menu>
  )
}

const columnsOf = (seen: PartnersAnswer, { t, word, number }: Words) => {
  const counted = (key: 'units' | 'people' | 'gives' | 'receives', count: (body: PartnerSeen) => number) => ({
    key,
    title: t(`partners.${key}`),
    cell: (body: PartnerSeen) => number(count(body)),
    number: true,
  })
  return [
    { key: 'name', title: t('partners.name'), cell: (body: PartnerSeen) => body.name, names: true },
    {
      key: 'role',
      title: t('partners.role'),
      cell: (body: PartnerSeen) => word('partner_roles', body.partner_role),
    },
    counted('units', (body) => body.unit_count),
    counted('people', (body) => body.worker_count),
    counted('gives', (body) => partnersOf(seen.shares, 'from', body.organisation_id)),
    counted('receives', (body) => partnersOf(seen.shares, 'to', body.organisation_id)),
  ]
}

interface PartnersTableProps {
  seen: PartnersAnswer
  chosen: string | undefined
  onChoose: (id: string) => void
  /** Only for who may change a body. */
  onAct: ((act: BodyAct) => void) | undefined
}

export function PartnersTable({ seen, chosen, onChoose, onAct }: PartnersTableProps) {
  const words = useWords()
  const { t } = words
  const acts = onAct && {
    key: 'acts',
    title: t('people.acts'),
    cell: (body: PartnerSeen) => <Acts body={body} onAct={onAct} />,
  }
  return (
    <Table
      caption={t('partners.table')}
      rows={seen.organisations}
      rowKey={(body) => body.organisation_id}
      selected={chosen}
      onOpen={(body) => onChoose(body.organisation_id)}
      columns={[...columnsOf(seen, words), ...(acts ? [acts] : [])]}
    />
  )
}
