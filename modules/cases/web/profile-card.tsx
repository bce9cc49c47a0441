// “How they are, over time”: choose a moment, see the wheel or its table. Each instrument has its own looks.
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Card, Chips, Empty, Skeleton } from '#core/ui'
import { criticalAreas, type Instrument, instruments, slicesOf, unseenAreas } from '../domain/instruments.ts'
import type { LookSeen } from '../queries/shapes.ts'
import { Failed } from './failed.tsx'
import { Wheel, WheelTable } from './wheel.tsx'
import { useWords, type Words } from './words.ts'

export interface ProfileCardProps {
  file_id: string
  person_id: string
  /** Opens the dialog to look again; absent for who may not. */
  onLook?: () => void
  /** The social area is not open to me: there may be looks I do not see. */
  isClosed: boolean
}

const lookName = (look: LookSeen, { word, near }: Words) => ({
  value: look.assessment_id,
  label: word('moment', look.moment),
  note: near(look.made_on),
})

function Legend({ has_lost }: { has_lost: boolean }) {
  const { t } = useWords()
  const paints = ['entry', 'gained', 'hard', ...(has_lost ? ['lost'] : [])] as (
    | 'entry'
    | 'gained'
    | 'hard'
    | 'lost'
  )[]
  return (
    <ul className="cases-legend" aria-hidden="true">
      {paints.map((paint) => (
        <li key={paint}>
          <span className={`cases-key cases-cell-${paint}`} />
          {t(`look.paint_${paint}`)}
        </li>
      ))}
    </ul>
  )
}

function Looks({
  instrument,
  looks,
  isTable,
}: {
  instrument: Instrument
  looks: LookSeen[]
  isTable: boolean
}) {
  const words = useWords()
  const { t, told, word, near } = words
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = looks.find((look) => look.assessment_id === chosen) ?? (looks.at(-1) as LookSeen)
  const entry = looks.find((look) => look.moment === 'entry') ?? (looks[0] as LookSeen)
  const slices = slicesOf(instrument, entry.answers, shown.answers)
  const hard = criticalAreas(instrument, shown.answers)
  const names = new Map(instrument.domains.map((domain) => [domain.code, told(domain.label)]))
  const told_hard = hard.length
    ? t('look.hard_in', { areas: hard.map((area) => names.get(area)).join(', ') })
    : t('look.nothing_hard')
  const unseen = unseenAreas(instrument, entry.answers, shown.answers).map((area) => names.get(area))
  const result = instrument.results.find((each) => each.code === shown.result)
  return (
    <>
      {isTable ? (
        <WheelTable instrument={instrument} slices={slices} caption={told(instrument.title)} />
      ) : (
        <Wheel
          instrument={instrument}
          slices={slices}
          text={`${told(instrument.title)}, ${word('moment', shown.moment)} ${near(shown.made_on)}. ${told_hard} ${t('look.table_too')}`}
        />
      )}
      {!isTable && <Legend has_lost={slices.some((slice) => (slice.gained ?? 0) < 0)} />}
      <Chips
        legend={t('look.which_moment')}
        legendHidden
        value={shown.assessment_id}
        onChange={setChosen}
        options={looks.map((look) => lookName(look, words))}
      />
      <p className="cases-said">{told_hard}</p>
      {unseen.length > 0 && <p className="cases-said">{t('look.unseen', { areas: unseen.join(', ') })}</p>}
      {result && <p className="cases-said">{t('look.result', { result: told(result.label) })}</p>}
      {shown.remarks && <p className="cases-words">{shown.remarks}</p>}
      <p className="ui-note">
        {t('look.made_by', { day: near(shown.made_on), worker: shown.worker_name ?? t('screen.somebody') })}
      </p>
    </>
  )
}

export function ProfileCard({ file_id, person_id, onLook, isClosed }: ProfileCardProps) {
  const { t, told } = useWords()
  const [isTable, setTable] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  const { data, problem } = useAsk<{ looks: LookSeen[] }>('cases.looks', { file_id })
  const looks = (data?.looks ?? []).filter((look) => look.person_id === person_id)
  const used = instruments.filter((each) => looks.some((look) => look.instrument === each.key))
  const instrument = used.find((each) => each.key === key) ?? used[0]
  return (
    <Card
      title={t('look.title')}
      end={
        <span className="ui-acts">
          {instrument && (
            <Button
              size="small"
              variant="quiet"
              icon="list"
              aria-pressed={isTable}
              onClick={() => setTable(!isTable)}
            >
              {t(isTable ? 'look.wheel' : 'look.table')}
            </Button>
          )}
          {onLook && (
            <Button size="small" icon="plus" onClick={onLook}>
              {t('look.add')}
            </Button>
          )}
        </span>
      }
    >
      {problem && <Failed problem={problem} />}
      {!data && !problem && <Skeleton label={t('screen.loading')} shape="block" />}
      {data && !instrument && isClosed && <p className="ui-note">{t('look.closed')}</p>}
      {data && !instrument && !isClosed && (
        <Empty title={t('look.none')} drawing="people" level={3}>
          {t('look.none_words')}
        </Empty>
      )}
      {used.length > 1 && (
        <Chips
          legend={t('look.instrument')}
          legendHidden
          value={instrument?.key ?? null}
          onChange={setKey}
          options={used.map((each) => ({ value: each.key, label: told(each.title) }))}
        />
      )}
      {instrument && (
        <Looks
          key={instrument.key}
          instrument={instrument}
          looks={looks.filter((look) => look.instrument === instrument.key)}
          isTable={isTable}
        />
      )}
    </Card>
  )
}
