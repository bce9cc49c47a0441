// A firm sends a list of thousands of lots: choose the file, see what is wrong line by line, and nothing is written yet.
import { type ChangeEvent, useState } from 'react'
import { postJson } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Card, type Column, Notice, Table } from '#core/ui'
import type { ImportedLine, ImportFault } from '../domain/import-lines.ts'
import { type RoomWords, useWords } from './words.ts'

export interface Preview {
  rows: number
  left_out: string[]
  fault_count: number
  faults: ImportFault[]
  lines: ImportedLine[]
  grams: number
}

const asBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

const own = ['unknown-item', 'not-a-number', 'not-a-day', 'not-a-gtin', 'formula', 'merged', 'quote'] as const
type Own = (typeof own)[number]

const sentenceOf = (fault: ImportFault, { t, sentence }: RoomWords): string =>
  own.includes(fault.code as Own)
    ? t(`screen.file.${fault.code.replaceAll('-', '_') as 'unknown_item'}`, { text: fault.text })
    : sentence({ code: fault.code, status: 422, details: fault.details })

interface FromFileProps {
  preview: Preview | undefined
  onPreview: (preview: Preview | undefined) => void
}

export function FromFile({ preview, onPreview }: FromFileProps) {
  const { t, sentence } = useWords()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    setBusy(true)
    const asked = await postJson<Preview>('/api/donations/preview-import', { content: await asBase64(file) })
    setBusy(false)
    setProblem(asked.problem)
    onPreview(asked.data)
  }
  return (
    <Card title={t('screen.file.title')}>
      <div className="ui-stack">
        <p className="ui-note">{t('screen.file.words')}</p>
        <label className="donations-file">
          <span>{t(isBusy ? 'screen.file.reading' : 'screen.file.choose')}</span>
          <input
            type="file"
            accept=".csv,.txt,.xlsx"
            disabled={isBusy}
            onChange={(event) => void choose(event)}
          />
        </label>
        {problem && (
          <Notice meaning="att" live="alert">
            {sentence(problem)}
          </Notice>
        )}
        {preview && <Look preview={preview} remove={() => onPreview(undefined)} />}
      </div>
    </Card>
  )
}

function Look({ preview, remove }: { preview: Preview; remove: () => void }) {
  const words = useWords()
  const { t, n, kilos } = words
  const columns: Column<ImportFault>[] = [
    { key: 'line', title: t('screen.file.line'), number: true, cell: (fault) => n(fault.line) },
    { key: 'why', title: t('screen.file.why'), names: true, cell: (fault) => sentenceOf(fault, words) },
  ]
  const left = preview.left_out.filter(Boolean).join(', ')
  const weight = preview.grams > 0 ? `, ${kilos(preview.grams)}` : ''
  return (
    <>
      {preview.fault_count === 0 ? (
        <Notice meaning="ok" live="polite" act={<Button onClick={remove}>{t('screen.file.remove')}</Button>}>
          {t('screen.file.good', { rows: n(preview.rows), lots: n(preview.lines.length) }) + weight}
        </Notice>
      ) : (
        <>
          <Notice meaning="att" live="alert">
            {t('screen.file.faults', { count: preview.fault_count })}
          </Notice>
          <Table
            caption={t('screen.file.why')}
            columns={columns}
            rows={preview.faults}
            rowKey={(fault) => `${fault.line}-${fault.code}-${fault.field}-${fault.text}`}
          />
        </>
      )}
      {left && <p className="ui-note">{t('screen.file.left_out', { columns: left })}</p>}
    </>
  )
}
