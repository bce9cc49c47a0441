// A long list is read here, in a thread of its own: unfolding and parsing fifty thousand lines takes seconds, in which the
// server goes on answering everybody else. It hands the lines over some at a time, each time it is asked.
import { parentPort, workerData } from 'node:worker_threads'
import { readSheetHere } from './reading.ts'

const port = parentPort
const atATime = 500

const sheet = await readSheetHere(workerData.bytes as Uint8Array)
let handed = 0
port?.on('message', () => {
  if ('problem' in sheet) return
  port.postMessage({ lines: sheet.lines.slice(handed, handed + atATime) })
  handed += atATime
})
port?.postMessage(
  'problem' in sheet
    ? { problem: sheet.problem }
    : { columns: sheet.columns, faults: sheet.faults, line_count: sheet.lines.length },
)
