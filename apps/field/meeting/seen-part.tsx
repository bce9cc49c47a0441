// What kind of meeting, whom one sees, what was talked about: chips, one tap each, none chosen for anybody.
import { useState } from 'react'
import { Button, type ChipOption, Chips, ChipsMany } from '#core/ui'
import { useSay } from '../words/speaking.tsx'
import type { AgeBand, Gender, Phase } from './draft.ts'
import type { DraftPart } from './use-draft.ts'

const phases = ['presence', 'interception', 'engagement', 'follow_up'] as const satisfies Phase[]
const genders = ['woman', 'man', 'non_binary', 'unknown'] as const satisfies Gender[]
const ageBands = [
  'under_18',
  'from_18_to_29',
  'from_30_to_54',
  'from_55_to_64',
  'from_65',
  'unknown',
] as const satisfies AgeBand[]

/** The four that open most talks, then the rest of the list. */
const firstTopics = ['small_talk', 'health', 'housing'] as const
const moreTopics = [
  'basic_needs',
  'sleeping_place',
  'hygiene',
  'mental_wellbeing',
  'substances',
  'documents',
  'work',
  'money',
  'family',
  'minors',
  'safety',
  'services_nearby',
  'legal',
  'gambling',
  'language',
  'school',
  'neighbourhood',
] as const
type Topic = (typeof firstTopics)[number] | (typeof moreTopics)[number]

/** Without the kind of meeting where only the person is described. */
export function SeenPart({ draft, change, isPersonOnly }: DraftPart & { isPersonOnly?: boolean }) {
  const t = useSay()
  return (
    <>
      {!isPersonOnly && (
        <Chips
          size="field"
          legend={t('meeting.phase_title')}
          clearable
          value={draft.phase}
          onChange={(phase) => change({ phase })}
          options={phases.map((value) => ({ value, label: t(`meeting.phase.${value}`) }))}
        />
      )}
      <div className="field-seen">
        <Chips
          size="field"
          legend={t('meeting.who')}
          clearable
          value={draft.gender}
          onChange={(gender) => change({ gender })}
          options={genders.map((value) => ({ value, label: t(`meeting.gender.${value}`) }))}
        />
        <div className="field-ages">
          <Chips
            size="field"
            legend={t('meeting.age')}
            legendHidden
            clearable
            value={draft.age_band}
            onChange={(age_band) => change({ age_band })}
            options={ageBands.map((value) => ({
              value,
              label: t(`meeting.age_band.${value}`),
              spoken: t(`meeting.age_spoken.${value}`),
            }))}
          />
        </div>
      </div>
    </>
  )
}

export function TopicsPart({ draft, change }: DraftPart) {
  const t = useSay()
  const [isWhole, setWhole] = useState(false)
  const isOpen = isWhole || draft.topics.some((topic) => !firstTopics.some((first) => first === topic))
  const shown: readonly Topic[] = isOpen ? [...firstTopics, ...moreTopics] : firstTopics
  const options: ChipOption<Topic>[] = shown.map((value) => ({ value, label: t(`meeting.topic.${value}`) }))
  const more = (
    <Button size="field" className="field-more" aria-expanded={false} onClick={() => setWhole(true)}>
      {t('meeting.topic_more')}
    </Button>
  )
  return (
    <ChipsMany
      size="field"
      legend={t('meeting.talk')}
      legendEnd={t('optional')}
      values={draft.topics as Topic[]}
      onChange={(topics) => change({ topics })}
      options={options}
      after={isOpen ? undefined : more}
    />
  )
}
