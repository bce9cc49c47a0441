// The chosen outing beside the week: where, who, with what, what is still missing, and the next right act.
import { useEffect, useRef, useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Avatars, Badge, Button, IconButton, Notice, Skeleton, useToast } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import { Checklist, readyOf } from '../plan/checklist.tsx'
import { RouteStops } from '../route/route-stops.tsx'
import { lookOf, looks, stateWord } from '../shift-look.ts'
import { capital, useWords, type Words } from '../words.ts'
import { CancelDialog } from './cancel-dialog.tsx'

export interface ShiftSideProps {
  shift_id: string
  onChange: (page: ShiftPage) => void
  onClose: () => void
}

const isOver = (state: string) => ['in_progress', 'interrupted', 'closed', 'validated'].includes(state)

function Crew({ page, words }: { page: ShiftPage; words: Words }) {
  const { t } = words
  const crew = page.crew.filter((member) => member.is_active)
  const first = (name: string) => name.split(' ')[0] ?? name
  const told = crew.map((member) =>
    member.worker_id === page.shift.leader_id ? `${first(member.name)} (${t('leads')})` : first(member.name),
  )
  return (
    <section>
      <h3>{t('plan.side.crew')}</h3>
      {crew.length === 0 && <p className="outreach-second">{t('plan.side.no_crew')}</p>}
      {crew.length > 0 && (
        <p className="outreach-crew-line">
          <Avatars
            workers={crew.map((member) => ({ id: member.worker_id, name: member.name }))}
            label={t('plan.side.crew')}
            max={4}
          />
          <span>{told.join(', ')}</span>
        </p>
      )}
    </section>
  )
}

function Load({ page, words }: { page: ShiftPage; words: Words }) {
  const { t, nameOf, number } = words
  const load = page.stock.filter((line) => line.planned > 0 || line.loaded > 0)
  return (
    <section>
      <h3>{t('plan.side.load')}</h3>
      {load.length === 0 && <p className="outreach-second">{t('plan.side.no_load')}</p>}
      {load.length > 0 && (
        <ul className="outreach-tags">
          {load.map((line) => (
            <li key={line.item_id}>
              {number(line.planned || line.loaded)} {nameOf(line)}
            </li>
          ))}
        </ul>
      )}
      {page.shift.is_loaded && <p className="ui-note">{t('plan.side.loaded')}</p>}
    </section>
  )
}

function Before({ page, words }: { page: ShiftPage; words: Words }) {
  const { t } = words
  const { state, safety_contact_name: name, safety_interval_min: minutes } = page.shift
  if (state === 'planned' || state === 'confirmed') {
    return (
      <section>
        <h3>{t('plan.side.before')}</h3>
        <Checklist ready={readyOf(page)} />
      </section>
    )
  }
  return (
    <p className="outreach-second">
      {name ? t('plan.side.wait', { name, minutes }) : t('plan.side.wait_nobody', { minutes })}
    </p>
  )
}

const useConfirm = (page: ShiftPage | undefined) => {
  const act = useAct()
  const say = useToast()
  const { t } = useWords()
  const [state, setState] = useState<{ isSending: boolean; problem?: Problem }>({ isSending: false })
  const confirm = async () => {
    if (!page) return
    setState({ isSending: true })
    const answered = await act('outreach.confirm-shift', { shift_id: page.shift.shift_id })
    setState({ isSending: false, problem: answered.problem })
    if (answered.outcome === 'accepted') say({ text: t('plan.side.confirmed') })
  }
  return { ...state, confirm }
}

function Foot({ page, onChange, onCancel }: { page: ShiftPage; onChange: () => void; onCancel: () => void }) {
  const { t, say, problem: sentence } = useWords()
  const { shift, may, gaps } = page
  const { confirm, isSending, problem } = useConfirm(page)
  return (
    <div className="outreach-side-foot">
      {problem && (
        <Notice meaning="dang" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      <div className="outreach-side-acts">
        {may.includes('change') && (
          <Button icon="pencil" onClick={onChange}>
            {t('plan.side.change')}
          </Button>
        )}
        <Button icon="print" href={`/shifts/${shift.shift_id}/sheet`}>
          {t('plan.side.sheet')}
        </Button>
        {isOver(shift.state) && (
          <Button variant="primary" icon="file" href={`/shifts/${shift.shift_id}`}>
            {t('plan.side.log')}
          </Button>
        )}
        {may.includes('confirm') && (
          <Button
            variant="primary"
            icon="check"
            onClick={() => void confirm()}
            loading={isSending}
            disabled={gaps.length > 0}
            reason={gaps[0] && say('gap', gaps[0])}
          >
            {t('plan.side.confirm')}
          </Button>
        )}
      </div>
      {may.includes('cancel') && (
        <Button variant="destructive" size="small" onClick={onCancel}>
          {t('plan.side.cancel')}
        </Button>
      )}
    </div>
  )
}

function Told({ page, onClose }: { page: ShiftPage; onClose: () => void }) {
  const words = useWords()
  const { t, day, time } = words
  const { shift } = page
  const title = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another outing takes the focus again
  useEffect(() => title.current?.focus({ preventScroll: false }), [shift.shift_id])
  return (
    <>
      <div className="outreach-side-head">
        <h2 ref={title} tabIndex={-1}>
          {capital(day(shift.on_day))}, {t('hours', { from: time(shift.starts_at), to: time(shift.ends_at) })}
        </h2>
        <IconButton icon="close" label={t('close')} onClick={onClose} />
        <p className="outreach-side-line">
          <Badge {...looks[lookOf({ state: shift.state, gaps: page.gaps })]}>
            {stateWord({ state: shift.state, gaps: page.gaps }, words)}
          </Badge>
          <span>
            {[shift.unit_name, shift.has_tests && t('plan.side.with_tests')].filter(Boolean).join(' · ')}
          </span>
        </p>
      </div>
      {page.stops.length > 0 ? (
        <RouteStops stops={page.stops} shift={shift} />
      ) : (
        <p className="outreach-side-pad outreach-second">{t('plan.side.no_stops')}</p>
      )}
      <div className="outreach-side-parts">
        <Crew page={page} words={words} />
        <Load page={page} words={words} />
        <Before page={page} words={words} />
      </div>
    </>
  )
}

export function ShiftSide({ shift_id, onChange, onClose }: ShiftSideProps) {
  const { t, problem: sentence } = useWords()
  const [isCancelling, setCancelling] = useState(false)
  const { data: page, problem, again } = useAsk<ShiftPage>('outreach.shift', { shift_id })
  const isThis = page?.shift.shift_id === shift_id
  if (problem && !isThis) {
    return (
      <div className="outreach-side-pad">
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {sentence(problem)}
        </Notice>
      </div>
    )
  }
  if (!page || !isThis) {
    return (
      <div className="outreach-side-pad">
        <Skeleton label={t('report.loading')} count={5} />
      </div>
    )
  }
  return (
    <>
      <Told page={page} onClose={onClose} />
      <Foot page={page} onChange={() => onChange(page)} onCancel={() => setCancelling(true)} />
      {isCancelling && <CancelDialog shift={page.shift} onClose={() => setCancelling(false)} />}
    </>
  )
}
