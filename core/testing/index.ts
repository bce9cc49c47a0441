// The door of the testing part: a real PostgreSQL, the built server, a browser and a network that can be cut,
// so that what the tests prove is what happens to people.
export {
  type Browser,
  type BrowserSession,
  findBrowser,
  launchBrowser,
  openPhone,
  type Phone,
  type ScreenOptions,
} from './browser.ts'
export {
  type Postgres,
  startPostgres,
  type TestPostgres,
  testPostgres,
} from './postgres.ts'
export { type CutPoint, type Direction, type NetworkProxy, startProxy } from './proxy.ts'
export { type RunningServer, type ServerOptions, startServer } from './server.ts'
