// Going on in a long list: by pages when the place matters, or simply more of the same.
import { Button, IconButton } from '../act/button.tsx'

export interface PaginationProps {
  page: number
  pages: number
  onPage: (page: number) => void
  words: {
    /** Name of the navigation: "Pagine dell'elenco" */
    label: string
    before: string
    after: string
    /** "Pagina 2 di 7" */
    where: string
  }
}

export function Pagination({ page, pages, onPage, words }: PaginationProps) {
  return (
    <nav className="ui-pages" aria-label={words.label}>
      <IconButton
        icon="chevron-left"
        label={words.before}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <span aria-live="polite">{words.where}</span>
      <IconButton
        icon="chevron-right"
        label={words.after}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  )
}

export interface LoadMoreProps {
  /** "Mostra altri 50" */
  label: string
  /** "50 di 312" */
  text: string
  onMore: () => void
  loading?: boolean
}

export function LoadMore({ label, text, onMore, loading }: LoadMoreProps) {
  return (
    <div className="ui-more">
      <span className="ui-note" aria-live="polite">
        {text}
      </span>
      <Button onClick={onMore} loading={loading}>
        {label}
      </Button>
    </div>
  )
}
