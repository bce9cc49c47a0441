// A file is chosen, read here on this machine, and shown: what is wrong in it row by row, or what it would change. Only
// then, on one button, it is written.
import { type ChangeEvent, useState } from 'react'
import { useAct } from '#core/http/web'
import { dayInItaly, newId, type Problem } from '#core/kernel'
import { Button, Card, Notice, SelectField, useToast } from '#core/ui'
import { type Comparison, compare, isSame, pageOf } from '../csv/compare.ts'
import { textIn } from '../csv/decode.ts'
import { type FileFault, fromCsv } from '../csv/read.ts'
import { type FilePage, mostPages } from '../domain/import.ts'
import type { ServiceSeen } from '../queries/shapes.ts'
import { useBodies } from './add-dialog.tsx'
import { expectedWords } from './expected-words.ts'
import type { MyServices } from './use-me.ts'
import { useWords } from './words.ts'

const mostFaults = 50

function Faults({ faults }: { faults: FileFault[] }) {
  const roomWords = useWords()
  const { t } = roomWords
  return (
    <Notice meaning="att" live="alert" title={t('screen.file.faults_title')}>
      {t('screen.file.faults_text')}
      <ul className="services-lines">
        {faults.slice(0, mostFaults).map(({ line, column, code, value }) => (
          <li key={`${line} ${column}`}>
            {t('screen.file.line_at', {
              line,
              column,
              words: t(`screen.file.fault.${code}`, { value, words: expectedWords(column, roomWords) }),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Names({ title, pages }: { title: string; pages: FilePage[] }) {
  if (pages.length === 0) return null
  return (
    <>
      <h3>
        {title} {pages.length}
      </h3>
      <ul className="services-lines">
        {pages.map(({ service }) => (
          <li key={service.service_id}>{service.name}</li>
        ))}
      </ul>
    </>
  )
}

interface PreviewProps {
  comparison: Comparison
  onDone: () => void
}

/** One import for each body whose pages change: each can be taken back by itself. */
const byBody = (pages: readonly FilePage[]): [organisation_id: string, pages: FilePage[]][] => {
  const bodies = [...new Set(pages.map(({ service }) => service.organisation_id))]
  return bodies.map((body) => [body, pages.filter(({ service }) => service.organisation_id === body)])
}

function Preview({ comparison, onDone }: PreviewProps) {
  const { t, problem: sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [problem, setProblem] = useState<Problem>()
  const [isSending, setSending] = useState(false)
  const pages = [...comparison.fresh, ...comparison.changed]
  const write = async () => {
    setSending(true)
    for (const [organisation_id, some] of byBody(pages)) {
      const { problem: refused } = await act('services.import', {
        import_id: newId(),
        organisation_id,
        pages: some,
      })
      setProblem(refused)
      if (refused) return setSending(false)
    }
    setSending(false)
    say({ text: t('screen.file.done') })
    onDone()
  }
  if (pages.length === 0) return <Notice meaning="info">{t('screen.file.nothing')}</Notice>
  if (pages.length > mostPages)
    return <Notice meaning="att">{t('screen.file.too_big', { most: mostPages })}</Notice>
  return (
    <section aria-label={t('screen.file.preview')}>
      <Names title={t('screen.file.new')} pages={comparison.fresh} />
      <Names title={t('screen.file.changed')} pages={comparison.changed} />
      <p className="ui-note">
        {t('screen.file.same')}: {comparison.same.length}
      </p>
      {problem && (
        <Notice meaning="att" live="polite">
          {sentence(problem)}
        </Notice>
      )}
      <Button variant="primary" loading={isSending} onClick={() => void write()}>
        {t('screen.file.confirm', { count: pages.length })}
      </Button>
    </section>
  )
}

type Read =
  | { kind: 'nothing' }
  | { kind: 'unreadable' }
  | { kind: 'faults'; faults: FileFault[] }
  | { kind: 'read'; comparison: Comparison }

export function ImportCard({ me, before }: { me: MyServices; before: ServiceSeen[] }) {
  const { t } = useWords()
  const bodies = useBodies(me)
  const [chosen, setChosen] = useState<string>()
  const [read, setRead] = useState<Read>({ kind: 'nothing' })
  const organisation_id = chosen ?? bodies[0]?.value ?? ''
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file) return
    const text = await file.arrayBuffer().then(
      (bytes) => textIn(new Uint8Array(bytes)),
      () => undefined,
    )
    if (text === undefined) return setRead({ kind: 'unreadable' })
    const today = dayInItaly(new Date().toISOString())
    const known = new Map(before.map((seen) => [seen.service_id, seen]))
    const takes = (page: FilePage): boolean => {
      const was = known.get(page.service.service_id)
      return me.keeps(page.service) || (was !== undefined && isSame(pageOf(was), page))
    }
    const { pages, faults } = fromCsv(text, { organisation_id, today, newId, takes })
    setRead(
      faults.length > 0 ? { kind: 'faults', faults } : { kind: 'read', comparison: compare(pages, before) },
    )
  }
  return (
    <Card title={t('screen.file.import_title')}>
      <div className="services-page">
        <p>{t('screen.file.import_text')}</p>
        {bodies.length > 1 && (
          <SelectField
            label={t('screen.file.body')}
            options={bodies}
            value={organisation_id}
            onChange={(event) => setChosen(event.target.value)}
          />
        )}
        <label className="ui-button ui-button-secondary services-choose">
          {t('screen.file.choose')}
          <input type="file" accept=".csv,text/csv" onChange={(event) => void take(event)} />
        </label>
        {read.kind === 'unreadable' && (
          <Notice meaning="att" live="alert">
            {t('screen.file.unreadable')}
          </Notice>
        )}
        {read.kind === 'faults' && <Faults faults={read.faults} />}
        {read.kind === 'read' && (
          <Preview comparison={read.comparison} onDone={() => setRead({ kind: 'nothing' })} />
        )}
      </div>
    </Card>
  )
}
