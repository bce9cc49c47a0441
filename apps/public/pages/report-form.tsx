// The questions of a report, few and in order; nothing about who writes unless they want an answer by another road.
import { useRef, useState } from 'react'
import { useText } from '#core/i18n/web'
import { Button, Check, Chips, Field, FormSummary, Notice, SelectField, TextAreaField } from '#core/ui'
import { findPersonalTraces } from '#people'
import { reportAbouts, reportCategories, urgencies } from '#reception'
import { useHrefs } from '../networks.ts'
import { sendReport } from '../report-data.ts'
import { texts } from '../texts/index.ts'

const nothing = {
  about: 'person' as (typeof reportAbouts)[number],
  category: '' as '' | (typeof reportCategories)[number],
  urgency: 'ordinary' as (typeof urgencies)[number],
  municipality_code: '',
  place: '',
  description: '',
  contact: '',
  is_self: false,
  website: '',
}
type Said = typeof nothing
type Wrong = Partial<Record<'category' | 'municipality' | 'place' | 'description', string>>
interface FieldsProps {
  said: Said
  wrong: Wrong
  change: (fields: Partial<Said>) => void
}

const useWrong = (said: Said): Wrong => {
  const t = useText(texts)
  return {
    ...(said.category ? {} : { category: t('report.need_category') }),
    ...(said.municipality_code ? {} : { municipality: t('report.need_municipality') }),
    ...(said.place.trim().length < 3 ? { place: t('report.need_place') } : {}),
    ...(said.description.trim().length < 10 ? { description: t('report.need_description') } : {}),
  }
}

function WhatFields({ said, wrong, change }: FieldsProps) {
  const t = useText(texts)
  return (
    <>
      <Chips
        legend={t('report.about')}
        value={said.about}
        options={reportAbouts.map((value) => ({ value, label: t(`report.about_${value}`) }))}
        onChange={(about) => change({ about: about ?? 'person' })}
      />
      <SelectField
        id="category"
        size="public"
        label={t('report.category')}
        empty={t('report.choose')}
        error={wrong.category}
        value={said.category}
        options={reportCategories.map((value) => ({ value, label: t(`report.${value}`) }))}
        onChange={(event) => change({ category: event.target.value as Said['category'] })}
      />
      <Chips
        legend={t('report.urgency')}
        value={said.urgency}
        options={urgencies.map((value) => ({ value, label: t(`report.${value}`) }))}
        onChange={(urgency) => change({ urgency: urgency ?? 'ordinary' })}
      />
      <Check
        label={t('report.self')}
        checked={said.is_self}
        onChange={(event) => change({ is_self: event.target.checked })}
      />
    </>
  )
}

function NameFound({ text }: { text: string }) {
  const t = useText(texts)
  const trace = findPersonalTraces(text)[0]
  if (!trace) return null
  return (
    <Notice meaning="att" size="public" live="polite">
      {t('report.name_found', { found: text.slice(trace.start, trace.end) })}
    </Notice>
  )
}

interface Place {
  istat_code: string
  name: string
}

function WhereFields({ said, wrong, change, places }: FieldsProps & { places: readonly Place[] }) {
  const t = useText(texts)
  return (
    <>
      <SelectField
        id="municipality"
        size="public"
        label={t('report.municipality')}
        empty={t('report.choose')}
        error={wrong.municipality}
        value={said.municipality_code}
        options={places.map((each) => ({ value: each.istat_code, label: each.name }))}
        onChange={(event) => change({ municipality_code: event.target.value })}
      />
      <Field
        id="place"
        size="public"
        label={t('report.place')}
        hint={t('report.place_hint')}
        error={wrong.place}
        maxLength={400}
        autoComplete="off"
        value={said.place}
        onChange={(event) => change({ place: event.target.value })}
      />
      <TextAreaField
        id="description"
        size="public"
        label={t('report.description')}
        hint={t('report.description_hint')}
        error={wrong.description}
        maxLength={4000}
        value={said.description}
        onChange={(event) => change({ description: event.target.value })}
      />
      <NameFound text={`${said.place}\n${said.description}`} />
      <Field
        size="public"
        label={t('report.contact')}
        hint={t('report.contact_hint')}
        optional={t('report.optional')}
        maxLength={200}
        value={said.contact}
        onChange={(event) => change({ contact: event.target.value })}
      />
      {/* Nobody sees it and nobody is asked to fill it: programs do. */}
      <input
        className="public-unseen"
        name="website"
        tabIndex={-1}
        autoComplete="off"
        aria-hidden="true"
        value={said.website}
        onChange={(event) => change({ website: event.target.value })}
      />
    </>
  )
}

interface ReportFormProps {
  places: readonly Place[]
  onTold: (sent: { code: string; hasContact: boolean }) => void
}

export function ReportForm({ places, onTold }: ReportFormProps) {
  const t = useText(texts)
  const { asked } = useHrefs()
  const [said, setSaid] = useState(nothing)
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState<'too_often' | 'failed'>()
  const isSending = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const all = useWrong(said)
  const wrong = attempt > 0 ? all : {}
  const change = (fields: Partial<Said>) => setSaid((before) => ({ ...before, ...fields }))
  const send = async () => {
    setAttempt((before) => before + 1)
    if (Object.keys(all).length > 0 || isSending.current) return
    isSending.current = true
    setBusy(true)
    const sent = await sendReport(asked('/api/open/report'), {
      ...said,
      contact: said.contact.trim() || null,
    })
    isSending.current = false
    setBusy(false)
    if ('code' in sent) onTold({ code: sent.code, hasContact: said.contact.trim() !== '' })
    else setFailed(sent.failed)
  }
  return (
    <form
      className="ui-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p>{t('report.before')}</p>
      {Object.keys(wrong).length > 0 && (
        <FormSummary
          title={t('report.missing')}
          errors={Object.entries(wrong).map(([id, text]) => ({ id, text }))}
          attempt={attempt}
          takesFocus
        />
      )}
      <WhatFields {...{ said, wrong, change }} />
      <WhereFields {...{ said, wrong, change, places }} />
      {failed && (
        <Notice meaning="att" size="public" live="alert">
          {t(`report.${failed}`)}
        </Notice>
      )}
      <div className="ui-acts">
        <Button size="public" variant="primary" type="submit" loading={isBusy}>
          {t('report.send')}
        </Button>
      </div>
    </form>
  )
}
