// The hours of a service, one line for each opening: days, from when to when, every week or once a month.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Button, Check, ChipsMany, Field, SelectField } from '#core/ui'
import { type HoursTold, type Weekday, weekdays } from '../domain/schedule.ts'
import type { ServiceSeen } from '../queries/shapes.ts'
import { ActForm, type Fault } from './act-form.tsx'
import { useWords } from './words.ts'

type Line = HoursTold & { key: string }

const blank = (): Line => ({
  key: newId(),
  location_id: null,
  freq: 'weekly',
  byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
  nth: null,
  opens_at: '09:00',
  closes_at: '12:00',
  valid_from: null,
  valid_to: null,
  is_on_holidays: false,
  note: null,
})

const weeks = [
  { value: '1', key: 'first' },
  { value: '2', key: 'second' },
  { value: '3', key: 'third' },
  { value: '4', key: 'fourth' },
  { value: '-1', key: 'last' },
] as const

interface LineProps {
  line: Line
  number: number
  onChange: (change: Partial<Line>) => void
  onRemove: () => void
}

function OneLine({ line, number, onChange, onRemove }: LineProps) {
  const { t, options } = useWords()
  const id = (name: string) => `${line.key}-${name}`
  return (
    <fieldset className="services-hours">
      <legend>{t('screen.hours_row', { number })}</legend>
      <ChipsMany
        legend={t('screen.field.byday')}
        options={options('day', weekdays)}
        values={line.byday}
        onChange={(byday) => onChange({ byday: [...byday] as Weekday[] })}
      />
      <div className="services-pair">
        <Field
          id={id('opens_at')}
          kind="time"
          label={t('screen.field.opens_at')}
          value={line.opens_at}
          onChange={(event) => onChange({ opens_at: event.target.value })}
        />
        <Field
          id={id('closes_at')}
          kind="time"
          label={t('screen.field.closes_at')}
          value={line.closes_at}
          onChange={(event) => onChange({ closes_at: event.target.value })}
        />
      </div>
      <div className="services-pair">
        <SelectField
          label={t('screen.field.freq')}
          value={line.freq}
          options={(['weekly', 'monthly'] as const).map((value) => ({
            value,
            label: t(`screen.freq.${value}`),
          }))}
          onChange={(event) =>
            onChange(
              event.target.value === 'monthly' ? { freq: 'monthly', nth: 1 } : { freq: 'weekly', nth: null },
            )
          }
        />
        {line.freq === 'monthly' && (
          <SelectField
            label={t('screen.field.nth')}
            value={String(line.nth ?? 1)}
            options={weeks.map(({ value, key }) => ({ value, label: t(`screen.nth.${key}`) }))}
            onChange={(event) => onChange({ nth: Number(event.target.value) })}
          />
        )}
      </div>
      <Check
        label={t('screen.field.is_on_holidays')}
        checked={line.is_on_holidays}
        onChange={(event) => onChange({ is_on_holidays: event.target.checked })}
      />
      <div>
        <Button size="small" icon="close" onClick={onRemove}>
          {t('screen.remove_hours')}
        </Button>
      </div>
    </fieldset>
  )
}

const hour = /^([01]\d|2[0-3]):[0-5]\d$/

export function HoursDialog({ service, onClose }: { service: ServiceSeen; onClose: () => void }) {
  const { t } = useWords()
  const [lines, setLines] = useState<Line[]>(() =>
    service.schedules.length === 0
      ? [blank()]
      : service.schedules.map(({ schedule_id, ...told }) => ({ key: schedule_id, ...told })),
  )
  const change = (key: string, part: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const faultsOf = (): Fault[] =>
    lines.flatMap((line) => [
      ...(['opens_at', 'closes_at'] as const)
        .filter((name) => !hour.test(line[name]))
        .map((name) => ({
          id: `${line.key}-${name}`,
          text: t('screen.needed', { name: t(`screen.field.${name}`) }),
        })),
      ...(line.byday.length === 0
        ? [{ id: `${line.key}-opens_at`, text: t('screen.needed', { name: t('screen.field.byday') }) }]
        : []),
    ])
  const write = () => {
    const faults = faultsOf()
    if (faults.length > 0) return faults
    const hours = lines.map(({ key: _, ...line }) => line)
    return { action: 'services.set-hours', input: { service_id: service.service_id, hours } }
  }
  return (
    <ActForm title={t('screen.hours_title')} verb={t('screen.save')} onClose={onClose} write={write}>
      {lines.map((line, i) => (
        <OneLine
          key={line.key}
          line={line}
          number={i + 1}
          onChange={(part) => change(line.key, part)}
          onRemove={() => setLines((before) => before.filter((each) => each.key !== line.key))}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => setLines((before) => [...before, blank()])}>
          {t('screen.add_hours')}
        </Button>
      </div>
    </ActForm>
  )
}
