// Reports to funders in the demo: one that left, one being written, one results sheet. Their numbers are read by the house like those
// of every report; what is told here is only words.
import { dayInItaly, instant, lastSpanOver, newId, spanAround } from '#core/kernel'
import { type Block, blocksFrom } from '#reports'
import { readOnce, readTemplates } from '#reports/server'
import { type Actor, actAs, type Cast, type Teller } from './people.ts'

interface Writing {
  teller: Teller
  cast: Cast
  who: string
}

/** What Irene wrote where the template asks for words, in its order. */
const written = [
  'Siamo usciti ogni settimana. Chi ci aspetta al furgone porta altre persone, e sempre più spesso chiede come arrivare a un servizio.',
  'Abbiamo spostato due tappe vicino alle stazioni, dopo le segnalazioni della primavera. Un parcheggio non è più frequentato.',
  'Gli invii accompagnati arrivano quasi sempre. Quelli fatti per telefono si perdono: da ottobre li confermiamo per iscritto.',
  'Formare le prime sentinelle. Portare a dieci giorni l’attesa media di un invio.',
]

const withWords = (blocks: readonly Block[]): Block[] => {
  const words = [...written]
  return blocks.map((block) =>
    block.kind === 'text' ? { ...block, text: words.shift() ?? 'Niente da segnalare.' } : block,
  )
}

const actorOf = ({ cast, who }: Writing): Actor => cast.actors[who] as Actor

const projectOf = async (writing: Writing): Promise<string> => {
  const text = 'select project_id from network.projects where network_id = $1'
  const { rows } = await writing.teller.database.read(actorOf(writing).token, [
    { name: 'project to report on in the demo', text, values: [writing.cast.network_id] },
  ])
  return String(rows[0]?.[0]?.project_id)
}

const act = (writing: Writing, action: string, input: object) => {
  const { teller } = writing
  return actAs(teller.database, actorOf(writing), {
    now: instant(teller.clock),
    intents: [{ action, input }],
  })
}

interface Told {
  template: string
  title: string
  from_month: string
  to_month: string
  isWhole?: boolean
}

const begin = async (writing: Writing, { isWhole, ...told }: Told): Promise<string> => {
  const template = readTemplates(writing.teller.root).find(({ key }) => key === told.template)
  if (!template) throw new Error(`The demo found no report template ${told.template}`)
  const funder_report_id = newId()
  const blocks = blocksFrom(template, 'it')
  await act(writing, 'reports.begin', {
    ...{ ...told, funder_report_id, project_id: await projectOf(writing), replaces_id: null },
    ...{ funder: template.funder, language: 'it', blocks: isWhole ? withWords(blocks) : blocks },
  })
  return funder_report_id
}

/** The last quarter left for the Region; the half-year is being written; the next day to keep is known. */
export const tellFunderReports = async (teller: Teller, cast: Cast): Promise<void> => {
  const writing = { teller, cast, who: 'irene.longhi' }
  const now = instant(teller.clock)
  const template = 'regione_lombardia'
  const quarter = lastSpanOver(now.slice(0, 10), 'quarter')
  const half = spanAround(now.slice(0, 7), 'half')
  const title = 'Relazione del trimestre alla Regione'
  const funder_report_id = await begin(writing, { template, title, isWhole: true, ...quarter })
  const { token, worker_id } = actorOf(writing)
  const { mark, version } = await readOnce(teller, { token, now }, funder_report_id)
  await act(writing, 'reports.freeze', { funder_report_id, version, mark })
  await act(writing, 'reports.send', {
    ...{ sending_id: newId(), funder_report_id, to_whom: 'Regione Lombardia', way: 'desk', note: null },
    ...{ sent_on: dayInItaly(now), to_organisation_id: cast.organisations.region },
  })
  await begin(writing, { template, title: 'Relazione del semestre alla Regione', ...half })
  await act(writing, 'reports.schedule', {
    ...{ schedule_id: newId(), project_id: await projectOf(writing), template, funder: 'Regione Lombardia' },
    ...{
      every: 'quarter',
      first_month: quarter.from_month,
      due_days: 90,
      remind_days: 60,
      owner_id: worker_id,
    },
  })
}

/** The results sheet of a city for the ministry, still being written. */
export const tellResultsSheet = async (story: { teller: Teller; cast: Cast }, who: string): Promise<void> => {
  const quarter = spanAround(instant(story.teller.clock).slice(0, 7), 'quarter')
  await begin({ ...story, who }, { template: 'fami', title: 'Scheda dei risultati di Latina', ...quarter })
}
