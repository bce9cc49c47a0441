// A list of households comes in: choose the file, look at what was understood, say why, confirm. Nothing is written
// before; afterwards the whole list can be taken back.
import { type ChangeEvent, useState } from 'react'
import { postJson, useAsk } from '#core/http/web'
import { useText } from '#core/i18n/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Card, Notice, PageHead, SelectField } from '#core/ui'
import { texts } from '../texts/index.ts'
import './import.css'
import { ImportLook, type Look } from './import-look.tsx'
import { importTexts, useImportProblem } from './import-words.ts'
import { ImportsCard } from './imports-card.tsx'

interface MyWork {
  verbs: string[]
  units: { unit_id: string; organisation_id: string; name: string }[]
}

const asBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

const purposes = ['direct_care', 'reporting'] as const
const bases = ['public_task', 'legal_obligation', 'consent'] as const
const mostBytes = 8 * 1024 * 1024

interface Chosen {
  name: string
  content: string
}

function useImport() {
  const [chosen, setChosen] = useState<Chosen>()
  const [look, setLook] = useState<Look>()
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const lookAt = async (file: Chosen, mapping?: Look['mapping']) => {
    setBusy(true)
    const { data, problem: refused } = await postJson<Look>('/api/people/preview-import', {
      content: file.content,
      ...(mapping ? { mapping } : {}),
    })
    setBusy(false)
    setProblem(refused)
    if (data) setLook(data)
    else if (!mapping) setLook(undefined)
  }
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // Mended under the same name, it is chosen again: the browser must see a choice.
    event.target.value = ''
    if (!file) return
    setLook(undefined)
    if (file.size > mostBytes) return setProblem({ code: 'people.file-too-large', status: 422 })
    const next = { name: file.name, content: await asBase64(file) }
    setChosen(next)
    await lookAt(next)
  }
  const confirm = async (said: { unit_id: string; purpose: string; legal_basis: string }) => {
    if (!chosen || !look) return false
    setBusy(true)
    const { mark, mapping } = look
    const { problem: refused } = await postJson('/api/people/confirm-import', {
      ...{ import_id: newId(), content: chosen.content, mapping, mark, ...said },
    })
    setBusy(false)
    setProblem(refused)
    if (!refused) {
      setChosen(undefined)
      setLook(undefined)
    }
    return !refused
  }
  return { chosen, look, problem, isBusy, choose, lookAt, confirm }
}

interface ChooseCardProps {
  name: string | undefined
  isBusy: boolean
  onChoose: (event: ChangeEvent<HTMLInputElement>) => Promise<void>
}

function ChooseCard({ name, isBusy, onChoose }: ChooseCardProps) {
  const of = useText(importTexts)
  return (
    <Card title={of('choose')}>
      <div className="ui-form">
        <p className="ui-note">{of('choose_note')}</p>
        <label className="people-file ui-button ui-button-secondary">
          <input
            type="file"
            className="ui-heard"
            accept=".csv,.txt,.tsv,.xlsx"
            onChange={(event) => void onChoose(event)}
          />
          <span>{of(name ? 'other_file' : 'file')}</span>
        </label>
        {name && <p role="status">{isBusy ? of('reading') : name}</p>}
      </div>
    </Card>
  )
}

export function ImportPage() {
  const t = useText(texts)
  const of = useText(importTexts)
  const sentence = useImportProblem()
  const { data: me } = useAsk<MyWork>('network.me')
  const { chosen, look, problem, isBusy, choose, lookAt, confirm } = useImport()
  const [said, setSaid] = useState({ unit_id: '', purpose: 'direct_care', legal_basis: 'public_task' })
  const units = (me?.units ?? []).map(({ unit_id, name }) => ({ value: unit_id, label: name }))
  const unit_id = said.unit_id || (units.length === 1 ? (units[0]?.value ?? '') : '')
  const set = (name: keyof typeof said) => (event: ChangeEvent<HTMLSelectElement>) =>
    setSaid((before) => ({ ...before, [name]: event.target.value }))
  const mayImport = me?.verbs.includes('person.import') ?? false
  const isReady = look !== undefined && look.fault_count === 0 && look.household_count > 0
  return (
    <>
      <PageHead title={of('title')} line={of('line')} back={{ label: of('back'), href: '/people' }} />
      <div className="ui-stack">
        {problem && (
          <Notice meaning="att" live="alert">
            {sentence(problem)}
          </Notice>
        )}
        {me && !mayImport && <Notice meaning="info">{of('not_yours')}</Notice>}
        {mayImport && <ChooseCard name={chosen?.name} isBusy={isBusy} onChoose={choose} />}
        {look && chosen && (
          <>
            <ImportLook look={look} onMapping={(mapping) => void lookAt(chosen, mapping)} />
            <Card title={of('why')}>
              <form
                className="ui-form"
                onSubmit={(event) => {
                  event.preventDefault()
                  void confirm({ ...said, unit_id })
                }}
              >
                <SelectField
                  label={of('unit')}
                  options={units}
                  empty={of('choose_unit')}
                  value={unit_id}
                  onChange={set('unit_id')}
                />
                <SelectField
                  label={of('purpose')}
                  options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
                  value={said.purpose}
                  onChange={set('purpose')}
                />
                <SelectField
                  label={of('basis')}
                  options={bases.map((value) => ({ value, label: of(`bases.${value}`) }))}
                  value={said.legal_basis}
                  onChange={set('legal_basis')}
                />
                <div className="ui-acts">
                  <Button
                    variant="primary"
                    type="submit"
                    loading={isBusy}
                    disabled={!isReady || unit_id === ''}
                    reason={isReady ? of('unit_first') : of('mend_first')}
                  >
                    {of('confirm', { households: look.household_count, persons: look.person_count })}
                  </Button>
                </div>
              </form>
            </Card>
          </>
        )}
        <ImportsCard mayUndo={mayImport} />
      </div>
    </>
  )
}
