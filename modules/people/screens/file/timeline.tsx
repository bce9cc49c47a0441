// One story across the rooms: each tells its own moments, here they stand together, the latest first.
import { type ReactNode, useState } from 'react'
import { tellChanged } from '#core/http/web'
import { Button, Icon, Notice, Segmented, TextLink } from '#core/ui'
import type { PersonSlot, TimelineEntry } from '../slots.ts'
import type { PersonFile } from './file-person.ts'
import { usePeopleWords } from './words.ts'

interface Told {
  key: string
  label: string
  entries: readonly TimelineEntry[] | 'missing'
}

const none: readonly TimelineEntry[] = []
const useNone = () => none

interface GatherProps {
  slots: readonly PersonSlot[]
  person_id: string
  told: Told[]
  children: (told: Told[]) => ReactNode
}

/** One component for each slot, so that each may ask in its own way. */
function Gather({ slots, person_id, told, children }: GatherProps) {
  const [slot, ...rest] = slots
  const useEntries = slot?.useEntries ?? useNone
  const useLabel = slot?.useLabel ?? (() => '')
  const label = useLabel()
  const entries = useEntries(person_id)
  if (!slot) return children(told)
  const next = slot.useEntries ? [...told, { key: slot.key, label, entries }] : told
  if (rest.length === 0) return children(next)
  return (
    <Gather key={rest[0]?.key} slots={rest} person_id={person_id} told={next}>
      {children}
    </Gather>
  )
}

function Moment({ entry }: { entry: TimelineEntry }) {
  const { near } = usePeopleWords()
  return (
    <li className="people-moment">
      <span className="people-moment-when">{near(entry.at)}</span>
      <span className={`people-moment-mark${entry.isMeeting ? ' people-moment-met' : ''}`} aria-hidden="true">
        <Icon name={entry.icon} size={20} />
      </span>
      <div>
        <p className="people-moment-title">
          {entry.href ? <TextLink href={entry.href}>{entry.title}</TextLink> : entry.title}
        </p>
        {entry.text && <p>{entry.text}</p>}
        {entry.by && <p className="ui-note">{entry.by}</p>}
      </div>
    </li>
  )
}

function Story({ told }: { told: Told[] }) {
  const { t } = usePeopleWords()
  const [shown, setShown] = useState('all')
  const moments = told
    .filter((each) => shown === 'all' || each.key === shown)
    .flatMap((each) => (each.entries === 'missing' ? [] : each.entries))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : 1))
  const missing = told.filter((each) => each.entries === 'missing').map(({ label }) => label)
  return (
    <section className="people-story" aria-label={t('file.story')}>
      <div className="people-story-head">
        <h2>{t('file.story')}</h2>
        <Segmented
          label={t('file.story_filter')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: t('file.everything') },
            ...told.map(({ key, label }) => ({ value: key, label })),
          ]}
        />
      </div>
      {missing.length > 0 && (
        <Notice meaning="att" act={<Button onClick={tellChanged}>{t('file.again')}</Button>}>
          {t('file.story_missing', { parts: missing.join(', ') })}
        </Notice>
      )}
      {moments.length === 0 ? (
        <p className="ui-note">{t('file.no_story')}</p>
      ) : (
        <ol className="people-moments">
          {moments.map((entry) => (
            <Moment key={entry.key} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  )
}

/** The steps on the ladder are moments of the story too. */
const useSteps = (file: PersonFile): Told => {
  const { t, say, language } = usePeopleWords()
  const entries = file.steps.map((step) => ({
    key: step.step_id,
    at: step.at,
    icon: 'user' as const,
    title: say('event', step.event),
    ...(step.notice && step.notice_language
      ? {
          text: t('file.informed', {
            how: say('notice', step.notice).toLowerCase(),
            language: language(step.notice_language),
          }),
        }
      : {}),
    ...(step.worker_name ? { by: step.worker_name } : {}),
  }))
  return { key: 'steps', label: t('file.steps'), entries }
}

export function Timeline({ file, slots }: { file: PersonFile; slots: readonly PersonSlot[] }) {
  const steps = useSteps(file)
  return (
    <Gather key={slots[0]?.key} slots={slots} person_id={file.person.person_id} told={[]}>
      {(told) => <Story told={[...told, steps]} />}
    </Gather>
  )
}
