// Before a figure leaves the house: which, seen from where, for whom; what stays hidden, and that it cannot be taken back.
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId, type Problem } from '#core/kernel'
import { Badge, Button, Dialog, Notice, SelectField, Skeleton, Table, TextLink } from '#core/ui'
import type { ReleaseAudience, ReleaseDimension } from '../domain/release.ts'
import type { PublicationAnswer, PublicationPreview } from '../queries/publication.ts'
import type { Words } from './words.ts'

interface Choice {
  value_id?: string
  dimension: ReleaseDimension
  audience: ReleaseAudience
}

const sideName = (side: ReleaseDimension, { t }: Words): string =>
  side === 'none' ? t('publish.sides.none') : t(`dimension.${side}`)

/** Why it cannot be published now; undefined when it can. */
const hindrance = (seen: PublicationPreview, words: Words): string | undefined => {
  const { t } = words
  if (seen.is_empty) return t('publish.all_small')
  if (seen.is_same) return t('publish.same')
  if (!seen.in_the_way) return undefined
  const { period, dimension, published_at } = seen.in_the_way
  return t('publish.refused', {
    period: words.period(period),
    side: sideName(dimension, words).toLocaleLowerCase(),
    day: words.day(published_at),
  })
}

function PreviewTable({ seen, words }: { seen: PublicationPreview; words: Words }) {
  const { t, number } = words
  const told = (value: number | null) =>
    value === null ? (
      <Badge meaning="sens" inTable>
        {t('publish.hidden')}
      </Badge>
    ) : (
      number(value)
    )
  const inside = (value: number | null) => (value === null ? t('few_plain') : number(value))
  const name = (code: string, label: PublicationPreview['cells'][number]['label']) =>
    seen.dimension === 'none' ? code : words.part(seen.dimension, code, label)
  return (
    <Table
      caption={t('publish.caption', { figure: words.label(seen.label), period: words.period(seen.period) })}
      columns={[
        { key: 'part', title: t('publish.part'), cell: (cell) => name(cell.code, cell.label) },
        { key: 'inside', title: t('publish.seen_here'), number: true, cell: (cell) => inside(cell.inside) },
        { key: 'told', title: t('publish.told'), number: true, cell: (cell) => told(cell.told) },
      ]}
      rows={seen.cells}
      rowKey={(cell) => cell.code}
      cards={false}
      footer={{ part: t('publish.total'), inside: inside(seen.total), told: told(seen.total_told) }}
    />
  )
}

function Preview({ seen, words }: { seen: PublicationPreview; words: Words }) {
  const { t } = words
  const { hidden, threshold, rounding, least_shifts, published_at } = seen
  const rules = [
    hidden > 0 ? t('publish.hidden', { count: hidden, threshold }) : t('publish.hidden_none'),
    ...(least_shifts ? [t('publish.shifts', { shifts: least_shifts })] : []),
    ...(rounding ? [t('publish.rounded', { rounding })] : []),
    ...(published_at ? [t('publish.already', { day: words.day(published_at) })] : []),
  ]
  return (
    <>
      <PreviewTable seen={seen} words={words} />
      <p className="ui-note">{rules.join(' ')}</p>
    </>
  )
}

function useRelease() {
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const [state, setState] = useState<'ready' | 'going' | 'done'>('ready')
  const publish = async ({ value_id, figure, dimension, audience, mark }: PublicationPreview) => {
    setState('going')
    const answered = await act('monitoring.publish-figure', {
      ...{ release_id: newId(), value_id, figure, dimension, audience, seen_mark: mark },
    })
    setProblem(answered.problem)
    setState(answered.outcome === 'accepted' ? 'done' : 'ready')
  }
  return { problem, state, publish }
}

interface ChoicesProps {
  data: PublicationAnswer
  choice: Choice
  isGiven: boolean
  onChange(choice: Choice): void
  words: Words
}

function Choices({ data, choice, isGiven, onChange, words }: ChoicesProps) {
  const { t } = words
  const sides = data.preview?.sides ?? []
  return (
    <div className="monitoring-filters">
      {!isGiven && (
        <SelectField
          label={t('publish.which')}
          value={choice.value_id ?? ''}
          empty="–"
          options={data.frozen.map((each) => ({
            value: each.value_id,
            label: `${words.label(each.label)}, ${words.period(each.period)}`,
          }))}
          onChange={(event) => onChange({ ...choice, value_id: event.target.value || undefined })}
        />
      )}
      {data.preview && (
        <>
          <SelectField
            label={t('publish.side')}
            value={data.preview.dimension}
            options={sides.map((side) => ({ value: side, label: sideName(side, words) }))}
            onChange={(event) => onChange({ ...choice, dimension: event.target.value as ReleaseDimension })}
          />
          <SelectField
            label={t('publish.audience')}
            value={choice.audience}
            options={(['open', 'funder'] as const).map((audience) => ({
              value: audience,
              label: t(`publish.audiences.${audience}`),
            }))}
            onChange={(event) => onChange({ ...choice, audience: event.target.value as ReleaseAudience })}
          />
        </>
      )}
    </div>
  )
}

function Done({ words }: { words: Words }) {
  const { data: me } = useAsk<{ network: { key: string } }>('network.me')
  return (
    <Notice meaning="ok" live="polite" title={words.t('publish.done')}>
      <TextLink href={`/open/${me?.network.key ?? ''}/figures`} onNavigate={(href) => location.assign(href)}>
        {words.t('publish.see')}
      </TextLink>
    </Notice>
  )
}

interface PublishDialogProps {
  words: Words
  /** The frozen figure one comes from; chosen here when not given. */
  value_id?: string
  onClose(): void
}

export function PublishDialog({ words, value_id, onClose }: PublishDialogProps) {
  const { t } = words
  const [choice, setChoice] = useState<Choice>({ value_id, dimension: 'district', audience: 'open' })
  const { data, problem: unread } = useAsk<PublicationAnswer>('monitoring.publication-preview', { ...choice })
  const { problem, state, publish } = useRelease()
  const seen = data?.preview && data.preview.value_id === choice.value_id ? data.preview : undefined
  const why = seen && state !== 'done' ? hindrance(seen, words) : undefined
  const shownProblem = problem ?? unread
  const save = seen && state !== 'done' && (
    <Button
      variant="primary"
      loading={state === 'going'}
      disabled={why !== undefined}
      onClick={() => void publish(seen)}
    >
      {t('publish.save')}
    </Button>
  )
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
      {state === 'done' && <Done words={words} />}
      {!data && !unread && <Skeleton label={t('loading')} />}
      {data && data.frozen.length === 0 && (
        <p>
          {t('publish.nothing')} <TextLink href="/figures/values">{t('publish.to_values')}</TextLink>
        </p>
      )}
      {data && data.frozen.length > 0 && state !== 'done' && (
        <Choices
          data={data}
          choice={choice}
          isGiven={value_id !== undefined}
          onChange={setChoice}
          words={words}
        />
      )}
      {why && state !== 'done' && (
        <Notice meaning="att" live="polite">
          {why}
        </Notice>
      )}
      {seen && <Preview seen={seen} words={words} />}
    </Dialog>
  )
}
