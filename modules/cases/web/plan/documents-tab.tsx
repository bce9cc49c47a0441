// The papers of a file: what the person brought and the pages of the plan they saw. What one may not read is not here.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, type Column, Empty, Notice, Skeleton, Table, useToast } from '#core/ui'
import { PurposeGate } from '#people/web'
import type { DocumentLine } from '../../queries/documents.ts'
import { openFile } from './fetch-file.ts'
import './plan.css'
import { UploadDialog } from './upload-dialog.tsx'
import { type PlanWords, usePlanWords } from './words.ts'

interface Documents {
  file_id: string
  documents: DocumentLine[]
  has_more: boolean
  may_add: boolean
  compartments: string[]
}

/** A version shown twice has two pages: whoever asks for "the plan" wants the later, and must see which one it is. */
export const wasShownAgain = (line: DocumentLine, all: readonly DocumentLine[]): boolean =>
  line.kind === 'plan' &&
  all.some((each) => each.kind === 'plan' && each.version === line.version && each.at > line.at)

const titleOf = (line: DocumentLine, { t }: PlanWords, all: readonly DocumentLine[]): string => {
  if (line.kind !== 'plan') return line.title ?? t('plan.docs.erased')
  const named = { version: line.version ?? 1 }
  return t(wasShownAgain(line, all) ? 'plan.docs.plan_before' : 'plan.docs.plan_title', named)
}

const sizeOf = (size: number, { t, number }: PlanWords): string =>
  size < 1_000_000
    ? t('plan.docs.kb', { n: number(Math.max(1, Math.round(size / 1000))) })
    : t('plan.docs.mb', { n: number(size / 1_000_000) })

function Download({ line, title }: { line: DocumentLine; title: string }) {
  const { t, sentence } = usePlanWords()
  const say = useToast()
  const [isBusy, setBusy] = useState(false)
  const fetchIt = async () => {
    setBusy(true)
    const problem = await openFile(
      `/api/cases/document-file?file_id=${line.file_id}&document_id=${line.document_id}`,
    )
    setBusy(false)
    if (problem) say({ text: sentence(problem), icon: 'error' })
  }
  return (
    <Button
      size="small"
      icon="download"
      loading={isBusy}
      aria-label={t('plan.docs.download_of', { title })}
      onClick={() => void fetchIt()}
    >
      {t('plan.docs.download')}
    </Button>
  )
}

const columnsFor = (words: PlanWords, all: readonly DocumentLine[]): Column<DocumentLine>[] => {
  const { t, dayOf, time, docWord } = words
  return [
    { key: 'title', title: t('plan.docs.col_title'), names: true, cell: (line) => titleOf(line, words, all) },
    { key: 'kind', title: t('plan.docs.col_kind'), cell: (line) => docWord('kind', line.kind) },
    { key: 'size', title: t('plan.docs.col_size'), number: true, cell: (line) => sizeOf(line.size, words) },
    { key: 'who', title: t('plan.docs.col_who'), cell: (line) => line.worker_name ?? '' },
    { key: 'when', title: t('plan.docs.col_when'), cell: (line) => `${dayOf(line.at)}, ${time(line.at)}` },
    {
      key: 'act',
      title: t('plan.docs.col_act'),
      cell: (line) => <Download line={line} title={titleOf(line, words, all)} />,
    },
  ]
}

export function DocumentsTab({ file_id }: { file_id: string }) {
  const words = usePlanWords()
  const { t, sentence } = words
  const [isAdding, setAdding] = useState(false)
  const { data, problem, again } = useAsk<Documents>('cases.documents', { file_id })
  if (!data && problem)
    return (
      <PurposeGate problem={problem}>
        <Notice
          meaning="dang"
          title={t('plan.docs.failed')}
          act={<Button onClick={again}>{t('plan.docs.again')}</Button>}
        >
          {sentence(problem)}
        </Notice>
      </PurposeGate>
    )
  if (!data) return <Skeleton label={t('plan.docs.loading')} count={4} />
  const add = data.may_add && (
    <Button variant="primary" icon="plus" onClick={() => setAdding(true)}>
      {t('plan.docs.add')}
    </Button>
  )
  return (
    <>
      <Card
        level={2}
        flush={data.documents.length > 0}
        title={t('plan.docs.title')}
        count={data.documents.length}
        end={data.documents.length > 0 ? add : undefined}
        footer={data.has_more ? t('plan.docs.more') : undefined}
      >
        {data.documents.length === 0 ? (
          <Empty title={t('plan.docs.empty')} drawing="paper" act={add || undefined}>
            {t('plan.docs.empty_text')}
          </Empty>
        ) : (
          <Table
            caption={t('plan.docs.caption')}
            columns={columnsFor(words, data.documents)}
            rows={data.documents}
            rowKey={(line) => line.document_id}
          />
        )}
      </Card>
      {isAdding && (
        <UploadDialog file_id={file_id} compartments={data.compartments} onClose={() => setAdding(false)} />
      )}
    </>
  )
}
