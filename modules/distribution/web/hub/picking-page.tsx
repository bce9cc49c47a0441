// "Da preparare": one bag after the other, in the order of the shelves. A tap or the scanner confirms each line.
import '../distribution.css'
import { useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import type { Problem } from '#core/kernel'
import { Button, Card, Empty, Field, Notice, PageHead, Progress, Skeleton } from '#core/ui'
import type { PartTold, Picking } from '../../queries/requests.ts'
import { nameIn, whoIn } from '../requests/request-words.ts'
import { useWords } from '../words.ts'
import { PickRow } from './pick-row.tsx'
import { SwapDialog } from './swap-dialog.tsx'

type Bag = Picking['requests'][number]

const waiting = (bag: Bag) => bag.parts.filter((part) => part.state === 'to_pick')
const bare = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** The line that waits for what was read; the server checks the lot again. */
const lineFor = (bag: Bag, read: string): PartTold | undefined => {
  const code = bare(read)
  const left = waiting(bag)
  const mine = left.find(
    (part) => part.lot_code && [bare(part.lot_code), bare(part.lot_code).slice(1)].includes(code),
  )
  return mine ?? (left.length === 1 && /^\d{8,14}$/.test(code) ? left[0] : undefined)
}

function Scanner({ bag, onPick }: { bag: Bag; onPick: (part: PartTold, read: string) => void }) {
  const { t } = useWords()
  const [read, setRead] = useState('')
  const [isUnknown, setUnknown] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const part = lineFor(bag, read)
        setUnknown(part ? '' : read)
        if (part) onPick(part, read)
        setRead('')
      }}
    >
      <Field
        label={t('pick.read')}
        hint={t('pick.read_hint')}
        error={isUnknown ? t('pick.no_such', { code: isUnknown }) : undefined}
        value={read}
        autoComplete="off"
        autoCapitalize="characters"
        onChange={(event) => setRead(event.target.value)}
      />
    </form>
  )
}

function BagCard({ bag }: { bag: Bag }) {
  const words = useWords()
  const { t, when, near, sentence } = words
  const act = useAct()
  const [problem, setProblem] = useState<Problem>()
  const [swapping, setSwapping] = useState<PartTold>()
  // Drawn as taken at once; the list that comes back says the same, or the refusal does.
  const [taken, setTaken] = useState<readonly string[]>([])
  const { request } = bag
  const parts = bag.parts.map((part) => (taken.includes(part.part_id) ? { ...part, state: 'picked' } : part))
  const left = waiting({ request, parts })
  const { goods_request_id } = request
  const pick = async ({ part_id, item_id }: PartTold, read: string | null) => {
    setTaken((before) => [...before, part_id])
    const answered = await act('distribution.pick-part', { goods_request_id, part_id, item_id, read })
    setProblem(answered.problem)
    if (answered.outcome !== 'accepted') setTaken((before) => before.filter((each) => each !== part_id))
  }
  const done = parts.length - left.length
  const next = left[0]?.part_id
  const progress = t('pick.progress', { done, all: parts.length })
  const ready = async () => setProblem((await act('distribution.make-ready', { goods_request_id })).problem)
  return (
    <Card title={nameIn(request)} count={request.code} flush>
      <div className="dist-bag">
        <p>
          {whoIn(request, words)}
          {request.pickup_at && ` · ${t('one.pickup')} ${when(request.pickup_at)}`}
          {!request.pickup_at && request.needed_on && ` · ${t('one.needed')} ${near(request.needed_on)}`}
          {request.note && ` · ${request.note}`}
        </p>
        <Progress label={request.code} labelHidden value={done} of={parts.length} text={progress} />
        {problem && (
          <Notice meaning="att" live="polite">
            {sentence(problem)}
          </Notice>
        )}
      </div>
      <ol className="dist-picks">
        {parts.map((part) => (
          <PickRow
            key={part.part_id}
            part={part}
            isNext={part.part_id === next}
            allergies={request.allergens}
            onPick={() => void pick(part, null)}
            onSwap={() => setSwapping(part)}
          />
        ))}
      </ol>
      <div className="dist-bag ui-no-print">
        {next ? (
          <Scanner bag={{ request, parts }} onPick={(part, read) => void pick(part, read)} />
        ) : (
          <Button variant="primary" icon="check" wide onClick={() => void ready()}>
            {t('one.ready')}
          </Button>
        )}
      </div>
      {swapping && <SwapDialog part={swapping} request={request} onClose={() => setSwapping(undefined)} />}
    </Card>
  )
}

export function PickingPage() {
  const words = useWords()
  const { t, sentence } = words
  const { data, problem, again } = useAsk<Picking>('distribution.picking', {}, { every: 60_000 })
  const [chosen, setChosen] = useState<string>()
  const bags = data?.requests ?? []
  const bag = bags.find((each) => each.request.goods_request_id === chosen) ?? bags[0]
  const others = bags.filter((each) => each !== bag)
  const print = bags.length > 0 && (
    <Button icon="print" onClick={() => window.print()}>
      {t('pick.print')}
    </Button>
  )
  return (
    <div className="ui-stack">
      <PageHead
        title={t('pick.title')}
        line={data && t('pick.line', { count: bags.length })}
        acts={print || undefined}
      />
      {problem && (
        <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
          {sentence(problem, 'screen.not_read')}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={4} />}
      {data && bags.length === 0 && (
        <Empty title={t('pick.empty')} drawing="done">
          {t('pick.empty_text')}
        </Empty>
      )}
      <div className="dist-two">
        {bag && <BagCard key={bag.request.goods_request_id} bag={bag} />}
        {others.length > 0 && (
          <Card title={t('pick.others')} count={others.length}>
            <ul className="dist-list">
              {others.map((each) => (
                <li key={each.request.goods_request_id} className="dist-asked">
                  <span>
                    <strong>{nameIn(each.request)}</strong> · {whoIn(each.request, words)}
                    <span className="dist-quiet">
                      {' '}
                      {t('pick.progress', {
                        done: each.parts.length - waiting(each).length,
                        all: each.parts.length,
                      })}
                    </span>
                  </span>
                  <Button size="small" onClick={() => setChosen(each.request.goods_request_id)}>
                    {t('pick.now')}
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </div>
  )
}
