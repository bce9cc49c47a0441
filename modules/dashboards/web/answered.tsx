// What every part shows while its answer is on the way, or when it does not come.
import type { ReactNode } from 'react'
import type { Asking } from '#core/http/web'
import { Button, Notice, Skeleton } from '#core/ui'
import type { Words } from './words.ts'

interface AnsweredProps<T> {
  asked: Asking<T>
  /** One of many beside each other: it does not say aloud that it is there. */
  isQuiet?: boolean
  words: Words
  children: (data: T) => ReactNode
}

export function Answered<T>({ asked, isQuiet = false, words, children }: AnsweredProps<T>) {
  const { data, problem, isLoading, again } = asked
  return (
    <>
      {problem && (
        <Notice meaning="att" live="polite" act={<Button onClick={again}>{words.t('again')}</Button>}>
          {words.problem(problem)}
        </Notice>
      )}
      {data && !isQuiet && (
        <p className="ui-heard" role="status">
          {words.t(isLoading ? 'loading' : 'arrived')}
        </p>
      )}
      {data ? children(data) : !problem && <Skeleton label={words.t('loading')} shape="block" />}
    </>
  )
}

/** The table of a picture: the same numbers, for who reads instead of looking. */
interface DetailsProps {
  title: string
  /** What it is the table of, where several stand beside each other: heard, not seen. */
  of?: string
  open?: boolean
  children: ReactNode
}

export function Details({ title, of, open, children }: DetailsProps) {
  return (
    <details className="dashboards-details" open={open}>
      <summary>
        {title}
        {of && <span className="ui-heard">: {of}</span>}
      </summary>
      {children}
    </details>
  )
}
