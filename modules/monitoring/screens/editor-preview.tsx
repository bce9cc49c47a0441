// While one chooses: the rule in words, and the true number of the last months, counted as it will be.
import { useEffect, useState } from 'react'
import { useAsk } from '#core/http/web'
import { isRefusal, monthsBetween, type Problem } from '#core/kernel'
import { Card, Notice, Skeleton, Table } from '#core/ui'
import { definitionFrom, type FigureDraft } from '../domain/draft.ts'
import { type Names, sentenceOf } from '../domain/sentence.ts'
import type { BookAnswer, FigurePreview } from '../queries/book.ts'
import { MonthChart } from './month-chart.tsx'
import type { Words } from './words.ts'

/** What stands in the way of counting it; undefined when it can be counted. */
const hindranceOf = (draft: FigureDraft): Problem | undefined => {
  try {
    definitionFrom(draft, 1)
    return undefined
  } catch (error) {
    if (isRefusal(error)) return error.problem
    throw error
  }
}

const namesOf = ({ districts, organisations, units, things }: BookAnswer): Names =>
  new Map([...districts, ...organisations, ...units, ...things].map(({ code, label }) => [code, label]))

/** The same text for a little while before anybody counts: choosing is quicker than counting. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(text), 400)
    return () => clearTimeout(waiting)
  }, [text])
  return settled
}

const sixMonths = (today: string) => {
  const to_month = today.slice(0, 7)
  const year = Number(to_month.slice(0, 4)) - 1
  const from_month = monthsBetween(`${year}${to_month.slice(4)}`, to_month).at(-6) ?? to_month
  return { from_month, to_month }
}

function Counted({ seen, words }: { seen: FigurePreview; words: Words }) {
  const { t } = words
  return (
    <>
      <p className="monitoring-number">{words.shown(seen.value, seen.threshold)}</p>
      {seen.series.some(({ value }) => (value ?? 0) > 0) && (
        <MonthChart label={words.label(seen.label)} series={seen.series} words={words} />
      )}
      <Table
        caption={t('editor.preview')}
        cards={false}
        columns={[
          { key: 'month', title: t('editor.month'), cell: (row) => words.month(row.month) },
          {
            key: 'value',
            title: t('editor.value'),
            number: true,
            cell: (row) => words.shown(row.value, seen.threshold),
          },
        ]}
        rows={[...seen.series].reverse()}
        rowKey={(row) => row.month}
      />
    </>
  )
}

export function EditorPreview({
  draft,
  isBegun,
  book,
  words,
}: {
  draft: FigureDraft
  /** Something to count was chosen. */
  isBegun: boolean
  book: BookAnswer
  words: Words
}) {
  const { t } = words
  const hindrance = isBegun ? hindranceOf(draft) : undefined
  // Its name changes nothing in what is counted.
  const counted = { ...draft, key: 'anteprima', label: { it: '…', en: '…' } }
  const wanted = JSON.stringify({ draft: counted, ...sixMonths(book.today) })
  const asked = useSettled(wanted)
  const isReady = isBegun && hindrance === undefined
  const { data, problem } = useAsk<FigurePreview>('monitoring.figure-preview', JSON.parse(asked), {
    isOn: isReady && asked === wanted,
    isPrivate: true,
  })
  return (
    <div className="ui-stack">
      <Card title={t('editor.sentence')}>
        {isReady ? (
          <p>{words.label(sentenceOf(definitionFrom(draft, 1), namesOf(book)))}</p>
        ) : (
          <p className="ui-note">{hindrance ? words.problem(hindrance) : t('editor.preview_none')}</p>
        )}
      </Card>
      {isReady && (
        <Card title={t('editor.preview')}>
          <p className="ui-note">{t('editor.preview_words')}</p>
          {problem && <Notice meaning="att">{words.problem(problem)}</Notice>}
          {!problem &&
            (data ? (
              <Counted seen={data} words={words} />
            ) : (
              <Skeleton label={t('editor.preview_wait')} shape="block" />
            ))}
        </Card>
      )}
    </div>
  )
}
