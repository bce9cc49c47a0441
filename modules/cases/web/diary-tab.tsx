// The diary of a file: the newest first, each with its amendments under it, and the words to add. Nothing is overwritten.
import { useMemo, useState } from 'react'
import { useAct, useAsk } from '#core/http/web'
import { newId } from '#core/kernel'
import {
  Badge,
  Button,
  Card,
  Empty,
  Field,
  Notice,
  SelectField,
  Skeleton,
  TextAreaField,
  useToast,
} from '#core/ui'
import { noteCompartments, noteKinds } from '../domain/note.ts'
import type { OneCase } from '../queries/case-page.ts'
import type { NoteSeen } from '../queries/shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { draftOf, keepDraft } from './drafts.ts'
import { Failed } from './failed.tsx'
import { optionsOf, useWords } from './words.ts'

interface DiaryProps {
  seen: OneCase
}

const localNow = (now: Date): { day: string; time: string } => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  })
  const [day = '', time = ''] = parts.format(now).split(' ')
  return { day, time }
}

/** The instant of an Italian wall clock, as far as the device is in Italy; elsewhere the device’s own. */
const instantOf = (day: string, time: string): string => new Date(`${day}T${time}:00`).toISOString()

interface Said {
  kind: string
  compartment: string
  day: string
  time: string
}

function AroundWords({
  said,
  allowed,
  put,
}: {
  said: Said
  allowed: readonly string[]
  put: (change: Partial<Said>) => void
}) {
  const words = useWords()
  const { t, today } = words
  return (
    <div className="cases-row">
      <SelectField
        label={t('diary.kind')}
        options={optionsOf(
          words,
          'kind',
          noteKinds.filter((each) => each !== 'step'),
        )}
        value={said.kind}
        onChange={(event) => put({ kind: event.target.value })}
      />
      <SelectField
        label={t('diary.who_reads')}
        options={optionsOf(words, 'compartment', allowed)}
        value={said.compartment}
        onChange={(event) => put({ compartment: event.target.value })}
      />
      <Field
        label={t('diary.day')}
        kind="date"
        value={said.day}
        max={today}
        onChange={(event) => put({ day: event.target.value })}
      />
      <Field
        label={t('diary.time')}
        kind="time"
        value={said.time}
        onChange={(event) => put({ time: event.target.value })}
      />
    </div>
  )
}

/** The words being written, and saving them; refused, they stay where they are. */
const useWriting = ({ seen }: DiaryProps) => {
  const { t, sentence } = useWords()
  const { file, mine } = seen
  const [note_id, setId] = useState(newId)
  const [words, setWords] = useState(() => draftOf(file.file_id))
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const act = useAct()
  const say = useToast()
  const write = (next: string) => {
    keepDraft(file.file_id, next)
    setWords(next)
  }
  const save = async ({ day, time, kind, compartment }: Said) => {
    if (!words.trim() || !day || !/^\d{2}:\d{2}$/.test(time)) return setWrong(t('diary.empty_note'))
    setBusy(true)
    const note = { note_id, file_id: file.file_id, unit_id: mine.unit_id, compartment, kind }
    const answer = await act('cases.write-note', { ...note, at: instantOf(day, time), words })
    setBusy(false)
    if (answer.problem) return setWrong(sentence(answer.problem))
    setWrong(undefined)
    write('')
    setId(newId())
    say({ text: t('screen.saved'), icon: 'check-circle' })
  }
  return { words, write, save, wrong, isBusy }
}

