// What is past its time: the house proposed it tonight, one person looks through it and takes out who must stay, another
// says yes. The ledger of ids is kept apart, for the day an old copy is put back.
import { type ChangeEvent, useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Badge, Button, Card, Check, Empty, Notice } from '#core/ui'
import type { RetentionAnswer } from '../queries/rights.ts'
import { CardWaiting } from './privacy-dialog.tsx'
import { usePrivacyWords } from './privacy-words.ts'

type Run = RetentionAnswer['runs'][number]

export function RetentionCard({ verbs }: { verbs: readonly string[] }) {
  const { t } = usePrivacyWords()
  const { data, problem, again } = useAsk<RetentionAnswer>('people.retention')
  return (
    <>
      <Card title={t('retention.title')}>
        {!data && <CardWaiting problem={problem} again={again} />}
        {data?.runs.length === 0 && (
          <Empty title={t('retention.empty')} drawing="done" level={3}>
            {t('retention.empty_words')}
          </Empty>
        )}
        <div className="ui-stack">
          {data?.runs.map((run) => (
            <RunLine key={run.run_id} run={run} verbs={verbs} />
          ))}
        </div>
      </Card>
      {data && <Clearings clearings={data.clearings} />}
      {data && <Ledger erasures={data.erasures} mayTell={verbs.includes('retention.prepare')} />}
    </>
  )
}

function RunLine({ run, verbs }: { run: Run; verbs: readonly string[] }) {
  const { t, dayOf, right, problem: sentence } = usePrivacyWords()
  const act = useAct()
  const [kept, setKept] = useState<string[]>([])
  const [problem, setProblem] = useState<Problem>()
  const send = async (action: string, input: Record<string, unknown>) =>
    setProblem((await act(action, { run_id: run.run_id, ...input })).problem)
  const mayPrepare = run.state === 'proposed' && verbs.includes('retention.prepare')
  const mayApprove = run.state === 'prepared' && verbs.includes('retention.approve')
  const toggle = (person_id: string) =>
    setKept((before) =>
      before.includes(person_id) ? before.filter((each) => each !== person_id) : [...before, person_id],
    )
  return (
    <Notice
      meaning={run.state === 'done' || run.state === 'refused' ? 'neu' : 'att'}
      title={t('retention.run', { day: dayOf(run.proposed_at), why: right('run_becauses', run.because) })}
    >
      <p>
        <Badge meaning={run.state === 'done' ? 'ok' : 'neu'}>{right('run_states', run.state)}</Badge>{' '}
        {t('retention.count', { count: run.items.length })}
      </p>
      <Items run={run} kept={kept} onToggle={mayPrepare ? toggle : undefined} />
      {problem && <p role="alert">{sentence(problem)}</p>}
      {mayPrepare && (
        <Button
          size="small"
          onClick={() =>
            void send('people.prepare-run', {
              kept: kept.map((person_id) => ({ person_id, because: 'still_followed' })),
            })
          }
        >
          {t('retention.prepare')}
        </Button>
      )}
      {mayApprove && run.is_mine && <p className="ui-note">{t('retention.other_eyes')}</p>}
      {mayApprove && !run.is_mine && (
        <div className="ui-acts">
          <Button
            size="small"
            variant="destructive"
            onClick={() => void send('people.approve-run', { is_approved: true })}
          >
            {t('retention.approve')}
          </Button>
          <Button size="small" onClick={() => void send('people.approve-run', { is_approved: false })}>
            {t('retention.refuse')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

interface ItemsProps {
  run: Run
  kept: readonly string[]
  onToggle?: (person_id: string) => void
}

function Items({ run, kept, onToggle }: ItemsProps) {
  const { t, day, right } = usePrivacyWords()
  const [isOpen, setOpen] = useState(run.state === 'proposed')
  const shown = isOpen ? run.items.slice(0, 200) : []
  const line = (item: Run['items'][number]) =>
    t('retention.item', {
      code: item.person_code ?? t('rights.erased'),
      rule: right('rules', item.rule),
      day: day(item.last_on),
      measure: right('measures', item.measure),
    })
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'retention.hide' : 'retention.show')}
      </Button>
      {shown.map((item) =>
        onToggle ? (
          <Check
            key={item.person_id}
            label={line(item)}
            hint={kept.includes(item.person_id) ? t('retention.stays') : undefined}
            checked={!kept.includes(item.person_id)}
            onChange={() => onToggle(item.person_id)}
          />
        ) : (
          <p key={item.person_id} className="ui-note">
            {line(item)}
            {item.is_kept && ` · ${t('retention.stays')}`}
          </p>
        ),
      )}
    </>
  )
}

function Clearings({ clearings }: Pick<RetentionAnswer, 'clearings'>) {
  const { t, day, dayOf, right } = usePrivacyWords()
  return (
    <Card title={t('retention.by_itself')}>
      <p>{t('retention.by_itself_words')}</p>
      {clearings.length === 0 && <p className="ui-note">{t('retention.by_itself_none')}</p>}
      <ul>
        {clearings.map((each) => (
          <li key={each.clearing_id}>
            {t('retention.cleared', {
              what: right('cleared_kinds', each.kind),
              count: each.how_many,
              from: day(each.kept_from),
              day: dayOf(each.cleared_at),
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Ledger({ erasures, mayTell }: { erasures: RetentionAnswer['erasures']; mayTell: boolean }) {
  const { t, problem: sentence } = usePrivacyWords()
  const act = useAct()
  const [told, setTold] = useState<string>()
  const address = `data:application/json,${encodeURIComponent(JSON.stringify(erasures))}`
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    try {
      const answered = await act('people.tell-erasures', { erasures: JSON.parse(await file.text()) })
      setTold(
        answered.problem
          ? sentence(answered.problem)
          : t('retention.told', { count: Number(answered.answer?.added ?? 0) }),
      )
    } catch {
      setTold(t('retention.not_a_ledger'))
    }
  }
  return (
    <Card title={t('retention.ledger')} count={erasures.length}>
      <div className="ui-stack">
        <p>{t('retention.ledger_words')}</p>
        <p>
          <a href={address} download="registro-cancellazioni.json">
            {t('retention.download')}
          </a>
        </p>
        {mayTell && (
          <label>
            {t('retention.tell')}{' '}
            <input type="file" accept="application/json" onChange={(event) => void read(event)} />
          </label>
        )}
        {told && (
          <Notice meaning="info" live="polite">
            {told}
          </Notice>
        )}
      </div>
    </Card>
  )
}
