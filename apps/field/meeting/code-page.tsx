// Somebody wants to be remembered: told by voice what we keep, a nickname, a code of their own, and their yes.
import { useState } from 'react'
import { newId } from '#core/kernel'
import { Button, Card, Chips, Field, Notice, SelectField, useToast } from '#core/ui'
import { assignCode, codePrefix, nicknameCode } from '#people'
import { useKept } from '../frame/kept.ts'
import { goBack } from '../frame/route.ts'
import { Screen } from '../frame/screen.tsx'
import type { Night, ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { unitName } from '../shift/unit-name.ts'
import { useProblemWords } from '../words/problem-words.ts'
import { useSay } from '../words/speaking.tsx'
import type { Draft } from './draft.ts'
import { SeenPart } from './seen-part.tsx'
import { useDraft } from './use-draft.ts'

interface CodeDraft {
  nickname: string
  code: string
  language: string
  is_fourteen: boolean | null
  accepted: boolean
}
const empty: CodeDraft = { nickname: '', code: '', language: 'it', is_fourteen: null, accepted: false }

const languages = ['it', 'en', 'fr', 'ar', 'es', 'ro', 'uk', 'sq', 'bn', 'ur', 'wo', 'pa'] as const

/** Drawn by lot until it is nobody's here. */
export const freeCode = (night: Pick<Night, 'persons'>, prefix: string, lot: () => number): string => {
  const taken = new Set(night.persons.map((person) => person.code))
  let code = nicknameCode(prefix, lot())
  for (let turn = 0; turn < 50 && taken.has(code); turn++) code = nicknameCode(prefix, lot())
  return code
}

/** The letters the unit already gives its codes; the first one takes them from its name. */
const prefixOf = (night: Night, shift: ShiftRecord): string =>
  night.persons.find((person) => person.unit_id === shift.unit_id)?.code.slice(0, 3) ??
  codePrefix(unitName(night, shift) ?? 'Prossima')

const lot = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 10_000

function useCode(shift: ShiftRecord) {
  const t = useSay()
  const night = useNight()
  const say = useToast()
  const acting = useActing({ silent: true })
  const meeting = useDraft()
  const prefix = prefixOf(night, shift)
  const [first] = useState(() => ({ ...empty, code: freeCode(night, prefix, lot) }))
  const [draft, setDraft] = useKept<CodeDraft>('code', first)
  const change = (fields: Partial<CodeDraft>) => setDraft({ ...draft, ...fields })
  const remember = async () => {
    const person_id = newId()
    const { gender, age_band } = meeting.draft
    const { nickname, code, language, is_fourteen } = draft
    const { unit_id, organisation_id } = shift
    const input = {
      person_id,
      unit_id,
      organisation_id,
      code,
      gender: gender ?? 'unknown',
      age_band: age_band ?? 'unknown',
      language,
      notice_language: language,
      nickname: nickname.trim() || null,
      accepted: true,
      ...(is_fourteen === null ? {} : { is_fourteen }),
    }
    if (!(await acting.act(assignCode.name, input))) return
    meeting.change({ person_id, headcount: 1 } satisfies Partial<Draft>)
    setDraft({ ...empty, code: freeCode(night, prefix, lot) })
    say({ text: t('code.saved', { name: nickname.trim() || code }), icon: 'people' })
    goBack('contatto')
  }
  return {
    draft,
    change,
    meeting,
    acting,
    remember,
    another: () => change({ code: freeCode(night, prefix, lot) }),
  }
}

export function CodePage({ shift }: { shift: ShiftRecord }) {
  const t = useSay()
  const words = useProblemWords()
  const { draft, change, meeting, acting, remember, another } = useCode(shift)
  const foot = (
    <div className="field-foot-column">
      {!draft.accepted && <p className="field-quiet">{t('code.reason')}</p>}
      <Button
        variant="primary"
        size="main"
        icon="check"
        wide
        disabled={!draft.accepted}
        loading={acting.isBusy}
        onClick={() => void remember()}
      >
        {t('code.save')}
      </Button>
    </div>
  )
  return (
    <Screen tab="contatto" title={t('code.title')} isInside foot={foot}>
      {acting.problem && (
        <Notice meaning="att" live="polite">
          {words(acting.problem)}
        </Notice>
      )}
      <Card size="field" title={t('code.say_title')}>
        <div className="field-stack">
          <p className="field-say">{t('code.say')}</p>
          <SelectField
            label={t('code.language')}
            size="field"
            value={draft.language}
            options={languages.map((value) => ({ value, label: t(`code.languages.${value}`) }))}
            onChange={(event) => change({ language: event.target.value })}
          />
          <button
            type="button"
            className="ui-chip field-wide-chip"
            aria-pressed={draft.accepted}
            onClick={() => change({ accepted: !draft.accepted })}
          >
            {t('code.accepted')}
          </button>
        </div>
      </Card>
      <Field
        label={t('code.nickname')}
        hint={t('code.nickname_hint')}
        optional={t('optional')}
        size="field"
        autoComplete="off"
        maxLength={40}
        value={draft.nickname}
        onChange={(event) => change({ nickname: event.target.value })}
      />
      <Card size="field" title={t('code.code')}>
        <div className="field-stack">
          <p className="field-code">{draft.code}</p>
          <p className="field-quiet">{t('code.code_words')}</p>
          <Button size="field" icon="refresh" wide onClick={another}>
            {t('code.new_code')}
          </Button>
        </div>
      </Card>
      <SeenPart {...meeting} isPersonOnly />
      {meeting.draft.age_band === 'under_18' && (
        <Chips
          size="field"
          legend={t('code.fourteen')}
          value={draft.is_fourteen === null ? null : draft.is_fourteen ? 'yes' : 'no'}
          onChange={(value) => change({ is_fourteen: value === 'yes' })}
          options={[
            { value: 'yes', label: t('code.yes') },
            { value: 'no', label: t('code.no') },
          ]}
        />
      )}
    </Screen>
  )
}
