import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'

export type Speech = { code: string; session: number; body: string }
export type Speaker = {
  code: string
  session: number
  country: string
  honorific: string | null
  name: string
  post: string | null
}

/**
 * Every speech of a folder and of those in it, named `code_session_year.txt` as the UN General Debate Corpus names
 * them. Throws when there is none, or when one is not UTF-8.
 */
export function readSpeeches(folder: string): Speech[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[A-Z]{3}_\d+_\d{4}\.txt$/.test(basename(file)))
    .sort()
  if (files.length === 0)
    throw new Error(`There are no speeches in ${folder}: they are named like CUB_45_1990.txt.`)
  return files.map((file) => {
    const [code, session] = basename(file).split('_') as [string, string]
    return { code, session: Number(session), body: textOf(readFileSync(join(folder, file)), file) }
  })
}

// As typed, but for what is no text: a mark of the byte order, control characters; lines end in one way.
function textOf(bytes: Buffer, file: string) {
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ' '))
      .normalize('NFC')
      .trim()
  } catch {
    throw new Error(`${file} is not UTF-8.`)
  }
}

/** The speakers list of the corpus: Year, Session, ISO Code, Country, Name of Person Speaking, Post. */
export function readSpeakers(file: string): Speaker[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true, trim: true })
  return rows.map((row) => {
    const [, honorific, name] = /^((?:Mr|Mrs|Ms|Miss|Dr)\.?|Sir|Dame)?\s*(.*)$/s.exec(
      row['Name of Person Speaking'] ?? '',
    )!
    return {
      code: row['ISO Code']!,
      session: Number(row.Session),
      country: row.Country!,
      honorific: honorific || null,
      name: name!.normalize('NFC'),
      post: row.Post || null,
    }
  })
}
