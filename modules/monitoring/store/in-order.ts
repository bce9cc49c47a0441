// What is asked makes sense before anything is counted.
import { refuse } from '#core/kernel'
import type { Asked } from './asked.ts'

type Looked = Pick<Asked, 'from_month' | 'to_month' | 'action' | 'project_id'>

export const mustBeInOrder = ({ from_month, to_month, action, project_id }: Looked): void => {
  if (from_month > to_month) refuse('monitoring.months-out-of-order', undefined, 422)
  if (action !== undefined && project_id === undefined)
    refuse('monitoring.action-without-project', undefined, 422)
}
