// The state of a plan being written: which draft it goes onto, what is kept in this tab, what came of saving.
import { useState } from 'react'
import { tellChanged, useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { useToast } from '#core/ui'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { type Draft, dropDraft, emptyDraft, keptDraft, tidied, useKeeping, wrongFields } from './draft.ts'
import { usePlanWords } from './words.ts'

export interface PlanEditorProps {
  page: PlanPage
  /** The draft to go on with, or the version in force a new one begins from. */
  from: PlanVersion | undefined
  /** True when a new version begins. */
  isNew: boolean
  onClose(): void
}

const startOf = ({ page, from }: PlanEditorProps): Draft =>
  from?.body ? { body: from.body, days: String(from.review_every_days) } : emptyDraft(page.file.manager_name)

interface Onto {
  plan_id: string
  seen: number | null
}

const conflicts = ['cases.plan-changed-meanwhile', 'cases.plan-version-open', 'cases.plans-version-taken']
export const isConflict = (problem: Problem | undefined): boolean =>
  problem !== undefined && conflicts.includes(problem.code)

export const useEditing = (props: PlanEditorProps) => {
  const { page, from, isNew } = props
  const { file_id } = page.file
  const [begun] = useState(() => {
    const kept = keptDraft(file_id)
    const plan_id = kept?.plan_id ?? (isNew || !from ? newId() : from.plan_id)
    const seen = kept ? kept.seen_revision : isNew ? null : (from?.revision ?? null)
    return { kept, plan_id, seen }
  })
  const [draft, setDraft] = useState<Draft>(begun.kept?.draft ?? startOf(props))
  /** Which draft is written, and which number of it was seen: another one after two people began together. */
  const [onto, setOnto] = useState<Onto>({ plan_id: begun.plan_id, seen: begun.seen })
  const [isTouched, setTouched] = useState(begun.kept !== undefined)
  const change = (next: Draft) => {
    setTouched(true)
    setDraft(next)
  }
  const at = useKeeping(file_id, { draft, seen_revision: onto.seen, plan_id: onto.plan_id }, isTouched)
  return { kept: begun.kept, draft, change, onto, setOnto, keptAt: at ?? begun.kept?.at }
}

export type Editing = ReturnType<typeof useEditing>

export const useSaving = (props: PlanEditorProps, editing: Editing) => {
  const { t } = usePlanWords()
  const act = useAct()
  const say = useToast()
  const [wrong, setWrong] = useState<string[]>([])
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<Problem>()
  const [isBusy, setBusy] = useState(false)
  const { file_id } = props.page.file
  const save = async (onto: Onto = editing.onto) => {
    const draft = tidied(editing.draft)
    editing.change(draft)
    const faults = wrongFields(draft)
    setWrong(faults)
    setAttempt((before) => before + 1)
    if (faults.length > 0) return
    setBusy(true)
    const answer = await act('cases.write-plan', {
      plan_id: onto.plan_id,
      file_id,
      seen_revision: onto.seen,
      body: draft.body,
      review_every_days: Number(draft.days),
    })
    setBusy(false)
    setProblem(answer.problem)
    // What the other wrote must be on the page before one can choose.
    if (isConflict(answer.problem)) tellChanged()
    if (answer.problem) return
    dropDraft(file_id)
    say({ text: t('plan.editor.saved'), icon: 'check-circle' })
    props.onClose()
  }
  return { wrong, attempt, problem, isBusy, save, forgive: () => setProblem(undefined) }
}

export type Saving = ReturnType<typeof useSaving>
