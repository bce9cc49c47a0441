// The paper of a plan, ready for the printer: what was agreed, or the last that was written, in the language chosen.
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { dayInItaly } from '#core/kernel'
import { Button, Empty, Notice, Segmented, Skeleton, TextLink, Wordmark } from '#core/ui'
import { PurposeGate } from '#people/web'
import { paperOf } from '../../domain/paper.ts'
import { isRunning } from '../../domain/plan-rules.ts'
import type { PlanPage, PlanVersion } from '../../queries/plan.ts'
import { paperWords } from '../../texts/paper-words.ts'
import './plan.css'
import './plan-sheet.css'
import { PaperBody } from './plan-paper.tsx'
import { usePlanWords } from './words.ts'

type Language = 'it' | 'en'

const versionOf = (page: PlanPage): PlanVersion | undefined =>
  page.versions.find((each) => isRunning(each.state)) ?? page.versions[0]

function Sheet({ page, version, language }: { page: PlanPage; version: PlanVersion; language: Language }) {
  const { t } = usePlanWords()
  if (!version.body) return <Empty title={t('plan.card.erased')} drawing="paper" />
  const shown = page.pages.find((each) => each.document_id === version.document_id)
  const words = paperWords(language)
  const paper = paperOf(
    {
      language,
      version: version.version,
      body: version.body,
      made_on: dayInItaly(version.written_at),
      manager_name: page.file.manager_name,
      names: Object.fromEntries(page.workers.map((each) => [each.worker_id, each.name])),
      kind: !shown ? 'draft' : shown.language === language ? 'frozen' : 'copy',
    },
    words,
  )
  return (
    <article className="plan-sheet" lang={language}>
      <div className="plan-sheet-head">
        <Wordmark name="Prossima" />
        <span>{words.t('head')}</span>
      </div>
      <h1>{paper.title}</h1>
      <PaperBody paper={paper} />
      <div className="plan-sheet-signs">
        {paper.signatures.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <p className="plan-sheet-foot">{paper.foot}</p>
    </article>
  )
}

export function PlanPaperPage() {
  const { file_id = '' } = useParams({ strict: false }) as { file_id?: string }
  const { t, here, sentence } = usePlanWords()
  const [language, setLanguage] = useState<Language>(here)
  const { data: page, problem, again } = useAsk<PlanPage>('cases.plan', { file_id })
  if (!page && problem)
    return (
      <PurposeGate problem={problem}>
        <Notice
          meaning="dang"
          title={t('plan.card.failed')}
          act={<Button onClick={again}>{t('plan.card.again')}</Button>}
        >
          {sentence(problem)}
        </Notice>
      </PurposeGate>
    )
  if (!page) return <Skeleton label={t('plan.card.loading')} count={6} />
  const version = versionOf(page)
  const back = <TextLink href={`/cases/${file_id}`}>{t('plan.paper.back')}</TextLink>
  if (!version)
    return (
      <Empty level={1} title={t('plan.card.empty')} drawing="paper" act={back}>
        {t('plan.card.empty_text')}
      </Empty>
    )
  return (
    <>
      <div className="plan-sheet-acts ui-no-print">
        {back}
        <Segmented
          label={t('plan.paper.language')}
          options={[
            { value: 'it', label: 'Italiano' },
            { value: 'en', label: 'English' },
          ]}
          value={language}
          onChange={(value) => setLanguage(value as Language)}
        />
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {t('plan.paper.print')}
        </Button>
      </div>
      <Sheet page={page} version={version} language={language} />
    </>
  )
}
