// What files tell on the page of a person: each passage of those I may see, without words; the list and the way to open one.

import { useAsk } from '#core/http/web'
import { didNotCome } from '#core/kernel'
import type { PersonSlot, TimelineEntry } from '#people/web'
import type { CasesOfPerson } from '../queries/caseload.ts'
import { CasePanel } from './case-panel.tsx'
import { useWords } from './words.ts'

interface CasesMe {
  verbs: string[]
}

const useVerbs = (): readonly string[] => useAsk<CasesMe>('network.me').data?.verbs ?? []

const useEntries = (person_id: string): readonly TimelineEntry[] | 'missing' => {
  const { t, word } = useWords()
  const isMine = useVerbs().includes('case.see')
  const { data, problem } = useAsk<CasesOfPerson>('cases.of-person', { person_id }, { isOn: isMine })
  if (didNotCome(problem)) return 'missing'
  return (data?.steps ?? []).map((step) => ({
    key: step.step_id,
    at: step.at,
    icon: 'folder',
    title: `${t('panel.one', { number: step.number })}: ${word('event', step.event).toLowerCase()}`,
    ...(step.worker_name ? { by: step.worker_name } : {}),
    href: `/cases/${step.file_id}`,
  }))
}

function Panel({ person_id }: { person_id: string }) {
  const verbs = useVerbs()
  if (!verbs.includes('case.see')) return null
  return <CasePanel person_id={person_id} mayOpen={verbs.includes('case.open')} />
}

export const personSlot: PersonSlot = {
  key: 'cases',
  useLabel: () => useWords().t('panel.title'),
  useEntries,
  Panel,
}
