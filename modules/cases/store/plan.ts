// The plan of a file as the row policies show it, its words opened with the key of the file.
import {
  answering,
  dayInItaly,
  may,
  type Noun,
  notFound,
  type Row,
  type Statement,
  type Telling,
} from '#core/kernel'
import { type CaseState, isOpen } from '../domain/case-states.ts'
import { awaitedOf, InclusionPath, type PathDays } from '../domain/inclusion-path.ts'
import { Plan, PlanBody, PlanReview, ResultStep, Signature } from '../domain/plan.ts'
import { type PlanPage, planQuery } from '../queries/plan.ts'

const nameOf = (column: string, as: string) =>
  `(select w.name from access.workers w where w.network_id = $1 and w.worker_id = t.${column}) as ${as}`

type Asked = { file_id: string; network_id: string }
const about = ({ file_id, network_id }: Asked, name: string, text: string): Statement => ({
  name,
  text,
  values: [network_id, file_id],
})

const workersAround = (asked: Asked): Statement =>
  about(
    asked,
    'workers around a plan',
    `select w.worker_id, w.name from access.workers w
     where w.network_id = $1 and (w.ended_on is null or w.ended_on >= current_date)
       and (w.organisation_id = (select f.organisation_id from cases.files f where f.network_id = $1 and f.file_id = $2)
         or w.worker_id in (select c.worker_id from access.circles c where c.network_id = $1 and c.person_id = $2))
     order by w.name, w.worker_id limit 400`,
  )

const pathsOf = (asked: Asked): Statement =>
  about(
    asked,
    'inclusion paths of a file',
    `select t.path_id, t.file_id, t.reference, t.activated_on, t.invited_on, t.met_on, t.pact_on, t.plan_id, t.due_on, t.ended_on, t.end_reason,
            t.opened_at, ${nameOf('opened_by', 'opened_by_name')}
     from cases.inclusion_paths t where t.network_id = $1 and t.file_id = $2 order by t.opened_at desc limit 20`,
  )

const statements = (asked: Asked): Statement[] => [
  about(
    asked,
    'file of a plan',
    `select t.file_id, t.unit_id, t.number, t.state, t.case_manager_id, ${nameOf('case_manager_id', 'manager_name')}, u.name as unit_name
     from cases.files t join network.units u on u.network_id = $1 and u.unit_id = t.unit_id
     where t.network_id = $1 and t.file_id = $2`,
  ),
  about(
    asked,
    'key of a file',
    'select k.wrapped as subject_key from access.subject_keys k where k.network_id = $1 and k.person_id = $2',
  ),
  about(
    asked,
    'versions of a plan',
    `select t.plan_id, t.file_id, t.version, t.revision, t.state, t.body, t.lacks, t.review_every_days, t.next_review_on, t.document_id,
            t.written_at, t.shared_at, t.agreed_at, t.in_force_at, t.ended_at, t.end_reason, ${nameOf('written_by', 'written_by_name')}
     from cases.plans t where t.network_id = $1 and t.file_id = $2 order by t.version desc limit 50`,
  ),
  about(
    asked,
    'results of a plan',
    `select t.result_id, t.plan_id, t.goal_id, t.due_on, t.worker_id, t.status, t.changed_at, ${nameOf('worker_id', 'worker_name')}
     from cases.plan_results t where t.network_id = $1 and t.file_id = $2 order by t.due_on, t.result_id limit 500`,
  ),
  about(
    asked,
    'steps of results',
    `select t.step_id, t.file_id, t.result_id, t.review_id, t.status, t.due_on, t.note, t.at, ${nameOf('worker_id', 'worker_name')}
     from cases.result_steps t where t.network_id = $1 and t.file_id = $2 order by t.at desc, t.step_id desc limit 500`,
  ),
  about(
    asked,
    'reviews of a plan',
    `select t.review_id, t.file_id, t.plan_id, t.held_on, t.outcome, t.summary, t.next_review_on, ${nameOf('worker_id', 'worker_name')}
     from cases.plan_reviews t where t.network_id = $1 and t.file_id = $2 order by t.held_on desc, t.review_id desc limit 100`,
  ),
  about(
    asked,
    'signatures of a plan',
    `select t.signature_id, t.file_id, t.plan_id, t.version, t.answer, t.means, t.signed_name, t.strokes, t.reason, t.at,
            ${nameOf('witness_id', 'witness_name')}, ${nameOf('worker_id', 'worker_name')}
     from cases.plan_signatures t where t.network_id = $1 and t.file_id = $2 order by t.at desc limit 100`,
  ),
  about(
    asked,
    'sign links of a plan',
    `select t.link_id, t.plan_id, t.attempts, t.expires_at, t.used_at, t.at
     from cases.sign_links t where t.network_id = $1 and t.file_id = $2 order by t.at desc limit 20`,
  ),
  about(
    asked,
    'shown pages of a plan',
    `select t.document_id, t.plan_id, t.language, t.sha256, t.at
     from cases.plan_documents t where t.network_id = $1 and t.file_id = $2 order by t.at desc limit 100`,
  ),
  workersAround(asked),
  pathsOf(asked),
]

const bodyIn = (written: string | null): PlanBody | null => {
  if (written === null) return null
  const read = PlanBody.safeParse(JSON.parse(written))
  return read.success ? read.data : null
}

const without = ({ file_id: _, ...row }: Row): Row => row

export const planAnswering = answering(planQuery, {
  statements: ({ file_id }, { network_id }) => statements({ file_id, network_id }),
  tell: (
    [
      files = [],
      keys = [],
      versions = [],
      results = [],
      steps = [],
      reviews = [],
      signatures = [],
      links = [],
      pages = [],
      workers = [],
      paths = [],
    ],
    { unseal, me, now },
  ) => {
    const file = files[0] ?? notFound()
    // Everything of a plan lies in one file: its key is asked for once, for all that is sealed under it.
    const open = (noun: Noun, row: Row, column: string) => unseal(noun, { ...row, ...keys[0] }, column)
    const opened = (noun: Noun, columns: string[]) => (row: Row) => ({
      ...without(row),
      ...Object.fromEntries(columns.map((column) => [column, open(noun, row, column)])),
    })
    return {
      file,
      versions: versions.map((row) => ({ ...without(row), body: bodyIn(open(Plan, row, 'body')) })),
      results,
      steps: steps.map(opened(ResultStep, ['note'])),
      reviews: reviews.map(opened(PlanReview, ['summary'])),
      signatures: signatures.map(opened(Signature, ['signed_name', 'strokes', 'reason'])),
      links,
      pages,
      workers,
      paths: paths
        .map(opened(InclusionPath, ['reference']))
        .map((row) => ({ ...row, awaits: awaitedOf(row as unknown as PathDays) })),
      today: dayInItaly(now),
      may: maysOf(me, file),
      me: me.worker_id,
    } as unknown as PlanPage
  },
})

/** Buttons shown are acts that can be done: writing for who works in the unit, signing for the one who follows the file. */
const maysOf = (me: Telling['me'], file: Row): PlanPage['may'] => {
  const here = { unit_id: String(file.unit_id) }
  const isOn = isOpen(file.state as CaseState)
  const can: PlanPage['may'] = []
  if (isOn && may(me, 'plan.write', here)) can.push('write')
  if (isOn && may(me, 'plan.sign', here) && file.case_manager_id === me.worker_id) can.push('sign')
  if (may(me, 'document.add', here)) can.push('add-document')
  return can
}
