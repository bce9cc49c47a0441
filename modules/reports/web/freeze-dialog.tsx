// Freezing: what is missing is told with its place; then the numbers are read once, shown how many stay protected, and kept.
import { useEffect, useState } from 'react'
import { postJson, useAct } from '#core/http/web'
import { dayInItaly, type Problem } from '#core/kernel'
import { Button, Dialog, Notice, Progress, useToast } from '#core/ui'
import { type Fault, faultsIn } from '../domain/faults.ts'
import type { Filled } from '../domain/filled.ts'
import type { OneReport } from '../queries/reports.ts'
import { type Key, useWords } from './words.ts'

interface Read {
  mark: string
  version: number
  cut_off_at: string
  content: Filled[]
  shifts_waiting: number
}

const hiddenIn = (content: readonly Filled[]): number =>
  content.reduce((sum, block) => {
    const numbers =
      block.kind === 'figures'
        ? block.rows
        : block.kind === 'chart'
          ? block.bars
          : block.kind === 'parts'
            ? block.parts
            : [block]
    return (
      sum + numbers.filter((each) => 'why' in each && (each.why === 'few' || each.why === 'ledger')).length
    )
  }, 0)

export function FaultList({ faults, onGo }: { faults: readonly Fault[]; onGo: (block_id: string) => void }) {
  const { t, day } = useWords()
  return (
    <ul className="reports-faults">
      {faults.map(({ code, position = 0, block_id, day: until }) => (
        <li key={`${code}-${position}`}>
          {t(`problem.${code}` as Key, { position, day: until ? day(until) : '' })}{' '}
          {block_id && (
            <Button size="small" variant="quiet" onClick={() => onGo(block_id)}>
              {t('screen.freeze.go')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface Props {
  report: OneReport
  blocks: OneReport['blocks']
  onGo: (block_id: string) => void
  onClose: () => void
}

/** The house reads all numbers of the draft, once for every turn. */
const useReading = (funder_report_id: string, isOn: boolean) => {
  const [read, setRead] = useState<Read>()
  const [problem, setProblem] = useState<Problem>()
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again at every turn
  useEffect(() => {
    if (!isOn) return
    setRead(undefined)
    void postJson<Read>('/api/reports/read', { funder_report_id }).then((outcome) => {
      setRead(outcome.data)
      setProblem(outcome.problem)
    })
  }, [isOn, funder_report_id, turn])
  return { read, problem, setProblem, again: () => setTurn(turn + 1) }
}

export function FreezeDialog({ report, blocks, onGo, onClose }: Props) {
  const { t, sentence } = useWords()
  const act = useAct()
  const say = useToast()
  const [isBusy, setBusy] = useState(false)
  const faults = faultsIn({ ...report, blocks }, dayInItaly(new Date().toISOString()))
  const isWhole = faults.length === 0
  const { funder_report_id } = report
  const { read, problem, setProblem, again } = useReading(funder_report_id, isWhole)
  const freeze = async () => {
    if (!read) return
    setBusy(true)
    const { mark, version } = read
    const answered = await act('reports.freeze', { funder_report_id, version, mark })
    setBusy(false)
    if (answered.problem) return setProblem(answered.problem)
    say({ text: t('screen.freeze.done'), icon: 'locked' })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('screen.freeze.title')}
      onClose={onClose}
      acts={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('screen.cancel')}
          </Button>
          {isWhole && (
            <Button
              variant="primary"
              icon="locked"
              disabled={!read}
              loading={isBusy}
              onClick={() => void freeze()}
            >
              {t('screen.freeze.verb')}
            </Button>
          )}
        </>
      }
    >
      <div className="ui-form">
        {problem && (
          <Notice meaning="att" live="alert" act={<Button onClick={again}>{t('screen.again')}</Button>}>
            {sentence(problem)}
          </Notice>
        )}
        <p>{t('screen.freeze.words')}</p>
        {isWhole ? (
          <Reading read={read} isOver={problem !== undefined} />
        ) : (
          <Notice meaning="att" title={t('screen.freeze.faults')}>
            <FaultList faults={faults} onGo={onGo} />
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

function Reading({ read, isOver }: { read: Read | undefined; isOver: boolean }) {
  const { t, day } = useWords()
  if (!read)
    return isOver ? null : (
      <Progress label={t('screen.freeze.reading')} value={0} of={1} text={t('screen.download.working')} />
    )
  const hidden = hiddenIn(read.content)
  return (
    <>
      <p>{t('screen.freeze.cut_off', { day: day(read.cut_off_at) })}</p>
      {hidden > 0 && <p>{t('screen.freeze.protected', { count: hidden })}</p>}
      {read.shifts_waiting > 0 && (
        <Notice meaning="info">{t('screen.waiting', { count: read.shifts_waiting })}</Notice>
      )}
    </>
  )
}
