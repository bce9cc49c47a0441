// Before a figure leaves the house: who will see it, what stays hidden, and that it cannot be taken back.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Badge, Button, Dialog, Notice, SelectField, Skeleton, Table, TextLink } from '#core/ui'
import type { PublicationPreview } from '../queries/publication.ts'
import type { Words } from './words.ts'

type Quarter = PublicationPreview['quarters'][number]

/** Why it cannot be published now; undefined when it can. */
const hindrance = (quarter: Quarter, { t }: Words): string | undefined => {
  if (!quarter.has_ended) return t('publish.not_ended')
  if (quarter.published.at(-1)?.is_same) return t('publish.same')
  if (quarter.is_refused) return t('publish.refused')
  const isEmpty = quarter.total_told === null && quarter.cells.every((cell) => cell.told === null)
  return isEmpty ? t('publish.all_small') : undefined
}

function PreviewTable({ quarter, words }: { quarter: Quarter; words: Words }) {
  const { t, number } = words
  const told = (value: number | null) =>
    value === null ? (
      <Badge meaning="sens" inTable>
        {t('publish.hidden')}
      </Badge>
    ) : (
      number(value)
    )
  return (
    <Table
      caption={t('publish.caption', { quarter: words.quarter(quarter.quarter) })}
      columns={[
        {
          key: 'district',
          title: t('district'),
          cell: (cell) => words.part('district', cell.district_key, cell.label),
        },
        {
          key: 'contacts',
          title: t('publish.seen_here'),
          number: true,
          cell: (cell) => number(cell.contacts),
        },
        { key: 'shifts', title: t('publish.shifts'), number: true, cell: (cell) => number(cell.shifts) },
        { key: 'told', title: t('publish.told'), number: true, cell: (cell) => told(cell.told) },
      ]}
      rows={quarter.cells}
      rowKey={(cell) => cell.district_key}
      footer={{
        district: t('publish.total'),
        contacts: number(quarter.total),
        shifts: '',
        told: told(quarter.total_told),
      }}
    />
  )
}

function Preview({
  quarter,
  limits,
  words,
}: {
  quarter: Quarter
  limits: { threshold: number; shifts: number }
  words: Words
}) {
  const { t } = words
  const last = quarter.published.at(-1)
  return (
    <>
      <PreviewTable quarter={quarter} words={words} />
      <p>
        {quarter.hidden > 0
          ? t('publish.hidden', { count: quarter.hidden, ...limits })
          : t('publish.hidden_none')}
      </p>
      {quarter.waiting > 0 && <p>{t('publish.waiting', { count: quarter.waiting })}</p>}
      {last && <p>{t('publish.already', { day: words.day(last.published_at) })}</p>}
    </>
  )
}

function useRelease() {
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const [state, setState] = useState<'ready' | 'going' | 'done'>('ready')
  const publish = async (quarter: Quarter) => {
    setState('going')
    const answered = await act('monitoring.publish-figure', {
      release_id: newId(),
      figure: 'contacts',
      period: quarter.quarter,
      seen_mark: quarter.mark,
    })
    setProblem(answered.problem)
    setState(answered.outcome === 'accepted' ? 'done' : 'ready')
  }
  return { problem, state, publish }
}

export function PublishDialog({ words, onClose }: { words: Words; onClose(): void }) {
  const { t } = words
  const { data, problem: unread } = useAsk<PublicationPreview>('monitoring.publication-preview')
  const { data: me } = useAsk<{ network: { key: string } }>('network.me')
  const { problem, state, publish } = useRelease()
  const [chosen, setChosen] = useState<string>()
  const quarters = data?.quarters ?? []
  const quarter =
    quarters.find((each) => each.quarter === chosen) ?? quarters.find((each) => each.has_ended) ?? quarters[0]
  const why = quarter && state !== 'done' ? hindrance(quarter, words) : undefined
  const save = quarter && state !== 'done' && (
    <Button
      variant="primary"
      loading={state === 'going'}
      disabled={why !== undefined}
      reason={why}
      onClick={() => void publish(quarter)}
    >
      {t('publish.save')}
    </Button>
  )
  const shownProblem = problem ?? unread
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t('publish.title')}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('publish.back')}
          </Button>
          {save}
        </>
      }
    >
      <p>{t('publish.words')}</p>
      {shownProblem && (
        <Notice meaning="att" live="polite">
          {words.problem(shownProblem)}
        </Notice>
      )}
      {state === 'done' && (
        <Notice meaning="ok" live="polite" title={t('publish.done')}>
          <TextLink
            href={`/open/${me?.network.key ?? ''}/figures`}
            onNavigate={(href) => location.assign(href)}
          >
            {t('publish.see')}
          </TextLink>
        </Notice>
      )}
      {!data && !unread && <Skeleton label={t('loading')} />}
      {data && !quarter && <p>{t('publish.nothing')}</p>}
      {data && quarter && (
        <>
          <SelectField
            label={t('publish.quarter')}
            value={quarter.quarter}
            options={quarters.map((each) => ({ value: each.quarter, label: words.quarter(each.quarter) }))}
            onChange={(event) => setChosen(event.target.value)}
          />
          <Preview
            quarter={quarter}
            limits={{ threshold: data.threshold, shifts: data.least_shifts }}
            words={words}
          />
        </>
      )}
    </Dialog>
  )
}
