// The cold of today: one card for each unit, the last number readable from two metres, one field to write the next.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import { Badge, Button, Card, Clock, Empty, Field, Notice, PageHead, TextLink } from '#core/ui'
import type { ColdToday } from '../queries/care.ts'
import { Page, useMe, useTap } from './room-state.tsx'
import { tenthsOf, UnitDialog } from './unit-dialog.tsx'
import { useWords } from './words.ts'

type Unit = ColdToday['units'][number]

export function TemperaturesPage() {
  const { t } = useWords()
  const asked = useAsk<ColdToday>('recalls.cold-today', {}, { every: 60_000 })
  return (
    <Page title={t('screen.cold.title')} asked={asked}>
      {(data) => <Whole data={data} />}
    </Page>
  )
}

function Whole({ data }: { data: ColdToday }) {
  const { t, locale, longDay } = useWords()
  const me = useMe()
  const [editing, edit] = useState<Unit | 'new'>()
  const mayKeep = me?.verbs.includes('cold.keep') ?? false
  const add = mayKeep && (
    <Button icon="plus" onClick={() => edit('new')}>
      {t('screen.cold.add')}
    </Button>
  )
  const missed = data.units.flatMap((unit) => unit.missed).length
  const from = `${data.today.slice(0, 8)}01`
  const paper = `/api/recalls/register.pdf?from_day=${from}&to_day=${data.today}&lang=${locale === 'en' ? 'en' : 'it'}`
  return (
    <>
      <PageHead
        title={t('screen.cold.title')}
        line={`${longDay(data.today)} · ${missed > 0 ? t('screen.cold.line', { count: missed }) : t('screen.cold.in_step')}`}
        acts={
          <>
            <Button icon="print" onClick={() => location.assign(paper)}>
              {t('screen.cold.register')}
            </Button>
            {data.units.length > 0 && add}
          </>
        }
      />
      {data.units.length === 0 ? (
        <Empty title={t('screen.cold.empty_title')} drawing="box" act={add || undefined}>
          {t(mayKeep ? 'screen.cold.empty_text' : 'screen.cold.empty_ask')}
        </Empty>
      ) : (
        <div className="recalls-cold">
          {data.units.map((unit) => (
            <UnitCard
              key={unit.cold_unit_id}
              unit={unit}
              today={data.today}
              half={data.half}
              onEdit={mayKeep ? () => edit(unit) : undefined}
            />
          ))}
        </div>
      )}
      {editing && (
        <UnitDialog
          unit={editing === 'new' ? undefined : editing}
          organisation_id={me?.organisation_id ?? ''}
          onClose={() => edit(undefined)}
        />
      )}
    </>
  )
}

interface CardOfUnit {
  unit: Unit
  today: string
  half: string
  onEdit?: () => void
}

function UnitCard({ unit, today, half, onEdit }: CardOfUnit) {
  const { t, label, degrees, when } = useWords()
  const [last] = unit.readings
  const isDone = unit.readings.some((each) => each.on_day === today && each.half === half)
  return (
    <Card
      title={unit.name}
      alarm={unit.outside_since !== null}
      end={
        onEdit ? (
          <Button variant="quiet" size="small" onClick={onEdit}>
            {t('screen.cold.change')}
          </Button>
        ) : undefined
      }
    >
      <p className={`recalls-now${last?.is_outside ? ' recalls-now-outside' : ''}`}>
        {last ? degrees(last.tenths) : '–'}
      </p>
      <p className="ui-note">
        {t('screen.cold.limits', {
          kind: label('cold_kind', unit.kind),
          from: degrees(unit.lowest),
          to: degrees(unit.highest),
        })}
        {last && ` · ${when(last.at)}`}
        {last?.worker_name && `, ${last.worker_name}`}
      </p>
      <UnitState unit={unit} />
      {isDone && unit.missed.length === 0 && !unit.outside_since && (
        <Badge meaning="ok">{t('screen.cold.done', { half: label('half', half) })}</Badge>
      )}
      <ReadForm unit={unit} today={today} />
    </Card>
  )
}

/** What is wrong with it now, if anything. */
function UnitState({ unit }: { unit: Unit }) {
  const { t, label, locale, clock } = useWords()
  return (
    <>
      {unit.outside_since && !unit.fault_id && unit.look_again_at && (
        <Notice meaning="dang" title={t('screen.cold.outside')}>
          <Clock
            due={new Date(unit.look_again_at)}
            from={new Date(unit.outside_since)}
            now={new Date()}
            locale={locale}
            words={clock}
          />{' '}
          {t('screen.cold.look_again')}
        </Notice>
      )}
      {unit.fault_id && (
        <Notice meaning="dang" title={t('screen.cold.fault')}>
          <TextLink href="/nonconformities">{t('screen.cold.fault_open')}</TextLink>
        </Notice>
      )}
      {unit.missed.map((each) => (
        <Badge key={each} meaning="att" icon="clock">
          {t('screen.cold.missed', { half: label('half', each) })}
        </Badge>
      ))}
    </>
  )
}

/** One number, one button. */
function ReadForm({ unit, today }: { unit: Unit; today: string }) {
  const { t } = useWords()
  const tap = useTap()
  const [typed, setTyped] = useState('')
  const value = tenthsOf(typed)
  const write = async () => {
    const done = await tap('recalls.read-temperature', {
      ...{ reading_id: newId(), cold_unit_id: unit.cold_unit_id, on_day: today },
      tenths: value,
    })
    if (done) setTyped('')
  }
  return (
    <form
      className="recalls-read"
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== undefined) void write()
      }}
    >
      <Field
        kind="number"
        label={t('screen.cold.write', { name: unit.name })}
        unit="°C"
        value={typed}
        error={
          typed !== '' && value === undefined && typed !== '-' ? t('screen.cold.not_a_number') : undefined
        }
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button variant="primary" type="submit" disabled={value === undefined}>
        {t('screen.cold.save')}
      </Button>
    </form>
  )
}
