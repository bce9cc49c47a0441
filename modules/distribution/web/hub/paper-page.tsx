// The delivery note of one handover, for print: what, of which lots, from whom to whom, and who received, as they signed.
import '../distribution.css'
import { useParams } from '@tanstack/react-router'
import { useAsk } from '#core/http/web'
import { Button, Card, type Column, Notice, PageHead, SignatureDrawn, Skeleton, Table } from '#core/ui'
import type { OneHandover } from '../../queries/handovers.ts'
import { quantityIn } from '../requests/request-words.ts'
import { useWords, type Words } from '../words.ts'

type Handover = OneHandover['handover']
type Line = OneHandover['lines'][number]

const columnsIn = (words: Words): Column<Line>[] => {
  const { t, nameOf, day } = words
  return [
    { key: 'what', title: t('paper.lines'), names: true, cell: (line) => nameOf(line) },
    {
      key: 'quantity',
      title: t('paper.quantity'),
      cell: (line) => quantityIn(line.quantity, line.unit_name, words),
    },
    {
      key: 'lot',
      title: t('paper.lot'),
      cell: (line) => [line.lot_code, line.supplier_lot].filter(Boolean).join(' · ') || '–',
    },
    {
      key: 'until',
      title: t('paper.until'),
      cell: (line) => {
        const until = line.use_by ?? line.best_before
        return until ? day(until) : '–'
      },
    },
  ]
}

function Whose({ handover }: { handover: Handover }) {
  const { t, label, when } = useWords()
  const { hub_name, organisation_name, card_code, unit_name, partner_name, recipient_kind } = handover
  const to =
    card_code ?? ([unit_name, partner_name].filter(Boolean).join(', ') || label('recipient', recipient_kind))
  const told = [
    [t('paper.at'), when(handover.at)],
    [t('paper.from'), `${hub_name}, ${organisation_name}`],
    [t('paper.to'), to],
    [t('paper.request'), handover.request_code],
    [t('paper.people'), handover.people > 0 ? String(handover.people) : null],
    [t('paper.by'), handover.by_name],
  ].filter(([, words]) => words)
  return (
    <Card>
      <dl className="dist-note">
        {told.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {handover.is_programme && <p>{t('paper.programme')}</p>}
    </Card>
  )
}

function Received({ handover, signature }: Pick<OneHandover, 'handover' | 'signature'>) {
  const { t } = useWords()
  const isSigned = handover.proof === 'drawn' || handover.proof === 'witnessed'
  if (isSigned && !signature) return <p>{t('paper.gone')}</p>
  if (signature) {
    const { signed_name: name, strokes, witness_name: witness } = signature
    return (
      <>
        {strokes && <SignatureDrawn strokes={strokes} label={t('paper.image', { name })} />}
        <p>{witness ? t('paper.witnessed', { name, witness }) : t('paper.drawn', { name })}</p>
      </>
    )
  }
  if (handover.proof === 'paper') return <p>{t('paper.sheet')}</p>
  if (handover.proof === 'card') return <p>{t('paper.card')}</p>
  return (
    <p className="dist-unsigned">
      <span>{t('paper.unsigned')}</span>
    </p>
  )
}

export function HandoverPaperPage() {
  const words = useWords()
  const { t, sentence } = words
  const { handover_id } = useParams({ strict: false }) as { handover_id: string }
  const { data, problem, again } = useAsk<OneHandover>(
    'distribution.handover',
    { handover_id },
    { isPrivate: true },
  )
  if (problem)
    return (
      <Notice meaning="att" act={<Button onClick={again}>{t('screen.again')}</Button>}>
        {sentence(problem, 'screen.not_read')}
      </Notice>
    )
  if (!data) return <Skeleton label={t('screen.loading')} count={3} />
  const { handover, lines, signature } = data
  return (
    <div className="ui-stack">
      <PageHead
        back={{ href: '/handovers', label: t('paper.back') }}
        title={t('paper.of', { when: words.when(handover.at) })}
        acts={
          <Button icon="print" onClick={() => window.print()}>
            {t('paper.print')}
          </Button>
        }
      />
      <Whose handover={handover} />
      <Card title={t('paper.lines')} flush>
        <Table
          caption={t('paper.lines')}
          columns={columnsIn(words)}
          rows={lines}
          rowKey={(line) => line.handover_line_id}
        />
      </Card>
      <Card title={t('paper.signature')}>
        <Received handover={handover} signature={signature} />
      </Card>
    </div>
  )
}
