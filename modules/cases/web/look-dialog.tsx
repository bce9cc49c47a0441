// Looking at how somebody is, together with them: one instrument, one area after the other; what does not apply is said.
import { useMemo, useState } from 'react'
import { newId } from '#core/kernel'
import { Field, RadioList, SelectField, TextAreaField } from '#core/ui'
import { moments } from '../domain/assessment.ts'
import { type Answers, answersGap, type Instrument, instruments } from '../domain/instruments.ts'
import { ActDialog } from './act-dialog.tsx'
import { optionsOf, useWords } from './words.ts'

export interface LookDialogProps {
  file_id: string
  person_id: string
  /** In whose name. */
  unit_id: string
  compartments: readonly string[]
  moment: (typeof moments)[number]
  onClose: () => void
}

const absent = 'absent'

function Areas({
  instrument,
  answers,
  onAnswer,
}: {
  instrument: Instrument
  answers: Answers
  onAnswer: (answers: Answers) => void
}) {
  const { t, told } = useWords()
  const put = (area: string, chosen: string) =>
    onAnswer({ ...answers, [area]: chosen === absent ? null : Number(chosen) })
  return (
    <>
      {instrument.domains.map(({ code, label, question, descriptors }) => {
        const value = answers[code]
        return (
          <RadioList
            key={code}
            legend={told(label)}
            hint={question ? told(question) : undefined}
            value={value === undefined ? null : value === null ? absent : String(value)}
            onChange={(chosen) => put(code, chosen)}
            options={[
              ...instrument.scale.map((step, i) => ({
                value: String(step.value),
                label: `${step.value} · ${told(descriptors?.[i] ?? step.label)}`,
              })),
              ...(instrument.may_not_apply ? [{ value: absent, label: t('look.does_not_apply') }] : []),
            ]}
          />
        )
      })}
    </>
  )
}

interface Made {
  moment: string
  made_on: string
  result: string | null
  remarks: string
}

function Head({
  instrument,
  offered,
  made,
  put,
  onChoose,
}: {
  instrument: Instrument
  offered: readonly Instrument[]
  made: Made
  put: (change: Partial<Made>) => void
  onChoose: (key: string) => void
}) {
  const words = useWords()
  const { t, told, today } = words
  return (
    <>
      <SelectField
        label={t('look.instrument')}
        options={offered.map((each) => ({ value: each.key, label: told(each.title) }))}
        value={instrument.key}
        onChange={(event) => onChoose(event.target.value)}
      />
      <p className="ui-note">{told(instrument.about)}</p>
      <SelectField
        label={t('look.moment')}
        options={optionsOf(words, 'moment', moments)}
        value={made.moment}
        onChange={(event) => put({ moment: event.target.value })}
      />
      <Field
        label={t('look.day')}
        kind="date"
        value={made.made_on}
        max={today}
        onChange={(event) => put({ made_on: event.target.value })}
      />
    </>
  )
}

function Foot({
  instrument,
  made,
  put,
}: {
  instrument: Instrument
  made: Made
  put: (change: Partial<Made>) => void
}) {
  const { t, told } = useWords()
  return (
    <>
      {instrument.results.length > 0 && (
        <RadioList
          legend={t('look.road')}
          value={made.result}
          onChange={(result) => put({ result })}
          options={instrument.results.map((each) => ({ value: each.code, label: told(each.label) }))}
        />
      )}
      <TextAreaField
        label={t('look.remarks')}
        optional={t('screen.optional')}
        value={made.remarks}
        onChange={(event) => put({ remarks: event.target.value })}
      />
    </>
  )
}

export function LookDialog({ file_id, person_id, unit_id, compartments, onClose, moment }: LookDialogProps) {
  const { t, today, sentence } = useWords()
  const assessment_id = useMemo(() => newId(), [])
  const offered = instruments.filter((each) => compartments.includes(each.compartment))
  const [key, setKey] = useState(offered[0]?.key ?? '')
  const [answers, setAnswers] = useState<Answers>({})
  const [made, setMade] = useState<Made>({ moment, made_on: today, result: null, remarks: '' })
  const put = (change: Partial<Made>) => setMade({ ...made, ...change })
  const instrument = offered.find((each) => each.key === key)
  if (!instrument) return null
  const gap = answersGap(key, answers, made.result)
  const choose = (next: string) => {
    setKey(next)
    setAnswers({})
    put({ result: null })
  }
  const look = { assessment_id, file_id, unit_id, person_id, instrument: key, answers }
  return (
    <ActDialog
      wide
      title={t('look.question')}
      verb={t('look.save')}
      action="cases.record-assessment"
      input={{ ...look, ...made, remarks: made.remarks.trim() || null }}
      lacks={gap && sentence({ code: gap, status: 409 })}
      onClose={onClose}
    >
      <Head instrument={instrument} offered={offered} made={made} put={put} onChoose={choose} />
      <Areas instrument={instrument} answers={answers} onAnswer={setAnswers} />
      <Foot instrument={instrument} made={made} put={put} />
    </ActDialog>
  )
}
