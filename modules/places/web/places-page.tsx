// The map of places: where people are, when, and where nobody has gone lately. One choice lives in map, list and address.
import './places.css'
import './side.css'
import './place.css'
import { useState } from 'react'
import { useAsk } from '#core/http/web'
import { Button, Chips, Empty, Icon, Menu, Notice, Segmented, Skeleton, useKeys } from '#core/ui'
import { addDays } from '../domain/day.ts'
import type { PlacesMap } from '../queries/map.ts'
import { type Chosen, useChosen, windows } from './address.ts'
import { useDays } from './days.ts'
import { layers, limitsOf } from './layers.ts'
import { Legend } from './legend.tsx'
import { MapStage } from './map-stage.tsx'
import { NewPlace, type Spot } from './new-place.tsx'
import { PlacesList } from './places-list.tsx'
import { PlacesTable } from './places-table.tsx'
import { TimeBar } from './time-bar.tsx'
import { usePlacesMe } from './use-me.ts'
import { useLabels } from './words.ts'

type Choose = (change: Partial<Chosen>) => void

function Bar({ chosen, choose, onNew }: { chosen: Chosen; choose: Choose; onNew: (() => void) | undefined }) {
  const { t } = useLabels()
  const isTable = chosen.view === 'table'
  return (
    <div className="places-bar">
      <h1>{t('screen.title')}</h1>
      <Segmented
        label={t('screen.layer')}
        value={chosen.layer}
        onChange={(layer) => choose({ layer })}
        options={layers.map((value) => ({ value, label: t(`screen.${value}`) }))}
      />
      <Menu
        label={`${t('screen.window')}: ${t('screen.last_days', { days: chosen.days })}`}
        items={windows.map((days) => ({
          key: String(days),
          label: t('screen.last_days', { days }),
          current: days === chosen.days && !chosen.from,
          onSelect: () => choose({ days, from: undefined, until: undefined }),
        }))}
      />
      <Chips
        legend={t('screen.hours')}
        legendHidden
        clearable
        value={chosen.when === 'night' ? 'night' : null}
        onChange={(value) => choose({ when: value ?? 'all' })}
        options={[{ value: 'night' as const, label: t('screen.night'), icon: 'moon' }]}
      />
      <div className="places-bar-acts">
        <Button
          variant="secondary"
          icon={isTable ? 'place' : 'list'}
          onClick={() => choose({ view: isTable ? 'map' : 'table' })}
        >
          {t(isTable ? 'screen.map' : 'screen.table')}
        </Button>
        {onNew && (
          <Button variant="primary" icon="plus" onClick={onNew}>
            {t('screen.new_place')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Permission({ seesExact }: { seesExact: boolean }) {
  const { t } = useLabels()
  return (
    <p className="places-permission">
      <Icon name="locked" size={20} />
      {t(seesExact ? 'screen.sees_exact' : 'screen.sees_coarse')}
    </p>
  )
}

interface BodyProps {
  map: PlacesMap
  chosen: Chosen
  choose: Choose
  seesExact: boolean
  onPick: ((spot: Spot) => void) | undefined
}

function Side({ map, chosen, choose, seesExact }: BodyProps) {
  const { t } = useLabels()
  return (
    <div className="places-side">
      {map.points.length > 0 ? (
        <PlacesList
          points={map.points}
          layer={chosen.layer}
          order={chosen.order}
          selected={chosen.place}
          onOrder={(order) => choose({ order })}
          onSelect={(place) => choose({ place })}
        />
      ) : (
        <Empty title={t(seesExact ? 'screen.empty' : 'screen.empty_coarse')} drawing="place">
          {seesExact ? t('screen.empty_text') : null}
        </Empty>
      )}
      <Permission seesExact={seesExact} />
    </div>
  )
}

function Body(props: BodyProps) {
  const { map, chosen, choose, onPick } = props
  const { t } = useLabels()
  if (chosen.view === 'table') {
    return (
      <div className="places-table">
        <PlacesTable points={map.points} caption={t('screen.in_view', { count: map.points.length })} />
        <Permission seesExact={props.seesExact} />
      </div>
    )
  }
  return (
    <div className="places-work">
      <div className="places-map">
        <MapStage
          own={map.own_municipalities}
          points={map.points}
          coarse={map.coarse}
          layer={chosen.layer}
          selected={chosen.place}
          onSelect={(place) => choose({ place })}
          onPick={onPick}
        />
        <Legend
          layer={chosen.layer}
          limits={limitsOf(map.points, chosen.layer)}
          hasCoarse={map.coarse.length > 0}
        />
        <TimeBar map={map} onWindow={choose} />
      </div>
      <Side {...props} />
    </div>
  )
}

/** A new place: either its dialog is open, or a point is being marked on the map. */
function useNewPlace() {
  const [step, setStep] = useState<'away' | 'asking' | 'marking'>('away')
  const [spot, setSpot] = useState<Spot>()
  return {
    step,
    spot,
    ask: () => setStep('asking'),
    mark: () => setStep('marking'),
    leave: () => {
      setStep('away')
      setSpot(undefined)
    },
    back: () => setStep('asking'),
    take: (found: Spot) => {
      setSpot(found)
      setStep('asking')
    },
  }
}

export function PlacesPage() {
  const { t, sentence } = useLabels()
  const days = useDays()
  const me = usePlacesMe()
  const [chosen, choose] = useChosen()
  const until = chosen.until ?? days.today
  const asked = { from: chosen.from ?? addDays(until, 1 - chosen.days), until, when: chosen.when }
  const { data, problem, again } = useAsk<PlacesMap>('places.map', asked)
  const fresh = useNewPlace()
  const mayReport = me.verbs.includes('place.report') && me.units.length > 0
  const leaveMarking = () => fresh.step === 'marking' && fresh.back()
  useKeys({ n: () => mayReport && fresh.ask(), escape: leaveMarking })
  const mark = () => {
    choose({ view: 'map' })
    fresh.mark()
  }
  return (
    <div className="places-page">
      <Bar chosen={chosen} choose={choose} onNew={mayReport ? fresh.ask : undefined} />
      {fresh.step === 'marking' && (
        <Notice meaning="info" live="polite">
          {t('screen.picking')}
        </Notice>
      )}
      {problem && !data && (
        <Notice
          meaning="att"
          title={t('screen.failed')}
          act={<Button onClick={again}>{t('screen.again')}</Button>}
        >
          {sentence(problem)}
        </Notice>
      )}
      {!data && !problem && <Skeleton label={t('screen.loading')} shape="block" />}
      {data && (
        <Body
          map={data}
          chosen={chosen}
          choose={choose}
          seesExact={me.verbs.includes('place.see')}
          onPick={fresh.step === 'marking' ? fresh.take : undefined}
        />
      )}
      {fresh.step === 'asking' && (
        <NewPlace
          me={me}
          spot={fresh.spot}
          onMark={mark}
          onClose={fresh.leave}
          onSaved={(place) => choose({ place })}
        />
      )}
    </div>
  )
}