function Writing({ seen }: DiaryProps) {
  const { t } = useWords()
  const { words, write, save, wrong, isBusy } = useWriting({ seen })
  const allowed = noteCompartments.filter((each) => seen.mine.compartments.includes(each))
  const [said, setSaid] = useState<Said>(() => ({
    kind: 'talk',
    compartment: allowed[0] ?? '',
    ...localNow(new Date()),
  }))
  if (allowed.length === 0 || !seen.mine.unit_id) return null
  return (
    <Card title={t('diary.write')}>
      <form
        className="ui-form cases-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save(said)
        }}
      >
        {wrong && (
          <Notice meaning="att" live="alert">
            {wrong}
          </Notice>
        )}
        <TextAreaField
          id="cases-note"
          label={t('diary.words')}
          hint={t('diary.words_hint')}
          value={words}
          rows={5}
          onChange={(event) => write(event.target.value)}
        />
        <AroundWords said={said} allowed={allowed} put={(change) => setSaid({ ...said, ...change })} />
        <div className="ui-acts">
          <Button variant="primary" type="submit" icon="pencil" loading={isBusy}>
            {t('diary.save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function Amending({ note, seen, onClose }: DiaryProps & { note: NoteSeen; onClose: () => void }) {
  const { t } = useWords()
  const note_id = useMemo(() => newId(), [])
  const [said, setSaid] = useState(note.words ?? '')
  const input = {
    note_id,
    file_id: seen.file.file_id,
    unit_id: seen.mine.unit_id,
    amends_id: note.note_id,
    words: said,
  }
  return (
    <ActDialog
      title={t('diary.amend_title')}
      verb={t('diary.amend_save')}
      action="cases.amend-note"
      input={input}
      lacks={said.trim() ? undefined : t('diary.empty_note')}
      onClose={onClose}
      wide
    >
      <p>{t('diary.amend_text')}</p>
      <TextAreaField
        label={t('diary.words')}
        value={said}
        rows={6}
        onChange={(event) => setSaid(event.target.value)}
      />
    </ActDialog>
  )
}

function Note({
  note,
  amendments,
  onAmend,
}: {
  note: NoteSeen
  amendments: NoteSeen[]
  onAmend?: () => void
}) {
  const { t, word, moment } = useWords()
  const who = [note.worker_name, note.body].filter(Boolean).join(', ')
  return (
    <li className="cases-note">
      <p className="cases-note-head">
        <strong>{moment(note.at)}</strong> · {word('kind', note.kind)}
        {note.compartment !== 'social' && (
          <Badge meaning="sens">{word('compartment', note.compartment)}</Badge>
        )}
      </p>
      <p className={amendments.length > 0 ? 'cases-words cases-words-before' : 'cases-words'}>
        {note.words ?? t('diary.erased')}
      </p>
      {amendments.map((each) => (
        <div key={each.note_id} className="cases-amendment">
          <p className="ui-note">{t('diary.amended', { when: moment(each.recorded_at) })}</p>
          <p className="cases-words">{each.words ?? t('diary.erased')}</p>
        </div>
      ))}
      <p className="ui-note">
        {who}
        {onAmend && (
          <Button size="small" variant="quiet" icon="pencil" onClick={onAmend}>
            {t('diary.amend')}
          </Button>
        )}
      </p>
    </li>
  )
}

export function DiaryTab({ seen, worker_id }: DiaryProps & { worker_id: string }) {
  const { t } = useWords()
  const { data, problem } = useAsk<{ notes: NoteSeen[] }>('cases.diary', { file_id: seen.file.file_id })
  const [amending, setAmending] = useState<NoteSeen>()
  const notes = data?.notes ?? []
  const first = notes.filter((note) => note.amends_id === null)
  const amendmentsOf = (note: NoteSeen) =>
    notes
      .filter((each) => each.amends_id === note.note_id)
      .sort((a, b) => a.recorded_at.localeCompare(b.recorded_at))
  return (
    <div className="ui-stack">
      <Writing seen={seen} />
      {problem && <Failed problem={problem} />}
      {!data && !problem && <Skeleton label={t('screen.loading')} count={4} />}
      {data && (
        <Card title={t('diary.title')} count={first.length}>
          {first.length === 0 ? (
            <Empty title={t('diary.none')} level={3}>
              {t('diary.none_words')}
            </Empty>
          ) : (
            <ol className="cases-notes">
              {first.map((note) => (
                <Note
                  key={note.note_id}
                  note={note}
                  amendments={amendmentsOf(note)}
                  onAmend={
                    note.worker_id === worker_id && note.words !== null ? () => setAmending(note) : undefined
                  }
                />
              ))}
            </ol>
          )}
        </Card>
      )}
      {amending && <Amending note={amending} seen={seen} onClose={() => setAmending(undefined)} />}
    </div>
  )
}
