// The assessment is done: how the person is at the entry was looked at, how complex the need is was said, and where it is
// complex somebody of another body is in the team, which must meet soon.
import { z } from 'zod'
import { action, all, dayInItaly, id, lastDayOf, refuse } from '#core/kernel'
import { Assessment } from '../domain/assessment.ts'
import { CaseFile } from '../domain/case-file.ts'
import { firstMeetingDue } from '../domain/first-meeting.ts'
import { hasAnotherBody, Meeting, TeamMember } from '../domain/team.ts'
import { caseTerms } from '../domain/terms.ts'
import { onFile, openFile } from './decide-intake.ts'
import { stepOf, theFile } from './step.ts'

export const completeAssessment = action('cases.complete-assessment', {
  input: z.object({ file_id: id(), complexity: CaseFile.schema.shape.complexity.unwrap() }),
  verb: 'case.manage',
  needs: ({ file_id }) => ({
    ...openFile({ file_id }),
    looks: all(Assessment, { file_id }),
    members: all(TeamMember, { file_id }),
    meetings: all(Meeting, { file_id }),
  }),
  on: (loaded) => onFile(loaded),
  decide: ({ files, terms, looks, members, meetings }, { complexity }, moment) => {
    const file = theFile(files)
    const team_due_on = firstMeetingDue({
      ...{ complexity, meetings },
      by: lastDayOf(caseTerms(terms).case_team, dayInItaly(moment.at)),
      since: file.state_since,
    })
    const fields = { complexity, team_due_on }
    const changes = stepOf(
      file,
      { event: 'complete_assessment', details: { complexity }, fields, terms },
      moment,
    )
    if (!looks.some((look) => look.moment === 'entry')) refuse('cases.assessment-missing')
    const isAlone = !hasAnotherBody(members, file.organisation_id, dayInItaly(moment.at))
    if (complexity === 'complex' && isAlone) refuse('cases.team-missing')
    return {
      changes,
      events: [{ name: 'case-assessed', data: { file_id: file.file_id, complexity } }],
      answer: { team_due_on },
    }
  },
})
