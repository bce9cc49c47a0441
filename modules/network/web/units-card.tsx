// The teams that meet people, whose they are and where they work; the acts on each, for who may.
import { useState } from 'react'
import { Button, Card, Empty, Icon, Menu, Table } from '#core/ui'
import type { PartnerSeen } from './answers.ts'
import { AddUnitDialog, ChangeUnitDialog, EndUnitDialog, type UnitSeen } from './unit-dialogs.tsx'
import { useWords } from './words.ts'

type Open = { kind: 'add' } | { kind: 'change' | 'end'; unit: UnitSeen }

interface UnitsCardProps {
  units: readonly UnitSeen[]
  /** In which I may open a unit. */
  bodies: readonly PartnerSeen[]
  mayChange: (unit: UnitSeen) => boolean
}

function Acts({ unit, onOpen }: { unit: UnitSeen; onOpen: (open: Open) => void }) {
  const { t } = useWords()
  const items = [
    { key: 'change', label: t('units.change'), onSelect: () => onOpen({ kind: 'change', unit }) },
    {
      key: 'end',
      label: t('units.end'),
      destructive: true,
      onSelect: () => onOpen({ kind: 'end', unit }),
    },
  ]
  return (
    <Menu label={`${t('people.acts')}: ${unit.name}`} items={items} align="end">
      <Icon name="more" />
    </Menu>
  )
}

function UnitsTable({
  units,
  mayChange,
  onOpen,
}: Pick<UnitsCardProps, 'units' | 'mayChange'> & { onOpen: (open: Open) => void }) {
  const { t, word } = useWords()
  const empty = (
    <Empty title={t('units.empty')} drawing="people" level={3}>
      {t('units.empty_words')}
    </Empty>
  )
  const acts = {
    key: 'acts',
    title: t('people.acts'),
    cell: (unit: UnitSeen) => (mayChange(unit) ? <Acts unit={unit} onOpen={onOpen} /> : null),
  }
  return (
    <Table
      caption={t('units.table')}
      rows={units}
      rowKey={(unit) => unit.unit_id}
      instead={units.length === 0 ? empty : undefined}
      columns={[
        { key: 'name', title: t('units.name'), cell: (unit) => unit.name, names: true },
        { key: 'body', title: t('units.body'), cell: (unit) => unit.organisation_name },
        { key: 'kind', title: t('units.kind'), cell: (unit) => word('unit_kinds', unit.kind) },
        {
          key: 'vehicle',
          title: t('units.vehicle'),
          cell: (unit) => unit.vehicle ?? t('units.no_vehicle'),
        },
        {
          key: 'phone',
          title: t('units.phone'),
          cell: (unit) => unit.phone ?? t('units.no_phone'),
        },
        {
          key: 'area',
          title: t('units.area'),
          cell: (unit) => t('units.places', { count: unit.area_municipalities.length }),
        },
        ...(units.some(mayChange) ? [acts] : []),
      ]}
    />
  )
}

export function UnitsCard({ units, bodies, mayChange }: UnitsCardProps) {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const add = (
    <Button size="small" icon="plus" onClick={() => setOpen({ kind: 'add' })}>
      {t('units.add')}
    </Button>
  )
  return (
    <Card title={t('units.title')} count={units.length} end={bodies.length > 0 ? add : undefined} flush>
      <UnitsTable units={units} mayChange={mayChange} onOpen={setOpen} />
      {open?.kind === 'add' && <AddUnitDialog bodies={bodies} onClose={close} />}
      {open?.kind === 'change' && <ChangeUnitDialog seen={open.unit} onClose={close} />}
      {open?.kind === 'end' && <EndUnitDialog seen={open.unit} onClose={close} />}
    </Card>
  )
}
