// Planning an outing, or changing one: one column of questions in a panel, a draft kept while writing, and below what is
// still missing before it can be confirmed.
import './plan.css'
import { type FormEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { askOnce, useAct } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Button, Field, FormSummary, Notice, SavedState, Sheet, useToast } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import type { DeskWorker } from '../desk-me.ts'
import { dayOf } from '../times.ts'
import { useWords, type Words } from '../words.ts'
import { Checklist, type Ready } from './checklist.tsx'
import { CrewPart } from './crew-part.tsx'
import { copiedTo, type Draft, draftOf, faultsOf, planOf } from './draft.ts'
import { type Ground, useGround } from './ground.ts'
import { dropDraft, keptDraft, useKeptDraft } from './keep-draft.ts'
import { LoadPart } from './load-part.tsx'
import { SafetyPart } from './safety-part.tsx'
import { StopsPart } from './stops-part.tsx'
import { WhenPart } from './when-part.tsx'

export interface PlanPanelProps {
  me: DeskWorker
  begun: Draft
  /** The shift is already there. */
  isChange: boolean
  units: readonly { unit_id: string; name: string }[]
  now: Date
  onClose: () => void
  onDone: (shift_id: string, day: string) => void
}

const nameIn = (people: readonly { worker_id: string; name: string }[], worker_id: string): string | null =>
  people.find((each) => each.worker_id === worker_id)?.name ?? null

const readiness = (draft: Draft, ground: Ground): Ready => ({
  is_mobile: ground.units.find((unit) => unit.unit_id === draft.unit_id)?.kind === 'mobile',
  vehicle: draft.vehicle.trim() || null,
  has_tests: draft.has_tests,
  leader_id: draft.leader_id || null,
  leader_name: nameIn(ground.hands, draft.leader_id),
  safety_contact_id: draft.safety_contact_id || null,
  safety_contact_name: nameIn(ground.waiting, draft.safety_contact_id),
  things: draft.load.length,
  crew: draft.crew,
})

/** What the unit brings with it: its body, its vehicle, the only store. */
const withUnit = (draft: Draft, ground: Ground, unit_id: string): Draft => {
  const unit = ground.units.find((each) => each.unit_id === unit_id)
  const hub = ground.hubs.find((each) => each.organisation_id === unit?.organisation_id)
  return {
    ...draft,
    unit_id,
    organisation_id: unit?.organisation_id ?? '',
    vehicle: unit?.vehicle ?? '',
    stops: [],
    crew: [],
    leader_id: '',
    hub_location_id: hub?.location_id ?? '',
  }
}

