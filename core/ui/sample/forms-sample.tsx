// Waiting, empty, failing; then questions and their errors.
import { useState } from 'react'
import {
  Button,
  Card,
  Check,
  Dialog,
  Empty,
  Field,
  FormSummary,
  Notice,
  Progress,
  RadioList,
  SavedState,
  SelectField,
  Skeleton,
  TextAreaField,
  Toast,
  useToast,
} from '../index.ts'

export function StatesSample() {
  const say = useToast()
  return (
    <div className="sample-part">
      <Notice meaning="ok" icon="shield" title="Tutto bene alle 22:35.">
        Il prossimo alle 23:05.
      </Notice>
      <Notice meaning="sens" title="Salute.">
        Può esserci o no: non lo vedi.
      </Notice>
      <Notice meaning="att" icon="offline" title="Non c’è rete." act={<Button size="small">Riprova</Button>}>
        Puoi continuare a scrivere: salviamo su questo computer e inviamo dopo.
      </Notice>
      <div className="sample-row">
        <SavedState state="saved" text="Salvato alle 22:41" />
        <SavedState state="draft" text="Bozza salvata qui alle 16:12" />
        <Button
          size="small"
          onClick={() =>
            say({ text: 'Invio ritirato.', undo: { label: 'Annulla', onUndo: () => undefined } })
          }
        >
          Mostra il messaggio
        </Button>
      </div>
      <Toast text="Invio ritirato." undo={{ label: 'Annulla', onUndo: () => undefined }} />
      <Progress label="Importo i contatti" value={3} of={6} text="3 di 6" />
      <div className="sample-two">
        <Card>
          <Empty
            drawing="van"
            level={3}
            title="Nessuna uscita questa settimana"
            act={
              <Button variant="primary" icon="plus">
                Pianifica uscita
              </Button>
            }
            shortcut={<Button variant="quiet">Copia la settimana scorsa</Button>}
          >
            Scegli un’unità e una sera. Se vuoi, riparti dalle tappe di venerdì scorso.
          </Empty>
        </Card>
        <Card>
          <Skeleton label="Arriva l’elenco" count={4} />
        </Card>
      </div>
    </div>
  )
}

export function FormsSample({ name }: { name: string }) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState<string | null>('lavoro')
  return (
    <div className="sample-part">
      <div className="sample-two">
        <form className="ui-form" noValidate>
          <FormSummary
            title="Mancano due cose"
            takesFocus={false}
            errors={[
              { id: `${name}-ora`, text: 'Quando vi siete fermati' },
              { id: `${name}-siringhe`, text: 'Quante siringhe sono tornate' },
            ]}
          />
          <Field
            id={`${name}-ora`}
            kind="time"
            label="Quando vi siete fermati"
            defaultValue="22:4"
            error="Scrivi l’ora come 22:40"
          />
          <Field
            id={`${name}-siringhe`}
            kind="number"
            label="Quante siringhe sono tornate"
            error="Scrivi un numero, anche 0"
          />
        </form>
        <form className="ui-form">
          <Field
            label="Indirizzo e-mail"
            kind="email"
            autoComplete="off"
            hint="Quello che ti ha dato il tuo ente."
          />
          <Field
            label="Parola d’accesso"
            kind="password"
            autoComplete="off"
            words={{ show: 'Mostra la parola', hide: 'Nascondi la parola' }}
          />
          <SelectField
            label="Unità"
            empty="Scegli"
            options={[
              { value: 'a', label: 'Unità mobile' },
              { value: 'b', label: 'Strada Seriate' },
            ]}
          />
          <Field label="Peso" kind="number" unit="kg" optional="facoltativo" />
          <Field label="Giorno" kind="date" defaultValue="2026-11-21" />
          <TextAreaField label="Nota di diario" optional="facoltativo" />
          <Check label="L’ho letto alla persona" hint="Resta scritto chi e quando." />
          <Button onClick={() => setAsking(true)}>Apri la cartella…</Button>
        </form>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Perché apri questa cartella?"
        acts={
          <>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              Torna indietro
            </Button>
            <Button variant="primary" onClick={() => setAsking(false)}>
              Apri la cartella
            </Button>
          </>
        }
      >
        <p>Vale 30 minuti. Resta scritto che l’hai letta: la persona può chiederlo.</p>
        <RadioList
          legend="Motivo"
          labelHidden
          value={why}
          onChange={setWhy}
          options={[
            { value: 'lavoro', label: 'Lavoro diretto con la persona' },
            { value: 'invio', label: 'Preparare un invio' },
            { value: 'rendiconto', label: 'Rendicontare' },
          ]}
        />
      </Dialog>
    </div>
  )
}
