// Who speaks to the database next. People go before jobs; on the embedded engine there is one session, on a
// server a few. A transaction keeps its session from begin to commit.
import type { Session } from './engine/session.ts'

export type Lane = 'person' | 'job'

export class Lanes {
  private readonly idle: Session[] = []
  private readonly waiting: Record<Lane, ((session: Session) => void)[]> = { person: [], job: [] }
  private readonly renew: () => Promise<Session>

  constructor(sessions: Session[], renew: () => Promise<Session>) {
    this.idle.push(...sessions)
    this.renew = renew
  }

  async use<T>(lane: Lane, work: (session: Session) => Promise<T>): Promise<T> {
    let session = await this.take(lane)
    try {
      if (session.isBroken()) session = await this.renew()
      return await work(session)
    } finally {
      this.give(session)
    }
  }

  /** Waits until nobody is speaking, then lets `work` run alone. Used for a consistent backup. */
  async alone<T>(count: number, work: () => Promise<T>): Promise<T> {
    const taken: Session[] = []
    for (let i = 0; i < count; i++) taken.push(await this.take('job'))
    try {
      return await work()
    } finally {
      for (const session of taken) this.give(session)
    }
  }

  async endAll(): Promise<void> {
    await Promise.allSettled(this.idle.map((session) => session.end()))
  }

  private take(lane: Lane): Promise<Session> {
    const session = this.idle.pop()
    if (session) return Promise.resolve(session)
    return new Promise((resolve) => this.waiting[lane].push(resolve))
  }

  private give(session: Session): void {
    const next = this.waiting.person.shift() ?? this.waiting.job.shift()
    if (next) next(session)
    else this.idle.push(session)
  }
}
