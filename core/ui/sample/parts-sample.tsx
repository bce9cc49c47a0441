// Parts one by one, the same by day and by night.

import { ActsSample } from './acts-sample.tsx'
import { DataSample } from './data-sample.tsx'
import { FormsSample, StatesSample } from './forms-sample.tsx'
import { TokensSample } from './tokens-sample.tsx'
import './samples.css'

function Half({ theme, title }: { theme: 'day' | 'night'; title: string }) {
  return (
    <section className={`sample-half ${theme}`} aria-label={title}>
      <h2>{title}</h2>
      <TokensSample />
      <ActsSample name={theme} />
      <DataSample name={title} level={3} />
      <StatesSample />
      <FormsSample name={theme} />
    </section>
  )
}

export function PartsSample() {
  return (
    <main>
      <h1 className="ui-heard">Parti di Prossima</h1>
      <div className="sample-themes">
        <Half theme="day" title="Giorno" />
        <Half theme="night" title="Notte" />
      </div>
    </main>
  )
}
