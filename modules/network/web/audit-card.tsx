// The register of acts of an organisation, with its chain checked while it is shown.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Notice, SelectField, Skeleton, Table } from '#core/ui'
import type { AuditAnswer, PartnerSeen } from './answers.ts'
import { useWords } from './words.ts'

function Chain({ chain }: { chain: AuditAnswer['chain'] }) {
  const { t } = useWords()
  if (chain.is_whole)
    return (
      <Notice meaning="ok">
        {t('audit.whole', { count: chain.length - chain.cleared })}
        {chain.cleared > 0 && ` ${t('audit.cleared', { count: chain.cleared })}`}
      </Notice>
    )
  return (
    <Notice meaning="dang" title={t('audit.broken', { position: chain.first_bad ?? chain.length + 1 })}>
      {t('audit.broken_words')}
    </Notice>
  )
}

function Entries({ entries }: { entries: AuditAnswer['entries'] }) {
  const { t, moment, number } = useWords()
  return (
    <Table
      caption={t('audit.table')}
      rows={entries}
      rowKey={(entry) => String(entry.position)}
      columns={[
        { key: 'position', title: t('audit.position'), cell: (entry) => number(entry.position), names: true },
        { key: 'when', title: t('audit.when'), cell: (entry) => moment(entry.recorded_at) },
        { key: 'who', title: t('audit.who'), cell: (entry) => entry.worker_name },
        {
          key: 'what',
          title: t('audit.what'),
          cell: (entry) => entry.actions.map((each) => each.action).join(', '),
        },
        {
          key: 'records',
          title: t('audit.records'),
          cell: (entry) => number(entry.actions.reduce((sum, each) => sum + each.record_count, 0)),
          number: true,
        },
        {
          key: 'check',
          title: t('audit.check'),
          cell: (entry) => (
            <Badge meaning={entry.is_verified ? 'ok' : 'dang'} inTable>
              {entry.is_verified ? t('audit.good') : t('audit.bad')}
            </Badge>
          ),
        },
      ]}
    />
  )
}

export function AuditCard({
  bodies,
}: {
  bodies: readonly Pick<PartnerSeen, 'organisation_id' | 'short_name'>[]
}) {
  const { t, problem: sentence } = useWords()
  const [organisation_id, setOrganisation] = useState(bodies[0]?.organisation_id ?? '')
  const [below, setBelow] = useState<number>()
  const { data, problem, again } = useAsk<AuditAnswer>(
    'network.audit',
    { organisation_id, ...(below ? { below } : {}) },
    { isOn: organisation_id !== '' },
  )
  const last = data?.entries.at(-1)?.position
  const choose = (id: string) => {
    setOrganisation(id)
    setBelow(undefined)
  }
  return (
    <Card title={t('audit.title')}>
      <div className="network-tools">
        <SelectField
          label={t('audit.choose')}
          options={bodies.map((each) => ({ value: each.organisation_id, label: each.short_name }))}
          value={organisation_id}
          onChange={(event) => choose(event.target.value)}
        />
      </div>
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {sentence(problem)}
        </Notice>
      )}
      {data ? <Chain chain={data.chain} /> : !problem && <Skeleton label={t('loading')} />}
      {data && <Entries entries={data.entries} />}
      {last !== undefined && last > (data?.chain.cleared ?? 0) + 1 && (
        <Button onClick={() => setBelow(last)}>{t('audit.older')}</Button>
      )}
    </Card>
  )
}
