// Partners and what each shares with whom: the drawing, and beside it the two tables that say the same.
import { useState } from 'react'
import { Button, Card, Empty, SelectField, Table } from '#core/ui'
import type { PartnersAnswer } from './answers.ts'
import { AddBodyDialog, EndBodyDialog, RenameBodyDialog } from './body-dialogs.tsx'
import { PartnersGraph } from './partners-graph.tsx'
import { type BodyAct, PartnersTable } from './partners-table.tsx'
import { useWords } from './words.ts'

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

interface PartnersCardProps {
  seen: PartnersAnswer
  mayAdd: boolean
  mayChange: boolean
}

function Bodies({ seen, mayAdd, mayChange, ...choice }: PartnersCardProps & Choice) {
  const { t } = useWords()
  const [open, setOpen] = useState<'add' | BodyAct>()
  const close = () => setOpen(undefined)
  const add = (
    <Button size="small" icon="plus" onClick={() => setOpen('add')}>
      {t('bodies.add')}
    </Button>
  )
  return (
    <Card title={t('partners.table')} count={seen.organisations.length} end={mayAdd ? add : undefined} flush>
      <PartnersTable seen={seen} {...choice} onAct={mayChange ? setOpen : undefined} />
      {open === 'add' && <AddBodyDialog onClose={close} />}
      {open && open !== 'add' && open.kind === 'rename' && (
        <RenameBodyDialog body={open.body} onClose={close} />
      )}
      {open && open !== 'add' && open.kind === 'end' && <EndBodyDialog body={open.body} onClose={close} />}
    </Card>
  )
}

interface Choice {
  chosen: string | undefined
  onChoose: (id: string) => void
}

export function PartnersCard(props: PartnersCardProps) {
  const { seen } = props
  const { t } = useWords()
  const [chosen, setChosen] = useState<string>()
  const toggle = (id: string) => setChosen((before) => (before === id ? undefined : id))
  const options = seen.organisations.map((each) => ({ value: each.organisation_id, label: each.short_name }))
  return (
    <>
      {seen.organisations.length < 2 ? (
        <Card title={t('partners.title')}>
          <Empty title={t('partners.alone')} drawing="people" level={3}>
            {t(props.mayAdd ? 'partners.alone_words' : 'partners.alone_wait')}
          </Empty>
        </Card>
      ) : (
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
        </>
      )}
      <Bodies {...props} chosen={chosen} onChoose={toggle} />
    </>
  )
}
