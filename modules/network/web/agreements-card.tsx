// The acts the partners signed, those in force first.
import { useState } from 'react'
import { Badge, Button, Card, Empty, Table } from '#core/ui'
import { EndAgreementDialog, SignDialog } from './agreement-dialogs.tsx'
import type { AgreementSeen, PartnersAnswer } from './answers.ts'
import { useWords } from './words.ts'

const inForceFirst = (a: AgreementSeen, b: AgreementSeen): number =>
  Number(b.is_in_force) - Number(a.is_in_force)

export function AgreementsCard({ seen, mayKeep }: { seen: PartnersAnswer; mayKeep: boolean }) {
  const { t, word, day } = useWords()
  const [open, setOpen] = useState<'sign' | AgreementSeen>()
  const close = () => setOpen(undefined)
  const names = new Map(seen.organisations.map((each) => [each.organisation_id, each.short_name]))
  const rows = [...seen.agreements].sort(inForceFirst)
  const empty = (
    <Empty title={t('agreements.empty')} level={3}>
      {t('agreements.empty_words')}
    </Empty>
  )
  const state = (agreement: AgreementSeen) => (
    <Badge meaning={agreement.is_in_force ? 'ok' : 'neu'} inTable>
      {agreement.is_in_force ? t('agreements.in_force') : t('agreements.over')}
    </Badge>
  )
  const end = (agreement: AgreementSeen) =>
    mayKeep && agreement.is_in_force && agreement.ended_because === null ? (
      <Button
        variant="quiet"
        size="small"
        aria-label={t('agreements.end_title', { name: agreement.title })}
        onClick={() => setOpen(agreement)}
      >
        {t('agreements.end')}
      </Button>
    ) : null
  const sign = mayKeep && (
    <Button size="small" icon="plus" onClick={() => setOpen('sign')}>
      {t('agreements.sign')}
    </Button>
  )
  return (
    <Card title={t('agreements.title')} count={rows.length} end={sign || undefined} flush>
      <Table
        caption={t('agreements.table')}
        rows={rows}
        rowKey={(agreement) => agreement.agreement_id}
        instead={rows.length === 0 ? empty : undefined}
        columns={[
          { key: 'name', title: t('agreements.name'), cell: (agreement) => agreement.title, names: true },
          {
            key: 'kind',
            title: t('agreements.kind'),
            cell: (agreement) => word('agreement_kinds', agreement.kind),
          },
          {
            key: 'parties',
            title: t('agreements.parties'),
            cell: (agreement) => agreement.parties.map((id) => names.get(id) ?? t('nobody')).join(', '),
          },
          { key: 'from', title: t('agreements.from'), cell: (agreement) => day(agreement.begins_on) },
          {
            key: 'until',
            title: t('agreements.until'),
            cell: (agreement) => (agreement.ended_on ? day(agreement.ended_on) : t('open_ended')),
          },
          { key: 'state', title: t('agreements.state'), cell: state },
          ...(mayKeep ? [{ key: 'end', title: t('people.acts'), cell: end }] : []),
        ]}
      />
      {open === 'sign' && <SignDialog partners={seen.organisations} onClose={close} />}
      {open && open !== 'sign' && <EndAgreementDialog agreement={open} onClose={close} />}
    </Card>
  )
}
