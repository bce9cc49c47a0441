// What is promised for the project, from where to where. How far one is stands among the figures, for those who read them.
import { useState } from 'react'
import { Button, Card, Field, SelectField, Table } from '#core/ui'
import { qualifiers } from '../domain/words.ts'
import { ActForm, useFields } from './act-form.tsx'
import type { IndicatorSeen } from './answers.ts'
import type { Progress } from './project-slot.ts'
import { useWords, type Words } from './words.ts'

type Qualifier = (typeof qualifiers)[number]

const targetText = ({ target, qualifier, target_cities }: IndicatorSeen, { t, number }: Words): string => {
  if (target === null) return t('project.no_target')
  const said = `${qualifier ? `${t(`project.qualifiers.${qualifier as Qualifier}`)} ` : ''}${number(target)}`
  return target_cities === null ? said : t('project.of_all_cities', { target: said, count: target_cities })
}

/** "1.250,5" or "1250.5" as written by hand; undefined when it is no number. */
export const numberFrom = (text: string): number | undefined => {
  const plain = text
    .trim()
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function TargetDialog({
  project_id,
  indicator,
  onClose,
}: {
  project_id: string
  indicator: IndicatorSeen
  onClose: () => void
}) {
  const { t, label } = useWords()
  const fields = useFields<'target' | 'qualifier'>({
    target: indicator.target === null ? '' : String(indicator.target),
    qualifier: indicator.qualifier ?? 'about',
  })
  const write = () => {
    const target = numberFrom(fields.values.target)
    const faults = fields.wrong([['target', target === undefined, t('project.target_missing')]])
    if (faults.length > 0) return { faults }
    const input = {
      project_id,
      key: indicator.key,
      baseline: indicator.baseline,
      target,
      qualifier: fields.values.qualifier,
    }
    return [{ action: 'network.set-target', input }]
  }
  return (
    <ActForm
      title={t('project.target_title', { name: label(indicator.label) })}
      verb={t('project.target_act')}
      onClose={onClose}
      write={write}
      onFaults={fields.setFaults}
    >
      <SelectField
        {...fields.field('qualifier')}
        label={t('project.target_word')}
        options={qualifiers.map((code) => ({ value: code, label: t(`project.qualifiers.${code}`) }))}
      />
      <Field {...fields.field('target')} label={t('project.target_number')} kind="number" />
    </ActForm>
  )
}

interface IndicatorsCardProps {
  project_id: string
  indicators: readonly IndicatorSeen[]
  maySet: boolean
  /** Where one reads how far it is; nobody else is sent there. */
  figures: string | undefined
  progress: Progress
}

export function IndicatorsCard({ project_id, indicators, maySet, figures, progress }: IndicatorsCardProps) {
  const words = useWords()
  const { t, label } = words
  const [open, setOpen] = useState<IndicatorSeen>()
  const set = (indicator: IndicatorSeen) => (
    <Button
      variant="quiet"
      size="small"
      aria-label={t('project.set_target_named', { name: label(indicator.label) })}
      onClick={() => setOpen(indicator)}
    >
      {t('project.set_target')}
    </Button>
  )
  return (
    <Card
      title={t('project.indicators')}
      count={indicators.length}
      footer={figures && <a href={figures}>{t('project.how_far')}</a>}
      flush
    >
      <Table
        caption={t('project.indicators_table')}
        rows={indicators}
        rowKey={(indicator) => indicator.key}
        rowHref={figures ? (indicator) => `${figures}&figure=${indicator.key}` : undefined}
        columns={[
          {
            key: 'label',
            title: t('project.indicator'),
            cell: (indicator) => label(indicator.label),
            names: true,
          },
          {
            key: 'level',
            title: t('project.level'),
            cell: (indicator) =>
              t(indicator.level === 'outcome' ? 'project.levels.outcome' : 'project.levels.output'),
          },
          {
            key: 'target',
            title: t('project.target'),
            cell: (indicator) => targetText(indicator, words),
            number: true,
          },
          ...(progress
            ? [{ key: 'now', title: progress.title, cell: ({ key }: IndicatorSeen) => progress.of(key) }]
            : []),
          ...(maySet ? [{ key: 'set', title: t('people.acts'), cell: set }] : []),
        ]}
      />
      {open && <TargetDialog project_id={project_id} indicator={open} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
