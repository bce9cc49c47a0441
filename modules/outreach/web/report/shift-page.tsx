// One outing whole: the log a coordinator reads before saying that it was so, and the page that is printed.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Figure, FigureRow, Menu, Notice, PageHead, Skeleton } from '#core/ui'
import type { ShiftPage } from '../../queries/shift-page.ts'
import '../pieces.css'
import './report.css'
import { differing, validateBy } from '../../report/sums.ts'
import { lookOf, looks, stateWord } from '../shift-look.ts'
import { dayOf } from '../times.ts'
import { useWords, type Words } from '../words.ts'
import { ContactsPart } from './contacts-part.tsx'
import { CountsPart } from './counts-part.tsx'
import { GoodsPart } from './goods-part.tsx'
import { NoOuting } from './no-outing.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { SidePart } from './side-part.tsx'
import { StopsPart } from './stops-part.tsx'
import { ValidateDialog } from './validate-dialog.tsx'

const every_ms = 60_000

/** At most one word of warning, the most serious first. */
function Warning({ page, words }: { page: ShiftPage; words: Words }) {
  const { t, say } = words
  const { shift, totals, phones_out, stock } = page
  if (shift.state === 'cancelled') {
    return (
      <Notice meaning="neu" title={t('report.notice.cancelled')}>
        {shift.cancel_reason && say('cancel_reason', shift.cancel_reason)}
      </Notice>
    )
  }
  if (shift.state === 'validated' && totals.provisional > 0) {
    return (
      <Notice meaning="att" title={t('report.notice.provisional', { count: totals.provisional })}>
        {t('report.notice.provisional_text')}
      </Notice>
    )
  }
  if (shift.state !== 'closed') return null
  if (shift.needs_recount) {
    return (
      <Notice meaning="att" title={t('report.notice.recount')}>
        {t('report.notice.recount_text')}
      </Notice>
    )
  }
  if (phones_out.length > 0) {
    return (
      <Notice meaning="att" icon="phone-only" title={t('report.notice.out', { count: phones_out.length })}>
        {phones_out.join(', ')}
      </Notice>
    )
  }
  const open = differing(stock).length
  if (open > 0) {
    return (
      <Notice meaning="att" title={t('report.notice.explain', { count: open })}>
        {t('report.notice.explain_text')}
      </Notice>
    )
  }
  return (
    <Notice meaning="ok" title={t('report.notice.clear')}>
      {t('report.notice.clear_text')}
    </Notice>
  )
}

function Figures({ page, words }: { page: ShiftPage; words: Words }) {
  const { t, number } = words
  const { totals } = page
  const figures = [
    { key: 'contacts', value: totals.contacts, note: undefined },
    { key: 'headcount', value: totals.headcount, note: t('report.figures.headcount_note') },
    { key: 'presences', value: totals.presences, note: t('report.figures.presences_note') },
    { key: 'persons', value: totals.persons, note: t('report.figures.persons_note') },
  ] as const
  return (
    <div>
      <FigureRow label={t('report.figures.label')}>
        {figures.map(({ key, value, note }) => (
          <Figure key={key} label={t(`report.figures.${key}`)} value={number(value)} comparison={note} />
        ))}
      </FigureRow>
      <p className="ui-note outreach-rule">{t('report.figures.rule')}</p>
    </div>
  )
}

function Story({ shift, words }: { shift: ShiftPage['shift']; words: Words }) {
  const { t } = words
  if (shift.started_at === null) return null
  return (
    <Card title={t('report.told.title')}>
      {shift.is_critical && (
        <p className="outreach-spaced-below">
          <Badge meaning="att" icon="warning-circle">
            {t('report.notice.critical')}
          </Badge>
        </p>
      )}
      {shift.narrative ? (
        <p className="outreach-story">{shift.narrative}</p>
      ) : (
        <p className="outreach-second">{t('report.told.none')}</p>
      )}
    </Card>
  )
}

