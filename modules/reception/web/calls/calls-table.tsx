// The calls of the line one below the other: what was said, how it stands, by when, and what may be done now.
import { Badge, Button, Clock, type Column, Empty, type Meaning, Table, TextLink } from '#core/ui'
import { type CallTold, nextOf } from '../../domain/from-call.ts'
import type { CallLine } from '../../queries/shapes.ts'
import { useTap } from '../act-dialog.tsx'
import { agendaAt } from '../agenda/appointment-look.ts'
import { useWords } from '../words.ts'
import type { CallToGoOn } from './next-of-call.tsx'

const looks: Record<string, Meaning> = {
  answered: 'att',
  called_back: 'att',
  callback_due: 'att',
  documented: 'info',
  closed: 'ok',
  missed: 'neu',
  unreachable: 'neu',
}
export const dueOf = (call: CallLine): string | null => call.document_due ?? call.callback_due

export type Next = NonNullable<ReturnType<typeof nextOf>>
interface OnCall {
  onWrite: (call: CallLine) => void
  onGo: (call: CallLine, next: Next) => void
  mayGo: (next: Next) => boolean
}

export const callToGoOn = (call: CallLine): CallToGoOn => ({
  ...(call as unknown as CallTold),
  ...{ call_id: call.call_id, unit_id: call.unit_id, language: call.language },
  municipality: call.municipality_code
    ? { code: call.municipality_code, name: call.municipality_name ?? call.municipality_code }
    : null,
  person: call.person_id ? { person_id: call.person_id, name: null } : null,
})

function Acts({ call, onWrite, onGo, mayGo }: OnCall & { call: CallLine }) {
  const { t } = useWords()
  const tap = useTap()
  const { call_id } = call
  if (call.state === 'callback_due')
    return (
      <div className="ui-acts">
        <Button
          size="small"
          onClick={() => void tap('reception.try-callback', { call_id, is_reached: false })}
        >
          {t('screen.calls.not_reached')}
        </Button>
        <Button
          size="small"
          onClick={() => void tap('reception.try-callback', { call_id, is_reached: true })}
        >
          {t('screen.calls.reached')}
        </Button>
      </div>
    )
  if (call.state === 'answered' || call.state === 'called_back')
    return (
      <Button size="small" onClick={() => onWrite(call)}>
        {t('screen.calls.document')}
      </Button>
    )
  const next = nextOf(call)
  return (
    <div className="ui-acts">
      {next && mayGo(next) && (
        <Button size="small" onClick={() => onGo(call, next)}>
          {t(`screen.calls.next_${next}`)}
        </Button>
      )}
      {call.state !== 'closed' && (
        <Button size="small" onClick={() => void tap('reception.close-call', { call_id })}>
          {t('screen.calls.close')}
        </Button>
      )}
    </div>
  )
}

/** Without topics: still to be written, written without any, or nobody was reached and there is nothing to write. */
const silenceOf = (call: CallLine) => {
  if (call.state === 'answered' || call.state === 'called_back') return 'screen.calls.not_told'
  return call.outcome ? 'screen.calls.no_topic' : undefined
}

function About({ call }: { call: CallLine }) {
  const { t, label, many } = useWords()
  const silence = silenceOf(call)
  return (
    <>
      {many('need', call.topics) || (silence && t(silence))}
      {call.outcome && <div className="ui-note">{label('call_outcome', call.outcome)}</div>}
      {call.person_id && (
        <div>
          <TextLink href={`/people/${call.person_id}`}>{t('screen.agenda.known')}</TextLink>
        </div>
      )}
      {call.report_id && (
        <div>
          <TextLink href={`/reports/${call.report_id}`}>{t('screen.calls.to_report')}</TextLink>
        </div>
      )}
      {call.referral_id && (
        <div>
          <TextLink href={`/referrals/${call.referral_id}`}>{t('screen.calls.to_referral')}</TextLink>
        </div>
      )}
      {call.appointment && (
        <div>
          <TextLink href={agendaAt(call.appointment)}>{t('screen.calls.to_appointment')}</TextLink>
        </div>
      )}
      {call.appointment_id && !call.appointment && <div className="ui-note">{t('screen.calls.booked')}</div>}
      {call.note && <div className="ui-note reception-told">{call.note}</div>}
      {call.callback_phone && (
        <div>
          <a href={`tel:${call.callback_phone}`}>{t('screen.calls.phone', { phone: call.callback_phone })}</a>
        </div>
      )}
      {call.attempts.length > 0 && (
        <div className="ui-note">{t('screen.calls.attempts', { count: call.attempts.length })}</div>
      )}
    </>
  )
}

export function CallsTable({ calls, acts }: { calls: readonly CallLine[]; acts: OnCall }) {
  const { t, label, when, clock, locale } = useWords()
  const columns: Column<CallLine>[] = [
    {
      key: 'when',
      title: t('screen.calls.when'),
      names: true,
      cell: (call) => (
        <>
          {when(call.at)}
          <div className="ui-note">{call.worker_name}</div>
        </>
      ),
    },
    {
      key: 'about',
      title: t('screen.calls.about'),
      cell: (call) => <About call={call} />,
    },
    {
      key: 'state',
      title: t('screen.calls.state'),
      cell: (call) => (
        <Badge meaning={looks[call.state] ?? 'neu'} inTable>
          {label('call_state', call.state)}
        </Badge>
      ),
    },
    {
      key: 'clock',
      title: t('screen.calls.clock'),
      cell: (call) => {
        const due = dueOf(call)
        return due ? (
          <Clock
            due={new Date(due)}
            from={new Date(call.at)}
            now={new Date()}
            locale={locale}
            words={clock}
          />
        ) : (
          '–'
        )
      },
    },
    { key: 'acts', title: t('screen.agenda.to_do'), cell: (call) => <Acts call={call} {...acts} /> },
  ]
  return (
    <Table
      caption={t('screen.calls.title')}
      columns={columns}
      rows={calls}
      rowKey={(call) => call.call_id}
      instead={
        calls.length === 0 ? (
          <Empty title={t('screen.calls.empty_title')} drawing="done" level={3}>
            {t('screen.calls.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}
