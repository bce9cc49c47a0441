// Writing a report: blocks on one side, the paper as its reader will see it on the other.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { actOnce, tellChanged, useAsk } from '#core/http/web'
import { dayInItaly, newId } from '#core/kernel'
import { Button, Card, Field, Notice, PageHead, SavedState, Segmented, Skeleton, useToast } from '#core/ui'
import { type Block, blockKinds } from '../domain/block.ts'
import { faultsIn } from '../domain/faults.ts'
import { emptyBlock } from '../filling/template-blocks.ts'
import type { OneReport, Preview } from '../queries/reports.ts'
import { storyIn } from './block-form.tsx'
import { BlockList } from './block-list.tsx'
import { Downloads } from './downloads.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { PaperView } from './paper-view.tsx'
import { StateBadge } from './reports-page.tsx'
import { type Draft, useDraft } from './use-draft.ts'
import { type Looking, usePreview } from './use-preview.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { useWords } from './words.ts'

type View = 'write' | 'look'

export function DraftPage({ report, mayFreeze }: { report: OneReport; mayFreeze: boolean }) {
  const { t, period } = useWords()
  const draft = useDraft(report)
  const { words } = draft
  const preview = usePreview(report, words.blocks)
  const [view, setView] = useState<View>('write')
  const [opened, open] = useState<string>()
  const [asking, ask] = useState<'freeze' | 'withdraw'>()
  const go = (block_id: string) => {
    ask(undefined)
    setView('write')
    open(block_id)
    setTimeout(() => document.getElementById(`block-${block_id}`)?.scrollIntoView({ block: 'center' }), 50)
  }
  const freeze = async () => {
    if (draft.state.at === 'saved' || (await draft.saveNow())) ask('freeze')
  }
  return (
    <>
      <PageHead
        title={words.title || report.title}
        line={`${report.funder}, ${period(report)}`}
        back={{ label: t('screen.back'), href: '/funder-reports' }}
        acts={
          <>
            <Button variant="quiet" onClick={() => ask('withdraw')}>
              {t('screen.withdraw.act')}
            </Button>
            {mayFreeze && (
              <Button variant="primary" icon="locked" onClick={() => void freeze()}>
                {t('screen.freeze.act')}
              </Button>
            )}
          </>
        }
      />
      <Saves draft={draft} report={report} />
      <div className="reports-view">
        <Segmented
          label={t('screen.view')}
          options={(['write', 'look'] as const).map((value) => ({ value, label: t(`screen.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </div>
      <div className="reports-desk" data-view={view}>
        <div className="reports-write">
          <Writing draft={draft} report={report} preview={preview.data} opened={opened} onOpen={open} />
        </div>
        <div className="reports-look">
          <Look
            report={report}
            title={words.title}
            preview={preview}
            opened={words.blocks.findIndex(({ block_id }) => block_id === opened)}
          />
        </div>
      </div>
      {asking === 'freeze' && (
        <FreezeDialog
          report={report}
          blocks={words.blocks.map(storyIn)}
          onGo={go}
          onClose={() => ask(undefined)}
        />
      )}
      {asking === 'withdraw' && <WithdrawDialog report={report} onClose={() => ask(undefined)} />}
    </>
  )
}

function Saves({ draft, report }: { draft: Draft; report: OneReport }) {
  const { t, sentence, time } = useWords()
  const { state } = draft
  if (state.at === 'conflict') return <Conflict draft={draft} report={report} />
  if (state.at === 'failed')
    return (
      <Notice
        meaning="att"
        live="polite"
        act={<Button onClick={() => void draft.saveNow()}>{t('screen.again')}</Button>}
      >
        {sentence(state.problem)}
      </Notice>
    )
  const text = {
    saved: state.when ? t('screen.saved_at', { time: time(state.when) }) : t('screen.saved'),
    saving: t('screen.saving'),
    unsaved: t('screen.unsaved'),
  }[state.at]
  return (
    <div className="reports-saves">
      <StateBadge state="draft" />
      <SavedState state={state.at === 'unsaved' ? 'draft' : state.at} text={text} />
    </div>
  )
}

/** Nothing is overwritten: either theirs is taken, or mine becomes a draft of its own. */
function Conflict({ draft, report }: { draft: Draft; report: OneReport }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data } = useAsk<OneReport>('reports.one', { funder_report_id: report.funder_report_id })
  const keepMine = async () => {
    const funder_report_id = newId()
    const { project_id, template, language, from_month, to_month } = report
    const { title, funder, blocks } = draft.words
    const { problem } = await actOnce('reports.begin', {
      ...{
        funder_report_id,
        project_id,
        template,
        language,
        from_month,
        to_month,
        replaces_id: report.replaces_id,
      },
      ...{
        funder,
        title: t('screen.conflict.copy_title', { title }).slice(0, 160),
        blocks: blocks.map(storyIn),
      },
    })
    if (problem) return
    tellChanged()
    void navigate({ href: `/funder-reports/${funder_report_id}` })
  }
  return (
    <Notice
      meaning="att"
      live="alert"
      title={t('screen.conflict.title')}
      act={
        <>
          <Button onClick={() => void keepMine()}>{t('screen.conflict.mine')}</Button>
          <Button variant="quiet" onClick={() => tellChanged()}>
            {t('screen.conflict.theirs')}
          </Button>
        </>
      }
    >
      {t('screen.conflict.text', { name: data?.written_by_name ?? '…' })}
    </Notice>
  )
}

interface WritingProps {
  draft: Draft
  report: OneReport
  preview: Preview | undefined
  opened: string | undefined
  onOpen: (block_id: string | undefined) => void
}

function Writing({ draft, report, preview, opened, onOpen }: WritingProps) {
  const { t } = useWords()
  const say = useToast()
  const { words, change } = draft
  const figures = preview?.figures ?? []
  const today = dayInItaly(new Date().toISOString())
  const faults = faultsIn({ ...report, blocks: words.blocks }, today)
  const put = (blocks: Block[]) => change({ ...words, blocks })
  const at = words.blocks.findIndex(({ block_id }) => block_id === opened)
  const add = (kind: Block['kind']) => {
    const first = figures.find((each) => each.is_indicator && each.has_data) ?? figures[0]
    const block = emptyBlock(kind, first?.key ?? 'contacts')
    const place = at < 0 ? words.blocks.length : at + 1
    put([...words.blocks.slice(0, place), block, ...words.blocks.slice(place)])
    onOpen(block.block_id)
  }
  const remove = (block: Block, place: number) => {
    put(words.blocks.filter(({ block_id }) => block_id !== block.block_id))
    const back = () => put([...words.blocks.slice(0, place), block, ...words.blocks.slice(place + 1)])
    say({ text: t('screen.removed'), undo: { label: t('screen.undo'), onUndo: back } })
  }
  return (
    <>
      <div className="reports-form ui-form">
        <Field
          label={t('screen.begin.name')}
          value={words.title}
          maxLength={160}
          onChange={(event) => change({ ...words, title: event.target.value })}
        />
        <Field
          label={t('screen.begin.funder')}
          value={words.funder}
          maxLength={160}
          onChange={(event) => change({ ...words, funder: event.target.value })}
        />
      </div>
      {words.blocks.length > 0 && (
        <BlockList
          blocks={words.blocks}
          figures={figures}
          faults={faults}
          opened={opened}
          onOpen={onOpen}
          onChange={put}
          onRemove={remove}
        />
      )}
      <Card title={at < 0 ? t('screen.add') : t('screen.add_after', { position: at + 1 })}>
        <div className="reports-add">
          {blockKinds.map((kind) => (
            <Button key={kind} size="small" icon="plus" onClick={() => add(kind)}>
              {t(`screen.block.${kind}`)}
            </Button>
          ))}
        </div>
      </Card>
    </>
  )
}

interface LookProps {
  report: OneReport
  title: string
  preview: Looking
  opened: number
}

function Look({ report, title, preview, opened }: LookProps) {
  const { t, sentence } = useWords()
  const { data, problem } = preview
  if (!data)
    return problem ? (
      <Notice meaning="att" act={<Button onClick={preview.again}>{t('screen.again')}</Button>}>
        {sentence(problem, 'screen.not_read')}
      </Notice>
    ) : (
      <Skeleton label={t('screen.loading')} count={5} />
    )
  return (
    <div className="reports-side">
      {data.shifts_waiting > 0 && (
        <Notice meaning="info">{t('screen.waiting', { count: data.shifts_waiting })}</Notice>
      )}
      <PaperView
        title={title || report.title}
        content={preview.content}
        definitions={data.definitions}
        language={report.language}
        opened={opened}
      />
      <Card title={t('screen.download.title')}>
        <Downloads funder_report_id={report.funder_report_id} />
      </Card>
    </div>
  )
}
