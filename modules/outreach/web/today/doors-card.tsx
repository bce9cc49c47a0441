// For who has no outings of their own: the pages of their work, each with what one finds there.
import { Card, Icon, type IconName, TextLink } from '#core/ui'
import { useWords } from '../words.ts'

export interface Door {
  key: string
  label: string
  text: string
  icon: IconName
  href: string
}

export function DoorsCard({ doors }: { doors: readonly Door[] }) {
  const { t } = useWords()
  return (
    <Card title={t('today.doors')} flush>
      <ul className="outreach-doors">
        {doors.map((door) => (
          <li key={door.key}>
            <span className="ui-tile">
              <Icon name={door.icon} />
            </span>
            <span className="outreach-door-words">
              <TextLink href={door.href} className="ui-plain-link outreach-strong">
                {door.label}
              </TextLink>
              <span className="outreach-second">{door.text}</span>
            </span>
            <Icon name="chevron-right" />
          </li>
        ))}
      </ul>
    </Card>
  )
}
