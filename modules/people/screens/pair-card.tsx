// A pair that looks like one person: why, side by side, and two answers. Neither changes a record.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Badge, Button, Card, Notice, RadioList, SelectField, TextLink } from '#core/ui'
import type { DuplicatePair, NoticedPair } from '../queries/duplicates.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { useMatching } from './matching-words.ts'
import { SideBySide } from './side-by-side.tsx'

export interface MyUnit {
  unit_id: string
  organisation_id: string
  name: string
}

interface PairProps {
  pair: Omit<DuplicatePair, 'score'> & Pick<NoticedPair, 'score'>
  units: readonly MyUnit[]
  /** Who coordinates decides, but does not propose. */
  mayPropose: boolean
  /** Why nothing can be decided about these two now. */
  hinders?: NoticedPair['hinders']
}

function Propose({ pair: { first, second, reasons }, units, onClose }: PairProps & { onClose: () => void }) {
  const { t, nameOf, birthOf } = useMatching()
  const older = first.met_on <= second.met_on ? first : second
  const [survivor_id, setSurvivor] = useState(older.person_id)
  const mine = units.find((unit) => unit.unit_id === older.unit_id) ?? units[0]
  const [unit_id, setUnit] = useState(mine?.unit_id ?? '')
  const [link_id] = useState(newId)
  const person_id = survivor_id === first.person_id ? second.person_id : first.person_id
  const options = [first, second].map((side) => ({
    value: side.person_id,
    label: [nameOf(side), birthOf(side), side.code].filter(Boolean).join(' · '),
  }))
  return (
    <DecideDialog
      title={t('matching.propose_title')}
      text={t('matching.propose_text')}
      verb={t('matching.propose_act')}
      done={t('matching.done_proposed')}
      action="people.propose-merge"
      input={{ link_id, person_id, survivor_id, unit_id, reasons }}
      isReady={unit_id !== ''}
      onClose={onClose}
    >
      <RadioList
        legend={t('matching.propose_keep')}
        options={options}
        value={survivor_id}
        onChange={setSurvivor}
      />
      {units.length > 1 && (
        <SelectField
          label={t('matching.propose_unit')}
          options={units.map((unit) => ({ value: unit.unit_id, label: unit.name }))}
          value={unit_id}
          onChange={(event) => setUnit(event.target.value)}
        />
      )}
    </DecideDialog>
  )
}

function NotTheSame({ pair: { first, second }, units, onClose }: PairProps & { onClose: () => void }) {
  const { t } = useMatching()
  const [pair_id] = useState(newId)
  const unit = units.find((each) => each.unit_id === first.unit_id || each.unit_id === second.unit_id)
  const unit_id = (unit ?? units[0])?.unit_id
  return (
    <DecideDialog
      title={t('matching.not_same_title')}
      text={t('matching.not_same_text')}
      verb={t('matching.not_same_act')}
      done={t('matching.done_not_same')}
      action="people.not-the-same"
      input={{ pair_id, unit_id, person_id: first.person_id, other_id: second.person_id }}
      isReady={unit_id !== undefined}
      onClose={onClose}
    />
  )
}

export function PairCard(props: PairProps) {
  const { hinders = null } = props
  const { first, second, score, reasons } = props.pair
  const { t, nameOf, number, reasonsOf } = useMatching()
  const [layer, setLayer] = useState<'propose' | 'not_same'>()
  const close = () => setLayer(undefined)
  const percent = score === null ? null : `${number(Math.round(score * 100))}%`
  return (
    <Card
      title={t('matching.pair', { one: nameOf(first), two: nameOf(second) })}
      end={percent && <Badge meaning="neu">{t('matching.alike', { percent })}</Badge>}
      footer={
        <div className="ui-acts">
          {props.mayPropose && hinders === null && (
            <Button variant="primary" onClick={() => setLayer('propose')}>
              {t('matching.propose')}
            </Button>
          )}
          {hinders === null && <Button onClick={() => setLayer('not_same')}>{t('matching.not_same')}</Button>}
          {[first, second].map((side) => (
            <TextLink key={side.person_id} href={`/people/${side.person_id}`}>
              {t('matching.open_code', { code: side.code })}
            </TextLink>
          ))}
        </div>
      }
    >
      {hinders && (
        <div className="people-hinders">
          <Notice meaning="info">{t(`problem.${hinders}`)}</Notice>
        </div>
      )}
      <p>
        <strong>{t('matching.why')}:</strong> {reasonsOf(reasons).join(', ')}.
      </p>
      <SideBySide first={first} second={second} />
      {layer === 'propose' && <Propose {...props} onClose={close} />}
      {layer === 'not_same' && <NotTheSame {...props} onClose={close} />}
    </Card>
  )
}
