// The recalls of my body: what is open first, what others of the network have recalled and we hold too, and the yearly drill.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, type Column, Empty, Notice, PageHead, Table } from '#core/ui'
import { openStates } from '../domain/recall-states.ts'
import type { Recalls } from '../queries/recalls.ts'
import type { RecallLine } from '../queries/shapes.ts'
import { type Beginning, OpenDialog } from './open-dialog.tsx'
import { DrillMark, RecallClock, RecallState } from './recall-look.tsx'
import { Page, useMe } from './room-state.tsx'
import { useWords } from './words.ts'

export function RecallsPage() {
  const { t } = useWords()
  const asked = useAsk<Recalls>('recalls.list', {}, { every: 60_000 })
  return (
    <Page title={t('screen.recalls.title')} asked={asked}>
      {(data) => <Whole data={data} />}
    </Page>
  )
}

function Whole({ data }: { data: Recalls }) {
  const { t, day } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const [beginning, begin] = useState<Beginning>()
  const mayOpen = me?.verbs.includes('recall.open') ?? false
  const open = data.recalls.filter((each) => openStates.includes(each.state))
  const over = data.recalls.filter((each) => !openStates.includes(each.state))
  return (
    <>
      <PageHead
        title={t('screen.recalls.title')}
        line={t('screen.recalls.line', { count: open.filter((each) => !each.is_drill).length })}
        acts={
          mayOpen && (
            <>
              <Button onClick={() => begin({ is_drill: true })}>{t('screen.recalls.drill')}</Button>
              <Button variant="primary" icon="plus" onClick={() => begin({ is_drill: false })}>
                {t('screen.recalls.open')}
              </Button>
            </>
          )
        }
      />
      <div className="ui-stack">
        {data.heard.map((heard) => (
          <Notice
            key={heard.recall_id}
            meaning="dang"
            title={t('screen.recalls.heard', { name: heard.organisation_name, title: heard.title })}
            act={
              mayOpen && (
                <Button onClick={() => begin({ is_drill: false, heard })}>
                  {t('screen.recalls.hold_ours')}
                </Button>
              )
            }
          >
            {t('screen.recalls.heard_lots', { count: heard.held })}
          </Notice>
        ))}
        {data.is_drill_due && (
          <Notice meaning="info" title={t('screen.recalls.drill_due')}>
            {data.last_drill_on
              ? t('screen.recalls.drill_last', { day: day(data.last_drill_on) })
              : t('screen.recalls.drill_never')}
          </Notice>
        )}
        <Card title={t('screen.recalls.now')} count={open.length} flush>
          <RecallsTable recalls={open} caption={t('screen.recalls.now')} isOpen />
        </Card>
        {over.length > 0 && (
          <Card title={t('screen.recalls.over')} count={over.length} flush>
            <RecallsTable recalls={over} caption={t('screen.recalls.over')} />
          </Card>
        )}
      </div>
      {beginning && (
        <OpenDialog
          beginning={beginning}
          organisation_id={me?.organisation_id ?? ''}
          onClose={() => begin(undefined)}
          onOpened={(recall_id) => void navigate({ href: `/recalls/${recall_id}` })}
        />
      )}
    </>
  )
}

function RecallsTable({
  recalls,
  caption,
  isOpen,
}: {
  recalls: RecallLine[]
  caption: string
  isOpen?: boolean
}) {
  const { t, when, span } = useWords()
  const columns: Column<RecallLine>[] = [
    {
      key: 'what',
      title: t('screen.recalls.what'),
      names: true,
      cell: (recall) => recall.title,
    },
    {
      key: 'state',
      title: t('screen.recalls.state'),
      cell: (recall) => (
        <>
          {recall.is_drill && <DrillMark />} <RecallState recall={recall} />
        </>
      ),
    },
    { key: 'from', title: t('screen.recalls.from'), cell: (recall) => recall.notice_by },
    { key: 'opened', title: t('screen.recalls.opened'), cell: (recall) => when(recall.opened_at) },
    isOpen
      ? { key: 'clock', title: t('screen.recalls.clock'), cell: (recall) => <RecallClock recall={recall} /> }
      : {
          key: 'took',
          title: t('screen.recalls.took'),
          cell: (recall) => (recall.measured.closed_s === null ? '–' : span(recall.measured.closed_s)),
        },
    {
      key: 'code',
      title: t('screen.recalls.code'),
      cell: (recall) => recall.code,
    },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={recalls}
      rowKey={(recall) => recall.recall_id}
      rowHref={(recall) => `/recalls/${recall.recall_id}`}
      instead={
        recalls.length === 0 ? (
          <Empty title={t('screen.recalls.empty_title')} drawing="done" level={3}>
            {t('screen.recalls.empty_text')}
          </Empty>
        ) : undefined
      }
    />
  )
}
