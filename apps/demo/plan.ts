// What a network of the demo is made of, before anything happens in it: bodies, units, and who works there.

export interface DemoWorker {
  key: string
  name: string
  /** Words for the list at start: what they do, in Italian. */
  does: string
  organisation: string
  grants: { role: string; organisation: string; unit?: string }[]
}

export interface DemoUnit {
  key: string
  organisation: string
  name: string
  kind: 'street' | 'mobile' | 'health' | 'desk' | 'hub' | 'pit_stop' | 'office'
  vehicle: string | null
  /** A district of the project's template, or municipalities by code. */
  district?: string
  municipalities?: string[]
  /** For colleagues, and what is told with it. */
  phone?: { phone: string; tells: 'unit' | 'body' | 'nobody' }
}

export interface NetworkPlan {
  key: string
  name: string
  /** Key of the project in the content: its partners are the bodies of the network. */
  project: string
  /** The words by which the story calls the partners of the template, in its order. */
  partners: string[]
  /** A body that begins the network without being a partner of the template: a city of a national project. */
  founder?: { key: string; name: string; short_name: string; kind: string }
  /** A body that pays for the project and reads what was sent to it. */
  funder?: { key: string; name: string; short_name: string; kind: string }
  short_names: Record<string, string>
  units: DemoUnit[]
  /** The first one founds the network and keeps it. */
  workers: [DemoWorker, ...DemoWorker[]]
  /** Answers what needs a second pair of eyes. */
  dpo: string
}
