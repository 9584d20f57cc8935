import { parseArgs } from 'node:util'
import { pino } from 'pino'
import type { Database } from '#database'
import { ConfigurationError, readConfiguration } from '../../server/configuration.ts'
import { openBeside } from '../../server/database/open-beside.ts'
import { loadGeneralDebate } from './general-debate.ts'
import { loadRehearsal } from './rehearsal.ts'
import { loadSample } from './sample.ts'

const usage = `npm run sample             the Hanoi conference
npm run sample -- --live   a conference to rehearse at, with a session in progress
npm run sample -- --general-debate <folder> [--speakers <file.csv>]
                           speeches of the UN General Debate Corpus, for research`

class WrongUse extends Error {}

async function loadHanoi(database: Database) {
  await loadSample(database)
  return 'The conference "Hanoi Convention" is in the database now.'
}

async function rehearse(database: Database) {
  const { conferenceId, sessionId, name } = await loadRehearsal(database)
  return `"${name}" is in the database now: a session in progress with 62 speakers on its list.
Its desk is /conferences/${conferenceId}/sessions/${sessionId}/desk`
}

async function loadSpeeches(database: Database, folder: string, speakers: string | undefined) {
  const { conferenceId, interventions, texts } = await loadGeneralDebate(database, { folder, speakers })
  return `"General debate" is in the database now: ${interventions} statements, ${texts} with their text.
It is /conferences/${conferenceId}`
}

function understand() {
  try {
    const { values } = parseArgs({
      options: {
        live: { type: 'boolean' },
        'general-debate': { type: 'string' },
        speakers: { type: 'string' },
      },
    })
    const { live, speakers, 'general-debate': folder } = values
    if (folder) return (database: Database) => loadSpeeches(database, folder, speakers)
    return live ? rehearse : loadHanoi
  } catch {
    throw new WrongUse(usage)
  }
}

try {
  const load = understand()
  const log = pino({ level: 'silent' })
  const { database, stop } = await openBeside(readConfiguration(process.env), { poolSize: 2, log })
  try {
    console.log(await load(database))
  } finally {
    await stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = error instanceof WrongUse || error instanceof ConfigurationError ? 2 : 1
}
