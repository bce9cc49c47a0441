// Below the opened figure: where it began, how much was promised for each period, and what was declared with which proof.

import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { periodCovering, spanOf } from '#core/kernel'
import { Button, Table, TextLink } from '#core/ui'
import type { PromisesAnswer } from '../queries/book.ts'
import type { FigureSeen } from '../queries/figures.ts'
import { BaselineDialog, DeclareDialog, TargetDialog } from './promise-dialogs.tsx'
import type { Words } from './words.ts'

type Declared = PromisesAnswer['declared'][number]
type Open = 'target' | 'baseline' | 'declare'

function Proof({ said, words }: { said: Declared; words: Words }) {
  const { t } = words
  if (said.has_file)
    return (
      <TextLink href={`/api/monitoring/evidence?declared_id=${said.declared_id}`}>
        {t('promise.proof_file')}
      </TextLink>
    )
  return (
    <a className="ui-link" href={said.evidence_link ?? ''} target="_blank" rel="noreferrer">
      {t('promise.proof_link')}
    </a>
  )
}

function DeclaredTable({ declared, words }: { declared: readonly Declared[]; words: Words }) {
  const { t } = words
  return (
    <Table
      caption={t('promise.declared_title')}
      cards={false}
      rows={declared}
      rowKey={({ declared_id }) => declared_id}
      columns={[
        { key: 'period', title: t('promise.period'), cell: (said) => words.period(said.period) },
        { key: 'value', title: t('promise.number'), number: true, cell: (said) => words.number(said.value) },
        { key: 'by', title: t('promise.said_by'), cell: (said) => said.said_by },
        { key: 'proof', title: t('promise.proof'), cell: (said) => <Proof said={said} words={words} /> },
      ]}
    />
  )
}

function TargetsTable({
  targets,
  onLook,
  words,
}: {
  targets: PromisesAnswer['targets']
  onLook(months: { from: string; to: string }): void
  words: Words
}) {
  const { t } = words
  const look = (period: string) => {
    const { from_month, to_month } = spanOf(period)
    onLook({ from: from_month, to: to_month })
  }
  return (
    <Table
      caption={t('promise.targets')}
      cards={false}
      rows={targets}
      rowKey={({ period }) => period}
      columns={[
        {
          key: 'period',
          title: t('promise.period'),
          cell: ({ period }) => (
            <Button
              variant="quiet"
              size="small"
              aria-label={t('promise.target_look', { period: words.period(period) })}
              onClick={() => look(period)}
            >
              {words.period(period)}
            </Button>
          ),
        },
        {
          key: 'target',
          title: t('promise.target_number'),
          number: true,
          cell: (each) => words.target(each),
        },
      ]}
    />
  )
}

interface PromisesProps {
  seen: FigureSeen
  project_id: string
  period: { from_month: string; to_month: string }
  verbs: readonly string[]
  words: Words
  onLook(months: { from: string; to: string }): void
  /** Something was written: the page is asked again. */
  onDone(): void
}

function Acts({
  seen,
  verbs,
  words,
  onOpen,
}: Pick<PromisesProps, 'seen' | 'verbs' | 'words'> & { onOpen(open: Open): void }) {
  const { t } = words
  const act = (open: Open, label: string) => (
    <Button size="small" onClick={() => onOpen(open)}>
      {label}
    </Button>
  )
  return (
    <div className="monitoring-acts ui-no-print">
      {!seen.is_measured && verbs.includes('figures.declare') && act('declare', t('promise.declare'))}
      {verbs.includes('figures.promise') && act('target', t('promise.target_add'))}
      {verbs.includes('figures.promise') && act('baseline', t('promise.baseline_set'))}
    </div>
  )
}

export function Promises(props: PromisesProps) {
  const { seen, project_id, period, words, onLook, onDone } = props
  const { t } = words
  const [open, setOpen] = useState<Open>()
  const { data, again } = useAsk<PromisesAnswer>('monitoring.promises', { project_id, key: seen.key })
  const wanted = {
    ...{ seen, project_id, words, period: periodCovering(period) },
    onClose: () => setOpen(undefined),
    onDone: () => {
      again()
      onDone()
    },
  }
  const { targets = [], baseline, declared = [] } = data ?? {}
  return (
    <div className="monitoring-opened">
      {baseline && (
        <p>
          {t('promise.baseline', {
            value: words.number(baseline.value),
            day: words.day(`${baseline.on_day}T12:00:00Z`),
            source: baseline.source,
          })}
        </p>
      )}
      {targets.length > 0 && <TargetsTable targets={targets} onLook={onLook} words={words} />}
      {declared.length > 0 && (
        <>
          <p className="ui-note">{t('promise.declared_words')}</p>
          <DeclaredTable declared={declared} words={words} />
        </>
      )}
      <Acts seen={seen} verbs={props.verbs} words={words} onOpen={setOpen} />
      {open === 'target' && <TargetDialog {...wanted} />}
      {open === 'baseline' && <BaselineDialog {...wanted} />}
      {open === 'declare' && <DeclareDialog {...wanted} />}
    </div>
  )
}
