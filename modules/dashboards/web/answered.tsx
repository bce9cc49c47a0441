// What every part shows while its answer is on the way, or when it does not come.
import type { ReactNode } from 'react'
import type { Asking } from '#core/http/web'
import { Button, Notice, Skeleton } from '#core/ui'
import type { Words } from './words.ts'

interface AnsweredProps<T> {
  asked: Asking<T>
  words: Words
  children: (data: T) => ReactNode
}

export function Answered<T>({ asked, words, children }: AnsweredProps<T>) {
  const { data, problem, again } = asked
  return (
    <>
      {problem && (
        <Notice meaning="att" live="polite" act={<Button onClick={again}>{words.t('again')}</Button>}>
          {words.problem(problem)}
        </Notice>
      )}
      {data ? children(data) : !problem && <Skeleton label={words.t('loading')} shape="block" />}
    </>
  )
}

/** The table of a picture: the same numbers, for who reads instead of looking. */
export function Details({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="dashboards-details" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