const useSaving = ({ isChange, onDone, begun }: PlanPanelProps, draft: Draft, keep: string) => {
  const act = useAct()
  const say = useToast()
  const { t } = useWords()
  const [state, setState] = useState<{ attempt: number; isSending: boolean; problem?: Problem }>({
    attempt: 0,
    isSending: false,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const isWhole = faultsOf(draft).length === 0
    setState((before) => ({ attempt: before.attempt + 1, isSending: isWhole }))
    if (!isWhole) return
    const answered = await act(isChange ? 'outreach.change-plan' : 'outreach.plan-shift', planOf(draft))
    setState((before) => ({ ...before, isSending: false, problem: answered.problem }))
    if (answered.outcome !== 'accepted') return
    dropDraft(keep)
    say({ text: t(isChange ? 'plan.form.saved' : 'plan.form.planned') })
    onDone(begun.shift_id, draft.day)
  }
  return { ...state, send }
}

function Copy({
  ground,
  draft,
  onCopy,
  words,
}: {
  ground: Ground
  draft: Draft
  onCopy: (draft: Draft) => void
  words: Words
}) {
  const { t, day } = words
  const [copied, setCopied] = useState<string>()
  const { last } = ground
  if (!last || !draft.unit_id) return null
  if (copied === last.shift_id)
    return <p className="ui-note">{t('plan.form.copied', { day: day(last.on_day) })}</p>
  const copy = async () => {
    const { data } = await askOnce<ShiftPage>('outreach.shift', { shift_id: last.shift_id })
    if (!data) return
    const cellOf = (hotspot_id: string | null) =>
      ground.places.find((place) => place.hotspot_id === hotspot_id)?.cell ?? null
    onCopy(copiedTo(draft, draftOf(data, cellOf), newId))
    setCopied(last.shift_id)
  }
  return (
    <Button icon="copy" onClick={() => void copy()}>
      {t('plan.form.copy', { day: day(last.on_day) })}
    </Button>
  )
}

function Kept({ at, onDrop, words }: { at: string | undefined; onDrop: () => void; words: Words }) {
  const { t, time } = words
  if (!at) return null
  return (
    <Notice
      meaning="info"
      act={
        <Button size="small" onClick={onDrop}>
          {t('plan.form.draft_drop')}
        </Button>
      }
    >
      {t('plan.form.draft_back', { time: time(at) })}
    </Notice>
  )
}

/** A draft of another unit is not what was asked for now. */
const keptFor = (keep: string, begun: Draft) => {
  const kept = keptDraft(keep)
  return kept && (!begun.unit_id || kept.draft.unit_id === begun.unit_id) ? kept : undefined
}

/** The first store of the body is the usual one, once it is known and nobody chose another. */
const useUsualHub = (
  { draft, ground, isChange }: { draft: Draft; ground: Ground; isChange: boolean },
  choose: (hub_location_id: string) => void,
) => {
  const usual = ground.hubs.find((hub) => hub.organisation_id === draft.organisation_id)?.location_id
  const mustChoose = !isChange && draft.hub_location_id === '' && usual !== undefined
  const done = useRef('')
  useEffect(() => {
    if (!mustChoose || !usual || done.current === draft.unit_id) return
    done.current = draft.unit_id
    choose(usual)
  }, [mustChoose, usual, draft.unit_id, choose])
}

/** What is being written, with everything it stands on. */
const useWriting = (props: PlanPanelProps) => {
  const { me, begun, isChange, now } = props
  const { t } = useWords()
  const keep = isChange ? begun.shift_id : 'new'
  const [kept, setKept] = useState(() => keptFor(keep, begun))
  const [draft, setDraft] = useState<Draft>(() =>
    kept ? { ...kept.draft, shift_id: begun.shift_id, day: begun.day } : begun,
  )
  const ground = useGround(me, draft.unit_id, draft.day || dayOf(now.toISOString()))
  const chooseHub = useCallback(
    (hub_location_id: string) => setDraft((before) => ({ ...before, hub_location_id })),
    [],
  )
  useUsualHub({ draft, ground, isChange }, chooseHub)
  const saving = useSaving(props, draft, keep)
  const keptAt = useKeptDraft(keep, draft, begun)
  const formId = useId()
  const faults = useMemo(() => (saving.attempt > 0 ? faultsOf(draft) : []), [draft, saving.attempt])
  const idOf = (fault: string, of = '') => `${formId}-${fault}-${of}`
  const errorOf = (fault: string, of?: string) => {
    const found = faults.find((each) => each.fault === fault && each.of === of)
    return { id: idOf(fault, of), error: found && t(`plan.form.faults.${found.fault}`) }
  }
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const restart = () => {
    dropDraft(keep)
    setKept(undefined)
    setDraft(begun)
  }
  const errors = faults.map(({ fault, of }) => ({
    id: idOf(fault, of),
    text: t(`plan.form.faults.${fault}`),
  }))
  const part = { draft, ground, change, errorOf, now }
  return { ...part, part, setDraft, kept, keptAt, restart, saving, errors, formId }
}

export function PlanPanel(props: PlanPanelProps) {
  const { begun, isChange, units, onClose } = props
  const words = useWords()
  const { t, day, problem: sentence, time } = words
  const writing = useWriting(props)
  const { part, draft, ground, change, setDraft, kept, keptAt, restart, saving, errors, formId } = writing
  const title = isChange ? t('plan.form.change_title', { day: day(begun.day) }) : t('plan.form.new_title')
  return (
    <Sheet open onClose={onClose} title={title} close={t('close')}>
      <form id={formId} className="outreach-plan" onSubmit={(event) => void saving.send(event)} noValidate>
        <Kept at={kept?.at} onDrop={restart} words={words} />
        <FormSummary title={t('plan.form.summary')} errors={errors} attempt={saving.attempt} />
        <WhenPart
          {...part}
          units={units}
          isFixed={isChange}
          onUnit={(unit_id) => setDraft((before) => withUnit(before, ground, unit_id))}
        />
        {!isChange && <Copy ground={ground} draft={draft} onCopy={setDraft} words={words} />}
        <StopsPart {...part} />
        <CrewPart {...part} />
        {readiness(draft, ground).is_mobile && (
          <Field
            label={t('plan.form.vehicle')}
            maxLength={80}
            value={draft.vehicle}
            onChange={(event) => change({ vehicle: event.target.value })}
          />
        )}
        <LoadPart {...part} />
        <SafetyPart {...part} />
        <section className="outreach-part">
          <h3>{t('plan.side.before')}</h3>
          <Checklist ready={readiness(draft, ground)} />
        </section>
        {saving.problem && (
          <Notice meaning="dang" live="polite">
            {sentence(saving.problem)}
          </Notice>
        )}
        <div className="outreach-plan-foot">
          {keptAt && <SavedState state="draft" text={t('plan.form.draft_at', { time: time(keptAt) })} />}
          <span className="ui-acts">
            <Button variant="quiet" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button variant="primary" type="submit" loading={saving.isSending}>
              {isChange ? t('plan.form.save') : t('plan.form.plan')}
            </Button>
          </span>
        </div>
      </form>
    </Sheet>
  )
}
