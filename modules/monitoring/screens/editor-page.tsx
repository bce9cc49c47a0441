// How a figure is counted, written in words and choices beside what it would tell; no version before it is ever changed.
import { type FormEvent, useId, useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Card, FormSummary, Notice, PageHead, Skeleton, useToast } from '#core/ui'
import type { BookAnswer } from '../queries/book.ts'
import { useAddress } from './address.ts'
import { type EditorProps, NameAndHow, TimeAndSides, What } from './editor-fields.tsx'
import { codesIn, draftOf, type EditorForm, emptyForm, formOf, measuresOf } from './editor-form.ts'
import { FromWhen, OnlyAPart, WhoAndCodes } from './editor-more.tsx'
import { EditorPreview } from './editor-preview.tsx'
import './figures.css'
import { useWords, type Words } from './words.ts'

type Faults = EditorProps['faults']

const faultsIn = (form: EditorForm, { t }: Words): Faults => ({
  ...(form.label_it.trim().length < 2 ? { label_it: t('editor.label_missing') } : {}),
  ...(form.measure === '' ? { measure: t('problems.fact-missing') } : {}),
  ...(form.how === 'ratio' && form.under === '' ? { under: t('problems.nothing-to-divide-by') } : {}),
  ...(form.how === 'share' && !/^[1-9]\d*$/.test(form.population.trim())
    ? { population: t('problems.population-missing') }
    : {}),
  ...(codesIn(form.codes) === undefined ? { codes: t('editor.codes_wrong') } : {}),
  ...(form.applies_from === '' ? { applies_from: t('editor.day_missing') } : {}),
})

interface Saving {
  faults: Faults
  attempt: number
  problem?: Problem
  isSending: boolean
}

const useSaving = (form: EditorForm, key: string | undefined, words: Words) => {
  const act = useAct()
  const say = useToast()
  const [state, setState] = useState<Saving>({ faults: {}, attempt: 0, isSending: false })
  const save = async () => {
    const faults = faultsIn(form, words)
    const isWhole = Object.keys(faults).length === 0
    setState((before) => ({ faults, attempt: before.attempt + 1, isSending: isWhole }))
    if (!isWhole) return
    const { outcome, problem } = await act('monitoring.define-figure', {
      draft: draftOf(form, key),
      applies_from: form.applies_from,
      is_new: key === undefined,
      note: form.note.trim() || null,
    })
    setState((before) => ({ ...before, isSending: false, problem }))
    if (outcome !== 'accepted') return
    say({ text: words.t('editor.saved') })
    location.assign('/figures/book')
  }
  return { ...state, save }
}

function Editor({ book, figure, words }: { book: BookAnswer; figure: string | undefined; words: Words }) {
  const { t } = words
  const known = book.figures.find(({ key }) => key === figure)
  const [last] = known?.versions ?? []
  const monthStart = `${book.today.slice(0, 7)}-01`
  const [form, setForm] = useState(() =>
    last ? formOf(last.definition, monthStart) : emptyForm(`${book.today.slice(0, 4)}-01-01`),
  )
  const formId = useId()
  const saving = useSaving(form, known?.key, words)
  const idOf = (name: keyof EditorForm) => `${formId}-${name}`
  const props: EditorProps = {
    ...{ form, book, words, faults: saving.faults, idOf },
    set: (change) => setForm((before) => ({ ...before, ...change })),
  }
  const errors = Object.entries(saving.faults).map(([name, text]) => ({
    id: idOf(name as keyof EditorForm),
    text,
  }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void saving.save()
  }
  return (
    <>
      <PageHead
        title={known ? t('editor.title_change', { name: words.label(known.label) }) : t('editor.title_new')}
        back={{ label: t('book.title'), href: '/figures/book' }}
      />
      <div className="ui-work-and-side">
        <form className="ui-stack" onSubmit={submit} noValidate>
          <FormSummary title={t('editor.summary')} errors={errors} attempt={saving.attempt} />
          <Card>
            <div className="ui-form">
              <NameAndHow {...props} />
              <What {...props} />
              {form.measure !== '' && <TimeAndSides {...props} />}
              {form.measure !== '' && <OnlyAPart {...props} />}
              <WhoAndCodes {...props} />
              <FromWhen {...props} />
              {saving.problem && (
                <Notice meaning="att" live="polite">
                  {words.problem(saving.problem)}
                </Notice>
              )}
              <Button variant="primary" type="submit" loading={saving.isSending}>
                {t('editor.save')}
              </Button>
            </div>
          </Card>
        </form>
        <EditorPreview
          draft={draftOf(form, known?.key)}
          isBegun={measuresOf(form).length > 0}
          book={book}
          words={words}
        />
      </div>
    </>
  )
}

export function FigureEditorPage() {
  const words = useWords()
  const { t } = words
  const [address] = useAddress()
  const { data, problem, again } = useAsk<BookAnswer>('monitoring.book')
  if (data) return <Editor book={data} figure={address.figure} words={words} />
  return (
    <>
      <PageHead title={t('editor.title_new')} back={{ label: t('book.title'), href: '/figures/book' }} />
      {problem ? (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {words.problem(problem)}
        </Notice>
      ) : (
        <Skeleton label={t('loading')} />
      )}
    </>
  )
}
