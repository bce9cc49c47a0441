// Who received something: told one by one, or all of a kind together. A household is its handover and its card, never a name.
import { useState } from 'react'
import { Badge, Card, Icon, Menu, SelectField } from '#core/ui'
import type { OneRecall } from '../queries/one-recall.ts'
import type { RecipientLine } from '../queries/shapes.ts'
import type { Layer } from './layer.ts'
import { useTap } from './room-state.tsx'
import { useWords } from './words.ts'

interface Props {
  one: OneRecall
  mayWork: boolean
  onLayer: (layer: Layer) => void
}

const waysFor: Record<RecipientLine['kind'], readonly string[]> = {
  household: ['phone', 'in_person', 'paper', 'public'],
  partner: ['letter', 'phone', 'in_person', 'paper'],
  canteen: ['phone', 'in_person', 'paper'],
  street: ['public', 'in_person'],
}

export function RecipientsCard({ one, mayWork, onLayer }: Props) {
  const { t, label } = useWords()
  const [kind, setKind] = useState('')
  const kinds = [...new Set(one.recipients.map((each) => each.kind))]
  const shown = one.recipients.filter((each) => kind === '' || each.kind === kind)
  const counts = kinds
    .map(
      (each) => `${label('to_kinds', each)}: ${one.recipients.filter((one_) => one_.kind === each).length}`,
    )
    .join(' · ')
  return (
    <Card title={t('screen.to.title')} count={one.recipients.length}>
      {one.recipients.length === 0 && <p className="ui-note">{t('screen.to.nobody')}</p>}
      {kinds.length > 1 && (
        <SelectField
          label={t('screen.to.kind')}
          empty={t('screen.to.all')}
          value={kind}
          options={kinds.map((value) => ({ value, label: label('to_kinds', value) }))}
          onChange={(event) => setKind(event.target.value)}
        />
      )}
      {counts && <p className="ui-note recalls-counts">{counts}</p>}
      <ul className="recalls-lines">
        {shown.map((each) => (
          <Line key={each.key} one={one} recipient={each} mayWork={mayWork} onLayer={onLayer} />
        ))}
      </ul>
    </Card>
  )
}

/** A letter only to who has an address; nobody without a card can be called. */
const waysOf = (recipient: RecipientLine): readonly string[] =>
  recipient.is_anonymous
    ? ['public']
    : waysFor[recipient.kind].filter((how) => how !== 'letter' || recipient.has_address)

export const nameOfRecipient = (
  each: RecipientLine,
  { t, label, day }: Pick<ReturnType<typeof useWords>, 't' | 'label' | 'day'>,
): string =>
  each.name || each.card_code
    ? `${each.name ?? each.card_code}, ${day(each.on_day)}`
    : each.is_anonymous
      ? t('screen.to.anonymous', { day: day(each.on_day) })
      : t('screen.to.handover', { kind: label('to_kind', each.kind), day: day(each.on_day) })

function Line({ one, recipient, mayWork, onLayer }: Props & { recipient: RecipientLine }) {
  const words = useWords()
  const { t, label, number, when } = words
  const tap = useTap()
  const { recall } = one
  const receiver = { to_kind: recipient.kind, cause_id: recipient.cause_id, unit_id: recipient.unit_id }
  const told = (how: string) =>
    tap('recalls.tell', {
      ...{ recall_id: recall.recall_id, organisation_id: recall.organisation_id },
      ...{ to: [receiver], how },
    })
  const items = [
    ...waysOf(recipient).map((how) => ({
      key: how,
      label: t('screen.to.told_by', { how: label('how', how) }),
      onSelect: () => void told(how),
    })),
    ...(recall.is_drill
      ? []
      : [{ key: 'back', label: t('screen.to.back'), onSelect: () => onLayer({ kind: 'back', recipient }) }]),
  ]
  return (
    <li>
      <span>
        {nameOfRecipient(recipient, words)}
        <span className="ui-note"> {t('screen.to.pieces', { quantity: number(recipient.quantity) })}</span>
      </span>
      <span className="recalls-acts">
        {recipient.told_at ? (
          <Badge meaning="ok">
            {`${t('screen.to.told')} ${label('how', recipient.told_how ?? '')}, ${when(recipient.told_at)}`}
          </Badge>
        ) : (
          <Badge meaning="att">{t('screen.to.untold')}</Badge>
        )}
        {mayWork && (
          <Menu
            align="end"
            label={t('screen.to.acts', { name: nameOfRecipient(recipient, words) })}
            items={items}
          >
            <span>{t('screen.to.tell')}</span>
            <Icon name="chevron-down" size={16} />
          </Menu>
        )}
      </span>
    </li>
  )
}