interface HeadProps {
  page: ShiftPage
  words: Words
  onValidate: () => void
  onReopen: () => void
}

/** Paper, and the act that is rarely right: behind one button, so that the next step stands alone. */
function More({
  shift,
  words,
  onReopen,
}: {
  shift: ShiftPage['shift']
  words: Words
  onReopen?: () => void
}) {
  const { t, locale } = words
  const pdf = `/api/outreach/shift-report.pdf?shift_id=${shift.shift_id}&lang=${locale.slice(0, 2)}`
  const reopen = onReopen
    ? [{ key: 'reopen', label: t('report.reopen'), icon: 'undo' as const, onSelect: onReopen }]
    : []
  const items = [
    { key: 'print', label: t('report.print'), icon: 'print' as const, onSelect: () => window.print() },
    {
      key: 'pdf',
      label: t('report.pdf'),
      icon: 'download' as const,
      onSelect: () => window.location.assign(pdf),
    },
    ...reopen,
  ]
  return (
    <Menu
      label={t('report.more')}
      items={items}
      align="end"
      className="ui-button ui-button-secondary ui-button-desk"
    />
  )
}

function Head({ page, words, onValidate, onReopen }: HeadProps) {
  const { t, longDay, day, time } = words
  const { shift, may, gaps } = page
  const card = { state: shift.state, gaps }
  const due =
    shift.state === 'closed' && shift.closed_at
      ? t('report.due', { day: day(dayOf(validateBy(shift.closed_at))) })
      : undefined
  const revision = shift.revision > 0 ? t('report.revision', { count: shift.revision + 1 }) : undefined
  const hours = t('hours', { from: time(shift.starts_at), to: time(shift.ends_at) })
  const line = (
    <span className="outreach-head-line">
      <Badge {...looks[lookOf(card)]}>{stateWord(card, words)}</Badge>
      <span>{[shift.unit_name, hours, due, revision].filter(Boolean).join(' · ')}</span>
    </span>
  )
  const acts = (
    <>
      <More shift={shift} words={words} onReopen={may.includes('reopen') ? onReopen : undefined} />
      {may.includes('validate') && (
        <Button variant="primary" icon="check" onClick={onValidate}>
          {t('report.validate')}
        </Button>
      )}
    </>
  )
  return (
    <PageHead
      title={t('report.title', { day: longDay(shift.on_day) })}
      line={line}
      back={{ label: t('report.back'), href: `/shifts?week=${shift.on_day}&shift=${shift.shift_id}` }}
      acts={acts}
    />
  )
}

export function ShiftReportPage({ shift_id }: { shift_id: string }) {
  const words = useWords()
  const [asking, setAsking] = useState<'validate' | 'reopen'>()
  const {
    data: page,
    problem,
    again,
  } = useAsk<ShiftPage>('outreach.shift', { shift_id }, { every: every_ms })
  if (problem && !page) return <NoOuting problem={problem} again={again} />
  if (!page) return <Skeleton label={words.t('report.loading')} count={6} />
  const close = () => setAsking(undefined)
  return (
    <div className="outreach-report">
      <Head
        page={page}
        words={words}
        onValidate={() => setAsking('validate')}
        onReopen={() => setAsking('reopen')}
      />
      <div className="ui-work-and-side">
        <div className="ui-stack">
          <Warning page={page} words={words} />
          <Figures page={page} words={words} />
          <Story shift={page.shift} words={words} />
          <StopsPart page={page} />
          <CountsPart page={page} />
          <GoodsPart page={page} />
          <ContactsPart shift={page.shift} count={page.totals.contacts} />
        </div>
        <SidePart page={page} />
      </div>
      {asking === 'validate' && <ValidateDialog page={page} onClose={close} />}
      {asking === 'reopen' && <ReopenDialog shift={page.shift} onClose={close} />}
    </div>
  )
}
