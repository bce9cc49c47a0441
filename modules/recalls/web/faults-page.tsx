// What is not as it should be, with its next step; and the log of cleaning, pests and the vehicle beside it.
import { useMemo, useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly, newId } from '#core/kernel'
import {
  Badge,
  Button,
  Card,
  Check,
  Chips,
  Empty,
  Field,
  type Meaning,
  PageHead,
  SelectField,
  TextAreaField,
} from '#core/ui'
import { careKinds, type FaultEvent, faultAbouts } from '../domain/nonconformity.ts'
import type { FaultLine, NonConformities } from '../queries/care.ts'
import { ActDialog, Page, useMe } from './room-state.tsx'
import { useWords } from './words.ts'

const meanings: Record<FaultLine['state'], Meaning> = {
  open: 'dang',
  contained: 'att',
  corrected: 'info',
  verified: 'ok',
}

type Layer = { kind: 'new' | 'care' } | { kind: 'step'; fault: FaultLine; event: FaultEvent }

export function FaultsPage() {
  const { t } = useWords()
  const asked = useAsk<NonConformities>('recalls.nonconformities', {}, { every: 60_000 })
  return (
    <Page title={t('screen.faults.title')} asked={asked}>
      {(data) => <Whole data={data} />}
    </Page>
  )
}

