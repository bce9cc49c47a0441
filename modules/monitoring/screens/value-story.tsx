// One figure of one period: what is written, what today would say, who brought it here, and whether it still counts the same.
import { useState } from 'react'
import { askOnce, useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { ActFormDialog, Badge, Button, Dialog, Notice, Skeleton, Table, TextAreaField } from '#core/ui'
import type { ValueStory, VerifyAnswer } from '../queries/values.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { stateMeaning } from './value-state.ts'
import type { Words } from './words.ts'

const isSettled = (story: ValueStory): boolean => story.state === 'frozen' || story.state === 'published'

function Standing({ story, words }: { story: ValueStory; words: Words }) {
  const { t } = words
  const shown = (value: number | null) =>
    value === null && story.is_few ? t('few', { threshold: story.threshold }) : words.shown(value, 1)
  const line = story.is_replaced
    ? t('values.story.replaced')
    : isSettled(story)
      ? t('values.story.cut_off', { day: words.day(story.cut_off_at ?? ''), version: story.version })
      : t('values.story.provisional')
  return (
    <>
      <p>
        <Badge meaning={stateMeaning[story.state]}>{t(`values.state.${story.state}`)}</Badge> {line}
      </p>
      {story.state !== 'open' && (
        <dl className="monitoring-standing">
          <div>
            <dt>{t('values.story.amount')}</dt>
            <dd>{shown(story.amount)}</dd>
          </div>
          <div>
            <dt>{t('values.story.today')}</dt>
            <dd>{story.has_moved ? shown(story.today) : t('values.story.same_today')}</dd>
          </div>
        </dl>
      )}
      {story.state !== 'open' && (
        <p className="ui-note">{t(story.has_moved ? 'values.story.moved' : 'values.story.still')}</p>
      )}
      <p className="monitoring-how">{words.label(story.rule)}</p>
    </>
  )
}

function Verify({ value_id, words }: { value_id: string; words: Words }) {
  const { t } = words
  const [answer, setAnswer] = useState<VerifyAnswer>()
  const [problem, setProblem] = useState<Problem>()
  const [isGoing, setGoing] = useState(false)
  const verify = async () => {
    setGoing(true)
    const outcome = await askOnce<VerifyAnswer>('monitoring.verify-value', { value_id })
    setGoing(false)
    setAnswer(outcome.data)
    setProblem(outcome.problem)
  }
  const same = answer?.is_same
  return (
    <>
      {answer && (
        <Notice meaning={same ? 'ok' : 'dang'} live="polite">
          {same
            ? t('values.story.verified_same', { count: answer.compared })
            : t('values.story.verified_other', { count: answer.different })}
        </Notice>
      )}
      {problem && <Notice meaning="att">{words.problem(problem)}</Notice>}
      <div className="ui-acts">
        <Button icon="check" loading={isGoing} onClick={() => void verify()}>
          {t('values.story.verify')}
        </Button>
      </div>
    </>
  )
}

function Steps({ story, words }: { story: ValueStory; words: Words }) {
  const { t } = words
  return story.revisions.map((revision) => (
    <Table
      key={revision.value_id}
      caption={`${t('values.story.steps')}: ${t('values.story.revision', { revision: revision.revision })}`}
      columns={[
        { key: 'what', title: t('values.story.what'), cell: (row) => t(`values.story.step.${row.step}`) },
        { key: 'when', title: t('values.story.when'), cell: (row) => words.day(row.taken_at) },
        { key: 'who', title: t('values.story.who'), cell: (row) => row.by },
        {
          key: 'number',
          title: t('values.story.number'),
          number: true,
          cell: (row) => (row.is_few ? t('few_plain') : row.amount === null ? '–' : words.number(row.amount)),
        },
        { key: 'note', title: t('values.story.note'), cell: (row) => row.note ?? '–' },
      ]}
      rows={revision.steps}
      rowKey={(row) => `${row.step} ${row.taken_at}`}
    />
  ))
}

function Parts({ story, words }: { story: ValueStory; words: Words }) {
  const told = story.by.filter(({ parts }) => parts.length > 0)
  return told.map(({ dimension, parts }) => (
    <details key={dimension} className="monitoring-parts">
      <summary>{words.t(`dimension.${dimension}`)}</summary>
      <Table
        caption={words.t(`dimension.${dimension}`)}
        columns={[
          {
            key: 'part',
            title: words.t('publish.part'),
            cell: (row) => words.part(dimension, row.code, row.label),
          },
          {
            key: 'value',
            title: words.t('values.story.number'),
            number: true,
            cell: (row) => (row.value === null ? words.t('few_plain') : words.number(row.value)),
          },
        ]}
        rows={parts}
        rowKey={(row) => row.code}
        cards={false}
      />
    </details>
  ))
}

function ReopenDialog({ story, words, onClose }: { story: ValueStory; words: Words; onClose(): void }) {
  const { t } = words
  const act = useAct()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  return (
    <ActFormDialog
      title={t('values.story.reopen_title')}
      verb={t('values.story.reopen_save')}
      onClose={onClose}
      onFaults={(faults) => setFault(faults[0]?.text)}
      write={() =>
        reason.trim().length < 5
          ? [{ id: 'reopen-reason', text: t('values.story.reason_missing') }]
          : {
              action: 'monitoring.reopen-value',
              input: {
                ...{ value_id: story.value_id, next_value_id: newId(), figure: story.figure },
                reason: reason.trim(),
              },
            }
      }
      send={act}
      words={{
        cancel: t('publish.back'),
        saved: t('values.story.reopened'),
        summary: t('values.story.reason_missing'),
        sentence: (problem: Problem) => words.problem(problem),
      }}
    >
      <p>{t('values.story.reopen_words')}</p>
      <TextAreaField
        id="reopen-reason"
        label={t('values.story.reason')}
        value={reason}
        maxLength={500}
        error={fault}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActFormDialog>
  )
}

interface StoryDialogProps {
  value_id: string
  verbs: readonly string[]
  words: Words
  onClose(): void
}

export function ValueStoryDialog({ value_id, verbs, words, onClose }: StoryDialogProps) {
  const { t } = words
  const { data, problem } = useAsk<ValueStory>('monitoring.value', { value_id })
  const [layer, setLayer] = useState<'reopen' | 'publish'>()
  if (layer === 'publish')
    return <PublishDialog words={words} value_id={value_id} onClose={() => setLayer(undefined)} />
  if (layer === 'reopen' && data) return <ReopenDialog story={data} words={words} onClose={onClose} />
  const isCurrent = data && isSettled(data) && !data.is_replaced
  const title = data
    ? t('values.story.title', { figure: words.label(data.label), period: words.period(data.period) })
    : t('values.title')
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={title}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('values.story.close')}
          </Button>
          {isCurrent && verbs.includes('values.reopen') && (
            <Button onClick={() => setLayer('reopen')}>{t('values.story.reopen')}</Button>
          )}
          {isCurrent && verbs.includes('figures.publish') && (
            <Button variant="primary" icon="flag" onClick={() => setLayer('publish')}>
              {t('values.story.publish')}
            </Button>
          )}
        </>
      }
    >
      {!data && !problem && <Skeleton label={t('loading')} />}
      {problem && <Notice meaning="att">{words.problem(problem)}</Notice>}
      {data && (
        <div className="ui-stack">
          <Standing story={data} words={words} />
          {isSettled(data) && <Verify value_id={value_id} words={words} />}
          <Steps story={data} words={words} />
          <div>
            <Parts story={data} words={words} />
          </div>
        </div>
      )}
    </Dialog>
  )
}
