// The book of figures: each with its rule in words, every version it had, and who may write the next.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Badge, Button, Card, Empty, Field, Notice, PageHead, Skeleton, Table, TextLink } from '#core/ui'
import type { BookAnswer } from '../queries/book.ts'
import { useAddress } from './address.ts'
import './figures.css'
import { useVerbs } from './verbs.ts'
import { useWords, type Words } from './words.ts'

type Figure = BookAnswer['figures'][number]
type Version = Figure['versions'][number]

const sinceOf = ({ applies_from }: Version, { t, day }: Words): string =>
  applies_from ? t('book.since', { day: day(`${applies_from}T12:00:00Z`) }) : t('book.ever')

function OneVersion({ version, isInForce, words }: { version: Version; isInForce: boolean; words: Words }) {
  const { t } = words
  const codes = version.definition.external_codes ?? []
  return (
    <li>
      <p>
        <b>{t('book.version', { version: version.version })}</b>, {sinceOf(version, words)}{' '}
        {isInForce && (
          <Badge meaning="ok" inTable>
            {t('book.in_force')}
          </Badge>
        )}
      </p>
      <p>{words.label(version.sentence)}</p>
      {version.note && <p className="ui-note">{version.note}</p>}
      {version.written_by && version.written_at && (
        <p className="ui-note">
          {t('book.by', { name: version.written_by, day: words.day(version.written_at) })}
        </p>
      )}
      {codes.length > 0 && (
        <p className="ui-note">
          {t('book.codes')}: {codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ')}
        </p>
      )}
    </li>
  )
}

function Story({ figure, mayWrite, words }: { figure: Figure; mayWrite: boolean; words: Words }) {
  const { t } = words
  return (
    <Card
      title={words.label(figure.label)}
      end={mayWrite && <TextLink href={`/figures/edit?figure=${figure.key}`}>{t('book.change')}</TextLink>}
    >
      {figure.owner && (
        <p className="ui-note">
          {t('book.owner')}: {figure.owner}
        </p>
      )}
      <h3 className="monitoring-how">{t('book.versions')}</h3>
      <ol className="monitoring-versions">
        {figure.versions.map((version) => (
          <OneVersion
            key={version.version}
            version={version}
            isInForce={version.version === figure.version}
            words={words}
          />
        ))}
      </ol>
    </Card>
  )
}

const inForceOf = (figure: Figure): Version =>
  (figure.versions.find(({ version }) => version === figure.version) ?? figure.versions[0]) as Version

function Figures({
  figures,
  opened,
  onOpen,
  words,
}: {
  figures: readonly Figure[]
  opened: string | undefined
  onOpen(key: string): void
  words: Words
}) {
  const { t } = words
  if (figures.length === 0) return <Empty title={t('book.none')} />
  return (
    <Card flush>
      <Table
        caption={t('book.title')}
        rows={figures}
        rowKey={({ key }) => key}
        selected={opened}
        onOpen={({ key }) => onOpen(key)}
        columns={[
          { key: 'name', title: t('table.figure'), cell: (figure) => words.label(figure.label), names: true },
          { key: 'rule', title: t('card.how'), cell: (figure) => words.label(inForceOf(figure).sentence) },
          {
            key: 'version',
            title: t('book.versions'),
            cell: (figure) => (
              <span className="monitoring-whole">
                {figure.versions[0]?.version}, {t(figure.is_of_house ? 'book.house' : 'book.own')}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}

function Book({ book, mayWrite, words }: { book: BookAnswer; mayWrite: boolean; words: Words }) {
  const { t } = words
  const [address, change] = useAddress()
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const figures = book.figures.filter((figure) =>
    `${words.label(figure.label)} ${words.label(inForceOf(figure).sentence)}`.toLowerCase().includes(wanted),
  )
  const opened = figures.find(({ key }) => key === address.figure) ?? figures[0]
  return (
    <div className="ui-work-and-side">
      <div className="ui-stack">
        <Field
          kind="search"
          label={t('book.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Figures
          figures={figures}
          opened={opened?.key}
          onOpen={(figure) => change({ figure })}
          words={words}
        />
      </div>
      {opened && <Story figure={opened} mayWrite={mayWrite} words={words} />}
    </div>
  )
}

export function BookPage() {
  const words = useWords()
  const { t } = words
  const mayWrite = useVerbs(undefined).includes('figures.define')
  const { data, problem, again } = useAsk<BookAnswer>('monitoring.book')
  return (
    <>
      <PageHead
        title={t('book.title')}
        line={t('book.line')}
        back={{ label: t('title'), href: '/figures' }}
        acts={
          mayWrite && (
            <Button variant="primary" icon="plus" href="/figures/edit">
              {t('book.new')}
            </Button>
          )
        }
      />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('again')}</Button>}>
          {words.problem(problem)}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('loading')} />}
      {data && <Book book={data} mayWrite={mayWrite} words={words} />}
    </>
  )
}
