import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
let api: Api
beforeAll(async () => { api = await startApi() })
afterAll(() => api.close())
it('probes', async () => {
  const q = async (sql: string, v: unknown[] = []) => (await api.database.pool.query(sql, v)).rows
  console.log(await q(`select search_text($1) t`, ['A/RES/79/243: “capacity-building”, Nguyễn Văn Đức; 网络犯罪 العَرَبِيَّة أحمد Ёлка don’t']))
  console.log(await q(`select search_words('A/RES/79/243 and 网络') t`))
  const c = await api.make.conference(); const s = await api.make.session(c.id); const d = await api.make.delegation(c.id, {countryCode:'CUB', name:'Cuba'})
  const i = await api.make.intervention(s, d, { summary: 'sovereign equality', speakerPost: 'Deputy Prime Minister', startedAt: new Date('2025-10-26T03:00:00Z'), endedAt: new Date('2025-10-26T03:10:00Z') })
  console.log(await q(`select field, begins, length, words from search_piece`), await q(`select words from search_document`), await q(`select capacity, version, duration_seconds from intervention`))
  await api.database.pool.query(`begin; set local rostrum.change='none'; update intervention set position = position + 1; commit`)
  console.log(await q(`select version from intervention`))
  const long = 'alpha beta gamma delta '.repeat(2000) + 'omega'
  await q(`select begins, length(stretch) l, right(stretch, 12) r, left(stretch,12) f from stretches($1)`, [long]).then(console.log)
  console.log(await q(`select post, capacity_of(post) from unnest($1::text[]) post`, [['President of the Republic','Prime Minister','Minister of Justice','Vice Minister','Deputy Minister for Foreign Affairs','Permanent Representative','Secretary-General','King of Jordan','Secretary of State','Minister for Foreign Affairs and Deputy Prime Minister','Chairman of the Delegation','President of the General Assembly','Attorney General', 'Prince of Monaco', 'Vice President']]))
})
