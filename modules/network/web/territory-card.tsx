// A newer archive of the municipalities: first what it changes is looked at, then accepted. Nothing is deleted.
import { useState } from 'react'
import { askOnce, tellChanged } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Card, Field, Notice, Table } from '#core/ui'
import type { TerritoryChange } from '../territory/comparison.ts'
import { useWords } from './words.ts'

interface Preview {
  fingerprint: string
  change_counts: Record<string, number>
  changes: TerritoryChange[]
  problem_count: number
}

interface State {
  archive?: string
  preview?: Preview
  loaded?: number
  problem?: Problem
  isBusy?: boolean
}

const useRenewal = () => {
  const [state, setState] = useState<State>({})
  const look = async (file: File | undefined) => {
    if (!file) return
    setState({ isBusy: true })
    const archive = await file.text()
    const { data, problem } = await askOnce<Preview>('network.preview-territory', { archive }, true)
    setState({ archive, preview: data, problem })
  }
  const accept = async () => {
    if (!state.archive || !state.preview) return
    setState({ ...state, isBusy: true })
    const { fingerprint } = state.preview
    const { data, problem } = await askOnce<{ loaded: number }>(
      'network.renew-territory',
      { archive: state.archive, fingerprint },
      true,
    )
    setState(data ? { loaded: data.loaded } : { problem })
    if (data) tellChanged()
  }
  return { state, look, accept }
}

function Changes({ preview }: { preview: Preview }) {
  const { t, day, number } = useWords()
  const kind = (code: TerritoryChange['kind']) => t(`territory.kinds.${code}`)
  const counted = Object.entries(preview.change_counts).map(
    ([code, count]) => `${kind(code as TerritoryChange['kind'])}: ${number(count)}`,
  )
  return (
    <>
      {preview.problem_count > 0 && (
        <Notice meaning="att">{t('territory.problems', { count: preview.problem_count })}</Notice>
      )}
      <p>
        {counted.length > 0 ? `${t('territory.counts')}. ${counted.join(', ')}.` : t('territory.no_change')}
      </p>
      {preview.changes.length > 0 && (
        <Table
          caption={t('territory.table')}
          rows={preview.changes.slice(0, 100)}
          rowKey={(change) => `${change.place} ${change.kind} ${change.on} ${change.from} ${change.to}`}
          columns={[
            { key: 'place', title: t('territory.place'), cell: (change) => change.place, names: true },
            { key: 'change', title: t('territory.change'), cell: (change) => kind(change.kind) },
            { key: 'before', title: t('territory.before'), cell: (change) => change.from ?? t('nobody') },
            { key: 'after', title: t('territory.after'), cell: (change) => change.to ?? t('nobody') },
            { key: 'day', title: t('territory.day'), cell: (change) => day(change.on) },
          ]}
        />
      )}
    </>
  )
}

export function TerritoryCard() {
  const { t, problem: sentence } = useWords()
  const { state, look, accept } = useRenewal()
  const hasChanges = state.preview !== undefined && state.preview.changes.length > 0
  return (
    <Card title={t('territory.title')}>
      <p className="network-quiet-words">{`${t('territory.words')} ${t('territory.never')}`}</p>
      {state.problem && (
        <Notice meaning="att" live="polite">
          {sentence(state.problem)}
        </Notice>
      )}
      {state.loaded !== undefined && (
        <Notice meaning="ok" live="polite">
          {t('territory.done', { count: state.loaded })}
        </Notice>
      )}
      <div className="network-tools">
        <Field
          label={t('territory.file')}
          {...{ type: 'file', accept: '.csv,.tsv,text/csv,text/tab-separated-values' }}
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </div>
      {state.preview && <Changes preview={state.preview} />}
      {hasChanges && (
        <Button variant="primary" loading={state.isBusy} onClick={() => void accept()}>
          {t('territory.accept')}
        </Button>
      )}
    </Card>
  )
}
