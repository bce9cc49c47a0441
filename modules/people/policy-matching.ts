// Who may look for somebody by name, say that two records are one person, agree, take apart, and ask a partner.
import { policy } from '#core/kernel'
import { nameReaders, personSearchers } from './policy.ts'

export const personFinders = [...new Set([...personSearchers, ...nameReaders])]
/** Work with people by name, and look after double records. */
export const pairWatchers = ['social_worker', 'case_manager', 'service_coordinator'] as const

/** Answer a line: they may be told whom to call about somebody, and nothing of them. */
export const lineAnswerers = ['helpline_operator', 'service_coordinator', 'social_worker'] as const

export const matchingPolicy = policy({
  'person.find': { roles: personFinders, by: 'person' },
  'person.look-alikes': { roles: nameReaders, by: 'person' },
  'person.see-duplicates': { roles: pairWatchers, by: 'person' },
  'person.see-links': { roles: [...pairWatchers, 'privacy_admin'], by: 'network' },
  'person.propose-merge': { roles: ['social_worker', 'case_manager'], by: 'unit' },
  'person.approve-merge': { roles: ['social_worker', 'service_coordinator'], by: 'unit' },
  'person.undo-merge': { roles: pairWatchers, by: 'unit' },
  'person.not-the-same': { roles: pairWatchers, by: 'unit' },
  'person.split': { roles: ['privacy_admin'], by: 'network' },
  'person.ask-partner': { roles: nameReaders, by: 'person' },
  'person.ask-known': { roles: lineAnswerers, by: 'network' },
  'person.ask-owner': { roles: ['social_worker', 'case_manager', 'legal_advisor'], by: 'unit' },
  'person.answer-partner': { roles: pairWatchers, by: 'organisation' },
})
