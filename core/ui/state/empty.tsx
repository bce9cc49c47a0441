// Nothing here yet: what is missing, what to do, one act and one shortcut. A lantern dot keeps it company.
import type { ReactNode } from 'react'

export type EmptyDrawing = 'van' | 'paper' | 'people' | 'box' | 'search' | 'place' | 'calendar' | 'done'

const drawings: Record<EmptyDrawing, string> = {
  van: 'M16 54V20h28v26M44 28h13l11 11v15M32 54h20M60 54h8M22 54h-6',
  paper: 'M24 12h24l10 10v36H24zM48 12v10h10M32 34h18M32 42h18M32 50h10',
  people:
    'M26 30a8 8 0 1 0 16 0a8 8 0 1 0-16 0M18 58c0-9 6-14 16-14s16 5 16 14M50 23a8 8 0 0 1 0 15M56 45c5 2 8 6 8 13',
  box: 'M18 28l22-10 22 10v24L40 62 18 52zM18 28l22 10 22-10M40 38v24',
  search: 'M20 34a16 16 0 1 0 32 0a16 16 0 1 0-32 0M48 46l14 14',
  place: 'M40 60C30 48 24 40 24 31a16 16 0 0 1 32 0c0 9-6 17-16 29zM34 31a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  calendar: 'M18 20h44v40H18zM18 30h44M29 14v10M51 14v10M28 40h6M46 40h6M28 49h6',
  done: 'M22 38a18 18 0 1 0 36 0a18 18 0 1 0-36 0M32 38l6 6 11-12',
}

export interface EmptyProps {
  title: ReactNode
  children?: ReactNode
  drawing?: EmptyDrawing
  /** One primary act. */
  act?: ReactNode
  /** One shortcut, quiet. */
  shortcut?: ReactNode
  /** 1 where this is all the page has to say. */
  level?: 1 | 2 | 3
}

export function Empty({ title, children, drawing = 'paper', act, shortcut, level = 2 }: EmptyProps) {
  const Title = `h${level}` as const
  return (
    <div className="ui-empty">
      <svg className="ui-empty-drawing" viewBox="0 0 84 66" aria-hidden="true" focusable="false">
        <path className="ui-empty-ground" d="M6 62h72" />
        <path className="ui-empty-line" d={drawings[drawing]} />
        {drawing === 'van' && (
          <path
            className="ui-empty-line"
            d="M22 54a5 5 0 1 0 10 0a5 5 0 1 0-10 0M50 54a5 5 0 1 0 10 0a5 5 0 1 0-10 0"
          />
        )}
        <circle className="ui-empty-lantern" cx="70" cy="12" r="6" />
      </svg>
      <Title className="ui-empty-title">{title}</Title>
      {children && <div className="ui-empty-words">{children}</div>}
      {(act || shortcut) && (
        <div className="ui-empty-acts">
          {act}
          {shortcut}
        </div>
      )}
    </div>
  )
}
