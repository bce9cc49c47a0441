// Donatori: who gives to the store; and, for who answers for it, what is to be declared to whom this quarter.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import {
  Button,
  Card,
  Check,
  type Column,
  Empty,
  Field,
  PageHead,
  SelectField,
  Table,
  useKeys,
} from '#core/ui'
import { donorKinds } from '../domain/words.ts'
import type { DonorLook, Donors } from '../queries/donors.ts'
import { GiversCard } from './givers-card.tsx'
import { ActDialog, Answered } from './parts.tsx'
import { QuarterCard } from './quarter-card.tsx'
import { type Me, useWords } from './words.ts'

export function DonorsPage() {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const { data: me } = useAsk<Me>('network.me')
  const asked = useAsk<Donors>('donations.donors')
  const may = (verb: string) => me?.verbs.includes(verb) ?? false
  useKeys({ n: () => may('donor.keep') && setAdding(true) })
  const add = (
    <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
      {t('screen.donors.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('screen.donors.title')} acts={may('donor.keep') ? add : undefined} />
      <div className="ui-stack">
        {me && may('donation.declare') && <QuarterCard organisation_id={me.organisation_id} />}
        <Answered asked={asked}>
          {({ donors }) => (
            <Card title={t('screen.donors.title')} count={donors.length} flush>
              <DonorsTable donors={donors} />
            </Card>
          )}
        </Answered>
        {me && may('donor.see-papers') && <GiversCard organisation_id={me.organisation_id} />}
      </div>
      {isAdding && me && (
        <DonorDialog organisation_id={me.organisation_id} onClose={() => setAdding(false)} />
      )}
    </>
  )
}

function DonorsTable({ donors }: { donors: readonly DonorLook[] }) {
  const { t, n, near, label } = useWords()
  const columns: Column<DonorLook>[] = [
    {
      key: 'name',
      title: t('screen.donors.name'),
      names: true,
      cell: (each) => each.name ?? t('screen.nobody'),
    },
    { key: 'kind', title: t('screen.donors.kind'), cell: (each) => label('donor_kind', each.kind) },
    { key: 'gifts', title: t('screen.donors.gifts'), number: true, cell: (each) => n(each.gifts) },
    {
      key: 'last',
      title: t('screen.donors.last'),
      cell: (each) => (each.last_on ? near(each.last_on) : '–'),
    },
  ]
  return (
    <Table
      caption={t('screen.donors.title')}
      columns={columns}
      rows={donors}
      rowKey={(each) => each.donor_id}
      rowHref={(each) => `/donors/${each.donor_id}`}
      instead={
        donors.length === 0 ? (
          <Empty title={t('screen.donors.empty')} drawing="people" level={3}>
            {t('screen.donors.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}

interface DonorDialogProps {
  organisation_id: string
  donor?: { donor_id: string; kind: string; name: string | null; is_active: boolean }
  onClose: () => void
}

export function DonorDialog({ organisation_id, donor, onClose }: DonorDialogProps) {
  const { t, options } = useWords()
  const [donor_id] = useState(() => donor?.donor_id ?? newId())
  const [name, setName] = useState(donor?.name ?? '')
  const [kind, setKind] = useState(donor?.kind ?? 'company')
  const [is_active, setActive] = useState(donor?.is_active ?? true)
  return (
    <ActDialog
      title={t('screen.donors.add_title')}
      verb={t('screen.donors.save')}
      action="donations.keep-donor"
      input={{ donor_id, organisation_id, kind, name, is_active }}
      isReady={name.trim().length > 1}
      onClose={onClose}
    >
      <Field
        label={t('screen.donors.name')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t('screen.donors.kind')}
        options={options('donor_kind', donorKinds)}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      />
      {donor && (
        <Check
          label={t('screen.donors.active')}
          checked={is_active}
          onChange={(event) => setActive(event.target.checked)}
        />
      )}
    </ActDialog>
  )
}