function Whole({ data }: { data: NonConformities }) {
  const { t, label, day } = useWords()
  const me = useMe()
  const [layer, setLayer] = useState<Layer>()
  const [isAll, setAll] = useState(false)
  const open = data.nonconformities.filter((each) => each.state !== 'verified')
  const shown = isAll ? data.nonconformities : open
  return (
    <>
      <PageHead
        title={t('screen.faults.title')}
        line={t('screen.faults.line', { count: open.length })}
        acts={
          <>
            <Button onClick={() => setLayer({ kind: 'care' })}>{t('screen.faults.note_care')}</Button>
            <Button variant="primary" icon="plus" onClick={() => setLayer({ kind: 'new' })}>
              {t('screen.faults.new')}
            </Button>
          </>
        }
      />
      <div className="ui-work-and-side">
        <div className="ui-stack">
          {data.nonconformities.length > open.length && (
            <Check
              label={t('screen.faults.all')}
              checked={isAll}
              onChange={(event) => setAll(event.target.checked)}
            />
          )}
          {shown.length === 0 && (
            <Empty title={t('screen.faults.empty_title')} drawing="done">
              {t('screen.faults.empty_text')}
            </Empty>
          )}
          {shown.map((fault) => (
            <FaultCard
              key={fault.nonconformity_id}
              fault={fault}
              me={me}
              onStep={(event) => setLayer({ kind: 'step', fault, event })}
            />
          ))}
        </div>
        <Card title={t('screen.faults.log')} count={data.care.length}>
          {data.care.length === 0 && <p className="ui-note">{t('screen.faults.log_empty')}</p>}
          <ul className="recalls-lines">
            {data.care.map((each) => (
              <li key={each.care_log_id}>
                <span>
                  <span className="recalls-what">{each.what}</span>
                  <span className="ui-note">
                    {label('about', each.kind)} · {day(each.on_day)}
                    {each.worker_name && ` · ${each.worker_name}`}
                  </span>
                </span>
                <Badge meaning={each.is_fine ? 'ok' : 'att'}>
                  {t(each.is_fine ? 'screen.faults.fine' : 'screen.faults.not_fine')}
                </Badge>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      {layer?.kind === 'step' && <StepDialog {...layer} onClose={() => setLayer(undefined)} />}
      {layer?.kind === 'new' && (
        <NewDialog organisation_id={me?.organisation_id ?? ''} onClose={() => setLayer(undefined)} />
      )}
      {layer?.kind === 'care' && (
        <CareDialog organisation_id={me?.organisation_id ?? ''} onClose={() => setLayer(undefined)} />
      )}
    </>
  )
}

interface FaultProps {
  fault: FaultLine
  me: ReturnType<typeof useMe>
  onStep: (event: FaultEvent) => void
}

const nextOf = (fault: FaultLine, me: ReturnType<typeof useMe>): FaultEvent[] => {
  if (fault.state === 'open') return ['contain']
  if (fault.state === 'contained') return ['correct']
  const isSecond = me?.verbs.includes('cold.verify') && me.worker_id !== fault.corrected_by
  return fault.state === 'corrected' && isSecond ? ['verify', 'reopen'] : []
}

function FaultCard({ fault, me, onStep }: FaultProps) {
  const { t, label, when, fault: faultWords } = useWords()
  const steps: [string, string | null, string | null, string | null][] = [
    [t('screen.faults.contained'), fault.contained_how, fault.contained_at, fault.contained_by_name],
    [t('screen.faults.corrected'), fault.corrected_how, fault.corrected_at, fault.corrected_by_name],
    [t('screen.faults.verified'), fault.verified_how, fault.verified_at, fault.verified_by_name],
  ]
  const next = nextOf(fault, me)
  return (
    <Card
      title={faultWords(fault.what)}
      end={<Badge meaning={meanings[fault.state]}>{label('fault_state', fault.state)}</Badge>}
      footer={
        next.length > 0 ? (
          <span className="recalls-acts">
            {next.map((event, i) => (
              <Button key={event} variant={i === 0 ? 'primary' : 'secondary'} onClick={() => onStep(event)}>
                {t(`screen.faults.${event}`)}
              </Button>
            ))}
          </span>
        ) : fault.state === 'corrected' ? (
          <span className="ui-note">{t('screen.faults.waits_second')}</span>
        ) : undefined
      }
    >
      <p className="ui-note">
        {label('about', fault.about)} · {when(fault.opened_at)} ·{' '}
        {fault.opened_by_name ?? t('screen.faults.by_house')}
      </p>
      <dl className="recalls-facts">
        {steps.map(([name, how, at, who]) =>
          how ? (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>
                {how}
                <span className="ui-note">
                  {at && ` · ${when(at)}`}
                  {who && ` · ${who}`}
                </span>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  )
}

function StepDialog({ fault, event, onClose }: { fault: FaultLine; event: FaultEvent; onClose: () => void }) {
  const { t, fault: faultWords } = useWords()
  const [how, setHow] = useState('')
  const isSecond = event === 'verify' || event === 'reopen'
  return (
    <ActDialog
      title={faultWords(fault.what)}
      verb={t(`screen.faults.${event}`)}
      action={isSecond ? 'recalls.settle-nonconformity' : 'recalls.mend-nonconformity'}
      isReady={how.trim().length > 2}
      input={{ nonconformity_id: fault.nonconformity_id, event, how: how.trim() }}
      onClose={onClose}
    >
      <TextAreaField
        label={t(`screen.faults.ask_${event}`)}
        rows={3}
        value={how}
        onChange={(change) => setHow(change.target.value)}
      />
    </ActDialog>
  )
}

function NewDialog({ organisation_id, onClose }: { organisation_id: string; onClose: () => void }) {
  const { t, options } = useWords()
  const nonconformity_id = useMemo(() => newId(), [])
  const [about, setAbout] = useState('goods')
  const [what, setWhat] = useState('')
  return (
    <ActDialog
      title={t('screen.faults.new')}
      verb={t('screen.faults.new_verb')}
      action="recalls.open-nonconformity"
      isReady={what.trim().length > 2}
      input={{ nonconformity_id, organisation_id, about, what: what.trim() }}
      onClose={onClose}
    >
      <SelectField
        label={t('screen.faults.about')}
        value={about}
        options={options('about', faultAbouts)}
        onChange={(event) => setAbout(event.target.value)}
      />
      <TextAreaField
        label={t('screen.faults.what')}
        rows={3}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
    </ActDialog>
  )
}

function CareDialog({ organisation_id, onClose }: { organisation_id: string; onClose: () => void }) {
  const { t, options } = useWords()
  const care_log_id = useMemo(() => newId(), [])
  const [kind, setKind] = useState<(typeof careKinds)[number]>('cleaning')
  const [what, setWhat] = useState('')
  const [isFine, setFine] = useState(true)
  const [note, setNote] = useState('')
  const [on_day, setDay] = useState(dayInItaly(new Date().toISOString()))
  return (
    <ActDialog
      title={t('screen.faults.note_care')}
      verb={t('screen.faults.care_verb')}
      action="recalls.note-care"
      isReady={what.trim().length > 1 && (isFine || note.trim() !== '')}
      input={{
        care_log_id,
        organisation_id,
        kind,
        what: what.trim(),
        is_fine: isFine,
        note: note.trim() || null,
        on_day,
      }}
      onClose={onClose}
    >
      <Chips
        legend={t('screen.faults.about')}
        options={careKinds.map((value) => ({ value, label: options('about', [value])[0]?.label ?? value }))}
        value={kind}
        onChange={(next) => setKind(next ?? 'cleaning')}
      />
      <Field
        label={t('screen.faults.care_what')}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <Field
        kind="date"
        label={t('screen.faults.care_day')}
        value={on_day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Check
        label={t('screen.faults.fine')}
        checked={isFine}
        onChange={(event) => setFine(event.target.checked)}
      />
      {!isFine && (
        <Field
          label={t('screen.faults.what')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
    </ActDialog>
  )
}
