// What was promised for a period, where it began, what somebody declares with a proof, and the rule of the light: one short form
// for each.
import { type ReactNode, useState } from 'react'
import { useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { ActFormDialog, type Fault, Field, SelectField, type Written } from '#core/ui'
import type { LightRule } from '../domain/light.ts'
import { qualifiers } from '../domain/promise.ts'
import type { FigureSeen } from '../queries/figures.ts'
import { sendWithFile } from './send-with-file.ts'
import type { Words } from './words.ts'

/** "1.250,5" as people write it; undefined when it is no number. */
export const numberIn = (text: string): number | undefined => {
  const plain = text
    .trim()
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

export interface Wanted {
  seen: FigureSeen
  project_id: string
  words: Words
  onClose(): void
  onDone(): void
}

interface FormProps extends Pick<Wanted, 'words' | 'onClose' | 'onDone'> {
  title: string
  verb: string
  write(): Written | Fault[]
  onFaults?(faults: Fault[]): void
  send?: (action: string, input: Record<string, unknown>) => Promise<{ outcome: string; problem?: Problem }>
  children: ReactNode
}

function Form({ words, onDone, send, children, ...rest }: FormProps) {
  const act = useAct()
  const { t } = words
  return (
    <ActFormDialog<Problem>
      {...rest}
      send={send ?? act}
      onDone={() => {
        onDone()
        return undefined
      }}
      words={{
        ...{ cancel: t('promise.cancel'), saved: t('promise.saved'), summary: t('promise.summary') },
        sentence: words.problem,
      }}
    >
      {children}
    </ActFormDialog>
  )
}

const useText = <Name extends string>(begin: Record<Name, string>) => {
  const [values, setValues] = useState(begin)
  const [faults, setFaults] = useState<Fault[]>([])
  const field = (name: Name) => ({
    id: `promise-${name}`,
    value: values[name],
    error: faults.find(({ id }) => id === `promise-${name}`)?.text,
    onChange: (event: { target: { value: string } }) =>
      setValues((before) => ({ ...before, [name]: event.target.value })),
  })
  const missing = (list: [Name, boolean, string][]): Fault[] =>
    list.filter(([, isMissing]) => isMissing).map(([name, , text]) => ({ id: `promise-${name}`, text }))
  return { values, field, missing, setFaults }
}

export function TargetDialog({ seen, project_id, words, period, ...rest }: Wanted & { period?: string }) {
  const { t } = words
  const { values, field, missing, setFaults } = useText({
    period: period ?? '',
    target: '',
    qualifier: 'about',
  })
  const write = () => {
    const target = numberIn(values.target)
    const faults = missing([
      ['period', values.period.trim() === '', t('problems.target-without-period')],
      ['target', target === undefined, t('promise.number_missing')],
    ])
    const input = {
      project_id,
      key: seen.key,
      target,
      qualifier: values.qualifier,
      period: values.period.trim(),
    }
    return faults.length > 0 ? faults : { action: 'monitoring.set-period-target', input }
  }
  const title = t('promise.target_title', { name: words.label(seen.label) })
  return (
    <Form
      {...rest}
      words={words}
      title={title}
      verb={t('promise.target_save')}
      write={write}
      onFaults={setFaults}
    >
      <Field {...field('period')} label={t('promise.period')} hint={t('promise.period_hint')} />
      <SelectField
        {...field('qualifier')}
        label={t('promise.target_word')}
        options={qualifiers.map((value) => ({ value, label: t(`promise.word_${value}`) }))}
      />
      <Field {...field('target')} kind="number" label={t('promise.target_number')} />
    </Form>
  )
}

export function BaselineDialog({ seen, project_id, words, ...rest }: Wanted) {
  const { t } = words
  const { values, field, missing, setFaults } = useText({ value: '', on_day: '', source: '' })
  const write = () => {
    const value = numberIn(values.value)
    const { on_day, source } = values
    const faults = missing([
      ['value', value === undefined, t('promise.number_missing')],
      ['on_day', on_day === '', t('promise.day_missing')],
      ['source', source.trim().length < 2, t('problems.baseline-without-source')],
    ])
    const input = { project_id, key: seen.key, value, on_day, source: source.trim() }
    return faults.length > 0 ? faults : { action: 'monitoring.set-baseline', input }
  }
  const title = t('promise.baseline_title', { name: words.label(seen.label) })
  return (
    <Form
      {...rest}
      words={words}
      title={title}
      verb={t('promise.baseline_save')}
      write={write}
      onFaults={setFaults}
    >
      <Field {...field('value')} kind="number" label={t('promise.number')} />
      <Field {...field('on_day')} kind="date" label={t('promise.baseline_day')} />
      <Field {...field('source')} label={t('promise.baseline_source')} />
    </Form>
  )
}

function FileField({ words, onFile }: { words: Words; onFile(file: File | undefined): void }) {
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor="promise-file">
        {words.t('promise.file')}
      </label>
      <input
        id="promise-file"
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/webp"
        onChange={(event) => onFile(event.target.files?.[0])}
      />
    </div>
  )
}

export function DeclareDialog({ seen, project_id, words, period, ...rest }: Wanted & { period?: string }) {
  const { t } = words
  const begin = { period: period ?? '', value: '', said_by: '', link: '', note: '' }
  const { values, field, missing, setFaults } = useText(begin)
  const [file, setFile] = useState<File>()
  const act = useAct()
  const write = () => {
    const value = numberIn(values.value)
    const faults = missing([
      ['period', values.period.trim() === '', t('problems.declared-without-period')],
      ['value', value === undefined, t('promise.number_missing')],
      ['said_by', values.said_by.trim().length < 2, t('problems.declared-by-nobody')],
      ['link', values.link.trim() === '' && !file, t('problems.declared-needs-evidence')],
    ])
    const input = {
      ...{ declared_id: newId(), project_id, key: seen.key, period: values.period.trim(), value },
      ...{ evidence_link: values.link.trim() || null, said_by: values.said_by.trim() },
      note: values.note.trim() || null,
    }
    return faults.length > 0 ? faults : { action: 'monitoring.declare-value', input }
  }
  const title = t('promise.declare_title', { name: words.label(seen.label) })
  return (
    <Form
      {...rest}
      words={words}
      title={title}
      verb={t('promise.declare_save')}
      write={write}
      onFaults={setFaults}
      send={(action, input) => (file ? sendWithFile(input, file) : act(action, input))}
    >
      <Field {...field('period')} label={t('promise.period')} hint={t('promise.period_hint')} />
      <Field {...field('value')} kind="number" label={t('promise.number')} />
      <Field {...field('said_by')} label={t('promise.said_by')} />
      <Field {...field('link')} label={t('promise.link')} />
      <FileField words={words} onFile={setFile} />
      <Field {...field('note')} label={t('promise.note')} optional={t('editor.optional')} />
    </Form>
  )
}

export function LightDialog({
  light,
  words,
  ...rest
}: { light: LightRule } & Pick<Wanted, 'words' | 'onClose' | 'onDone'>) {
  const { t } = words
  const begin = { on: String(light.on_track_from), behind: String(light.behind_from) }
  const { values, field, missing, setFaults } = useText(begin)
  const write = () => {
    const [on, behind] = [numberIn(values.on), numberIn(values.behind)]
    const faults = missing([
      ['on', on === undefined, t('promise.number_missing')],
      ['behind', behind === undefined, t('promise.number_missing')],
    ])
    const input = {
      rule_id: newId(),
      on_track_from: Math.round(on ?? 0),
      behind_from: Math.round(behind ?? 0),
    }
    return faults.length > 0 ? faults : { action: 'monitoring.set-light-rule', input }
  }
  return (
    <Form
      {...rest}
      words={words}
      title={t('promise.light_change')}
      verb={t('promise.light_save')}
      write={write}
      onFaults={setFaults}
    >
      <Field {...field('on')} kind="number" unit="%" label={t('promise.light_on')} />
      <Field {...field('behind')} kind="number" unit="%" label={t('promise.light_behind')} />
    </Form>
  )
}
