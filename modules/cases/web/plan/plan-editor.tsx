// Writing a plan with the person: one column, few fields at a time. Words are kept in this tab while they are typed; when
// somebody else saved first, both drafts stand side by side and nothing is lost.
import type { FormEvent } from 'react'
import { Button, Card, Field, FormSummary, Notice, SavedState } from '#core/ui'
import type { PlanBody } from '../../domain/plan.ts'
import { hasManyGoals, lacksOf } from '../../domain/plan-rules.ts'
import type { PlanPage } from '../../queries/plan.ts'
import { dropDraft, emptyGoal, fieldId, tidied } from './draft.ts'
import {
  type Editing,
  isConflict,
  type PlanEditorProps,
  type Saving,
  useEditing,
  useSaving,
} from './editing.ts'
import { FirstWords, GoalFields, LastWords } from './editor-parts.tsx'
import { PlanWordsOf } from './plan-words-of.tsx'
import { usePlanWords } from './words.ts'

/** Somebody saved first: theirs is shown, and one of the two is chosen. */
function Conflict({ page, editing, saving }: { page: PlanPage; editing: Editing; saving: Saving }) {
  const { t } = usePlanWords()
  const theirs = page.versions.find((each) => each.plan_id === editing.onto.plan_id) ?? page.versions[0]
  if (!theirs?.body) return null
  const onto = { plan_id: theirs.plan_id, seen: theirs.revision }
  const name = theirs.written_by_name ?? ''
  const { body, review_every_days } = theirs
  return (
    <Notice meaning="att" live="alert" title={t('plan.editor.conflict', { name })}>
      <p>{t('plan.editor.conflict_text')}</p>
      <div className="plan-both">
        <section>
          <h4>{t('plan.editor.conflict_theirs', { name })}</h4>
          <PlanWordsOf body={body} />
        </section>
        <section>
          <h4>{t('plan.editor.conflict_mine')}</h4>
          <PlanWordsOf body={tidied(editing.draft).body} />
        </section>
      </div>
      <div className="ui-acts">
        <Button
          variant="quiet"
          onClick={() => {
            editing.change({ body, days: String(review_every_days) })
            editing.setOnto(onto)
            saving.forgive()
          }}
        >
          {t('plan.editor.take_theirs')}
        </Button>
        <Button
          onClick={() => {
            editing.setOnto(onto)
            void saving.save(onto)
          }}
        >
          {t('plan.editor.keep_mine')}
        </Button>
      </div>
    </Notice>
  )
}

function Foot({ editing, saving, onClose }: { editing: Editing; saving: Saving; onClose(): void }) {
  const { t, time, sentence, word } = usePlanWords()
  const lacks = [
    ...new Set(lacksOf(tidied(editing.draft).body).map((each) => each.code.replaceAll('-', '_'))),
  ]
  return (
    <div className="plan-foot">
      {lacks.length > 0 && (
        <Notice meaning="info" title={t('plan.editor.still')}>
          <ul className="plan-bare">
            {lacks.map((lack) => (
              <li key={lack}>{word('lack', lack)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {saving.problem && !isConflict(saving.problem) && (
        <Notice meaning="dang" live="alert">
          {sentence(saving.problem)}
        </Notice>
      )}
      {editing.keptAt && (
        <SavedState state="draft" text={t('plan.editor.kept', { time: time(editing.keptAt) })} />
      )}
      <div className="ui-acts">
        <Button variant="quiet" onClick={onClose}>
          {t('plan.editor.close')}
        </Button>
        <Button variant="primary" type="submit" loading={saving.isBusy}>
          {t('plan.editor.save')}
        </Button>
      </div>
    </div>
  )
}

interface NoticesProps {
  page: PlanPage
  editing: Editing
  saving: Saving
  errorOf(id: string): { error?: string }
  onForget(): void
}

/** What must be known before going on: words found again, another's draft, fields to look at. */
function Notices({ page, editing, saving, errorOf, onForget }: NoticesProps) {
  const { t, time } = usePlanWords()
  return (
    <>
      {editing.kept && (
        <Notice
          meaning="info"
          title={t('plan.editor.found')}
          act={
            <Button size="small" onClick={onForget}>
              {t('plan.editor.forget')}
            </Button>
          }
        >
          {t('plan.editor.found_text', { time: time(editing.kept.at) })}
        </Notice>
      )}
      {isConflict(saving.problem) && <Conflict page={page} editing={editing} saving={saving} />}
      {saving.wrong.length > 0 && (
        <FormSummary
          title={t('plan.editor.summary')}
          errors={saving.wrong.map((id) => ({ id, text: errorOf(id).error ?? '' }))}
          attempt={saving.attempt}
        />
      )}
    </>
  )
}

interface GoalsProps {
  page: PlanPage
  body: PlanBody
  errorOf(id: string): { error?: string }
  change(more: Partial<PlanBody>): void
}

function Goals({ page, body, errorOf, change }: GoalsProps) {
  const { t } = usePlanWords()
  return (
    <>
      {body.goals.map((goal, at) => (
        <GoalFields
          key={goal.goal_id}
          {...{ goal, at, page, errorOf }}
          change={(more) =>
            change({ goals: body.goals.map((each, i) => (i === at ? { ...each, ...more } : each)) })
          }
          onRemove={() => change({ goals: body.goals.filter((_, i) => i !== at) })}
        />
      ))}
      {hasManyGoals(body) && (
        <Notice meaning="att" title={t('plan.editor.many')}>
          {t('plan.editor.many_text')}
        </Notice>
      )}
      <div>
        <Button icon="plus" onClick={() => change({ goals: [...body.goals, emptyGoal()] })}>
          {t('plan.editor.add_goal')}
        </Button>
      </div>
    </>
  )
}

export function PlanEditor(props: PlanEditorProps) {
  const { page, from, isNew, onClose } = props
  const { t } = usePlanWords()
  const editing = useEditing(props)
  const saving = useSaving(props, editing)
  const { draft, change } = editing
  const { body } = draft
  const last = Math.max(0, ...page.versions.map((each) => each.version))
  const setBody = (more: Partial<typeof body>) => change({ ...draft, body: { ...body, ...more } })
  const errorOf = (id: string) =>
    saving.wrong.includes(id)
      ? { error: id === fieldId('days') ? t('plan.editor.days_wrong') : t('plan.editor.missing') }
      : {}
  const startAgain = () => {
    dropDraft(page.file.file_id)
    onClose()
  }
  return (
    <Card level={2} title={t('plan.editor.title', { version: isNew || !from ? last + 1 : from.version })}>
      <form
        className="plan-form plan-editor"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void saving.save()
        }}
      >
        <p className="ui-note">{t('plan.editor.intro')}</p>
        <Notices {...{ page, editing, saving, errorOf }} onForget={startAgain} />
        <FirstWords body={body} change={setBody} />
        <Goals {...{ page, body, errorOf }} change={setBody} />
        <LastWords body={body} change={setBody} />
        <Field
          id={fieldId('days')}
          kind="number"
          unit={t('plan.editor.days')}
          label={t('plan.editor.review_every')}
          hint={t('plan.editor.review_every_hint')}
          value={draft.days}
          onChange={(event) => change({ ...draft, days: event.target.value })}
          {...errorOf(fieldId('days'))}
        />
        <Foot editing={editing} saving={saving} onClose={onClose} />
      </form>
    </Card>
  )
}
