// A paper is added: the file, what it is, how we call it, who may read it. While it travels one sees how far it is.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Field, Progress, RadioList, SelectField } from '#core/ui'
import { documentKinds } from '../../domain/document.ts'
import { AskFrame, errorIn, type Fault } from './ask-frame.tsx'
import { sendFile } from './fetch-file.ts'
import { usePlanWords } from './words.ts'

export interface UploadDialogProps {
  file_id: string
  /** Those the reader may file a paper under. */
  compartments: string[]
  onClose(): void
}

function ChooseFile({ error, onChoose }: { error?: string; onChoose(file: File | undefined): void }) {
  const { t } = usePlanWords()
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor="doc-file">
        {t('plan.docs.choose')}
      </label>
      <p className="ui-hint" id="doc-file-hint">
        {t('plan.docs.choose_hint')}
      </p>
      <input
        id="doc-file"
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-describedby="doc-file-hint"
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
      {error && <p className="plan-wrong">{error}</p>}
    </div>
  )
}

interface Said {
  kind: string
  title: string
  compartment: string
}
interface AboutProps {
  said: Said
  compartments: string[]
  faults: Fault[]
  change(more: Partial<Said>): void
}

function AboutPaper({ said, compartments, faults, change }: AboutProps) {
  const { t, docWord } = usePlanWords()
  return (
    <>
      <SelectField
        label={t('plan.docs.kind_label')}
        options={documentKinds.map((value) => ({ value, label: docWord('kind', value) }))}
        value={said.kind}
        onChange={(event) => change({ kind: event.target.value })}
      />
      <Field
        id="doc-title"
        label={t('plan.docs.name')}
        value={said.title}
        maxLength={160}
        autoComplete="off"
        onChange={(event) => change({ title: event.target.value })}
        {...errorIn(faults, 'doc-title')}
      />
      {compartments.length > 1 && (
        <RadioList
          legend={t('plan.docs.compartment')}
          options={compartments.map((value) => ({ value, label: docWord('who_reads', value) }))}
          value={said.compartment}
          onChange={(value) => change({ compartment: value })}
        />
      )}
    </>
  )
}

export function UploadDialog({ file_id, compartments, onClose }: UploadDialogProps) {
  const { t } = usePlanWords()
  const [document_id] = useState(newId)
  const [file, setFile] = useState<File>()
  const [said, setSaid] = useState<Said>({
    kind: 'identity',
    title: '',
    compartment: compartments[0] ?? 'social',
  })
  const change = (more: Partial<Said>) => setSaid((before) => ({ ...before, ...more }))
  const [percent, setPercent] = useState<number>()
  const [faults, setFaults] = useState<Fault[]>([])
  const missing = (): Fault[] => [
    ...(file ? [] : [{ id: 'doc-file', text: t('plan.docs.file_missing') }]),
    ...(said.title.trim().length < 2 ? [{ id: 'doc-title', text: t('plan.docs.name_missing') }] : []),
  ]
  const send = async () => {
    if (!file) return {}
    setPercent(0)
    const answer = await sendFile({
      file,
      about: { document_id, file_id, ...said, title: said.title.trim() },
      onProgress: setPercent,
    })
    setPercent(undefined)
    return answer
  }
  return (
    <AskFrame
      title={t('plan.docs.add_title')}
      cancel={t('plan.docs.cancel')}
      verb={t('plan.docs.send')}
      done={t('plan.docs.sent')}
      summary={t('plan.docs.summary')}
      onFaults={setFaults}
      write={() => {
        const lacking = missing()
        return lacking.length > 0 ? lacking : { action: 'cases.upload-document', input: {} }
      }}
      send={send}
      onClose={onClose}
    >
      <ChooseFile {...errorIn(faults, 'doc-file')} onChoose={setFile} />
      <AboutPaper {...{ said, compartments, faults }} change={change} />
      {percent !== undefined && (
        <Progress
          label={t('plan.docs.add_title')}
          labelHidden
          value={percent}
          of={100}
          text={t('plan.docs.sending', { percent })}
        />
      )}
    </AskFrame>
  )
}
