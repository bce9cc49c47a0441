// Where, and how many: both proposed, both changed with a thumb.
import { useState } from 'react'
import { Button, Counter, Icon, Sheet } from '#core/ui'
import type { RouteStep } from '../shift/route.ts'
import { useCounterWords } from '../words/counter-words.ts'
import { useSay } from '../words/speaking.tsx'
import type { DraftPart } from './use-draft.ts'

interface PlaceProps extends DraftPart {
  steps: RouteStep[]
  step: RouteStep | undefined
}

/** "Stazione, lato fiume" on two lines: the place, then how to find it. */
const splitName = (title: string): [string, string | undefined] => {
  const at = title.indexOf(', ')
  return at === -1 ? [title, undefined] : [title.slice(0, at), title.slice(at + 2)]
}

export function PlaceAndPeople({ draft, change, steps, step }: PlaceProps) {
  const t = useSay()
  const words = useCounterWords()
  const [isOpen, setOpen] = useState(false)
  const [name, detail] = splitName(step?.title ?? t('meeting.place_none'))
  const when = step && t(step.state === 'here' ? 'meeting.now' : 'meeting.earlier')
  const choose = (stop_id: string | null) => {
    change({ stop_id })
    setOpen(false)
  }
  return (
    <div className="field-place-row">
      <button
        type="button"
        className="field-place"
        aria-label={`${t('meeting.place')}: ${step?.title ?? name}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="place" size={24} />
        <span className="field-row-words">
          <b>{name}</b>
          <small>{[detail, when].filter(Boolean).join(' · ')}</small>
        </span>
      </button>
      <Counter
        name={t('meeting.headcount')}
        shape="bare"
        min={1}
        value={draft.headcount}
        onChange={(headcount) => change({ headcount, person_id: headcount === 1 ? draft.person_id : null })}
        words={words}
      />
      <Sheet
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('meeting.place_title')}
        close={t('close')}
        side="bottom"
      >
        <div className="field-choices">
          {steps
            .filter((one) => one.state !== 'next')
            .map((one) => (
              <Button
                key={one.stop.stop_id}
                size="field"
                wide
                icon={one === step ? 'check' : 'place'}
                onClick={() => choose(one.stop.stop_id)}
              >
                {one.title}
              </Button>
            ))}
          <Button size="field" wide icon={step ? undefined : 'check'} onClick={() => choose(null)}>
            {t('meeting.place_none')}
          </Button>
        </div>
      </Sheet>
    </div>
  )
}
