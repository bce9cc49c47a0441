// Coming in.
import { Button, EntryShell, Field, TextLink } from '../index.ts'

export function EntrySample() {
  return (
    <EntryShell
      name="Prossima"
      promise="Prima l’incontro, poi la scheda."
      explain="Un solo posto per chi esce di notte, chi accoglie, chi prepara i pacchi e chi tiene insieme la rete."
    >
      <div>
        <h1>Entra</h1>
        <p className="ui-page-line">Usa l’indirizzo che ti ha dato il tuo ente.</p>
      </div>
      <Field
        label="Indirizzo e-mail"
        kind="email"
        size="public"
        defaultValue="elena.sala@esempio.it"
        autoComplete="username"
      />
      <Button variant="primary" size="public" wide>
        Continua
      </Button>
      <Button size="public" icon="key" wide>
        Entra con impronta o volto
      </Button>
      <TextLink href="#aiuto">Non riesco a entrare</TextLink>
    </EntryShell>
  )
}
