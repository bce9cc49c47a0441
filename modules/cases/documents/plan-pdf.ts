// The paper of a plan as a tagged PDF: for the person's table and pocket. The same words the page behind a link shows.
import { type Block, renderPdf } from '#core/documents'
import { dayInItaly } from '#core/kernel'
import { type Paper, paperOf } from '../domain/paper.ts'
import type { PlanPage, PlanVersion } from '../queries/plan.ts'
import { paperWords } from '../texts/paper-words.ts'

export type PaperLanguage = 'it' | 'en'

/** The paper of one version, from what the page of the plan shows to the worker. */
export const paperOfVersion = (
  page: PlanPage,
  version: PlanVersion & { body: NonNullable<PlanVersion['body']> },
  { language, kind }: { language: PaperLanguage; kind: 'frozen' | 'draft' | 'copy' },
): Paper =>
  paperOf(
    {
      language,
      version: version.version,
      body: version.body,
      made_on: dayInItaly(version.written_at),
      manager_name: page.file.manager_name,
      names: Object.fromEntries(page.workers.map((worker) => [worker.worker_id, worker.name])),
      kind,
    },
    paperWords(language),
  )

export const paperBlocks = (paper: Paper): Block[] => [
  ...(paper.quote ? [{ kind: 'quote' as const, text: paper.quote }] : []),
  ...paper.goals.flatMap((goal): Block[] => [
    { kind: 'heading', text: goal.title },
    ...(goal.quote ? [{ kind: 'quote' as const, text: goal.quote }] : []),
    ...goal.lines.map((text): Block => ({ kind: 'paragraph', text })),
    {
      kind: 'columns',
      boxes: true,
      columns: [
        { title: paper.you_title, items: goal.you },
        { title: paper.we_title, items: goal.we },
      ],
    },
    ...goal.by.map((text): Block => ({ kind: 'paragraph', text })),
  ]),
  ...(paper.meeting ? [{ kind: 'note' as const, title: paper.meeting.title, text: paper.meeting.text }] : []),
  { kind: 'note', title: paper.note.title, text: paper.note.text },
  { kind: 'signatures', labels: paper.signatures },
]

export const planPdf = (paper: Paper, made_at: string): Promise<Uint8Array> =>
  renderPdf({
    title: paper.title,
    lang: paper.language,
    reader: 'person',
    subtitle: paper.subtitle,
    running_head: paperWords(paper.language).t('head'),
    foot_note: paper.foot,
    made_at: new Date(made_at),
    blocks: paperBlocks(paper),
  })
