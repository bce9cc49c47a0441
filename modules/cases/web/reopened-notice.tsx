// A file opened again begins without its team: who worked on it saw nothing more from the day it ended, and nobody comes
// back by themselves. Said to who may compose it, with the act at hand, while the need is being looked at again.
import { useState } from 'react'
import { Button, Notice } from '#core/ui'
import type { OneCase } from '../queries/case-page.ts'
import { AddMemberDialog } from './member-dialogs.tsx'
import { useWords } from './words.ts'

export const isTeamToCompose = ({ file, steps, counts, mine }: OneCase): boolean =>
  file.state === 'assessment' &&
  mine.arranges &&
  counts.members === 0 &&
  steps.some((step) => step.event === 'reopen')

export function ReopenedNotice({ seen }: { seen: OneCase }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <Notice
        meaning="att"
        title={t('team.reopened')}
        act={
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('team.add_save')}
          </Button>
        }
      >
        {t('team.reopened_words')}
      </Notice>
      {isAdding && <AddMemberDialog seen={seen} onClose={() => setAdding(false)} />}
    </>
  )
}
