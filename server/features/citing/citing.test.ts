import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'

let api: Api
let id: string
let conferenceId: string
beforeAll(async () => {
  api = await startApi()
  const conference = await api.make.conference({ name: 'Signing of the Convention', place: 'Ha Noi' })
  conferenceId = conference.id
  const session = await api.make.session(conference.id, {
    title: 'Second plenary of the high-level discussion',
  })
  const cuba = await api.make.delegation(conference.id, { countryCode: 'CUB', name: 'Cuba' })
  const made = await api.make.intervention(session, cuba, {
    speakerName: 'Oscar Manuel Silvera Martínez',
    speakerPost: 'Minister of Justice & "Peace" {100%}',
    // After midnight in UTC, before it in New York: the day is that of the conference.
    startedAt: new Date('2025-10-25T18:30:00Z'),
    language: 'es',
  })
  id = made.id
})
afterAll(() => api.close())

const cite = async (query = '') => {
  const { status, body } = await api
    .as('reader')
    .get(`/citing/interventions/${id}?accessedOn=2026-11-30${query}`)
  expect(status).toBe(200)
  const url = `${new URL(api.url).origin}/conferences/${conferenceId}/interventions/${id}`
  const of = (style: string) =>
    body.styles.find((one: { style: string }) => one.style === style).text.replaceAll(url, 'URL')
  return { of, body }
}

describe('how to cite', () => {
  it('is in words, with the review state and the day of access, on the day of the conference', async () => {
    const { of } = await cite('&passage=Sovereignty%20first')
    expect(of('un')).toBe(
      '“Sovereignty first” Oscar Manuel Silvera Martínez (Cuba), Minister of Justice & "Peace" {100%}, statement at the second plenary of the high-level discussion, Signing of the Convention, Ha Noi, 26 October 2025, provisional record. Available at URL (accessed on 30 November 2026).',
    )
    expect(of('chicago')).toBe(
      '“Sovereignty first” Oscar Manuel Silvera Martínez, Minister of Justice & "Peace" {100%}, “Statement of Cuba” (statement, Second plenary of the high-level discussion, Signing of the Convention, Ha Noi, October 26, 2025), provisional record, accessed November 30, 2026, URL.',
    )
    expect(of('apa')).toBe(
      'Oscar Manuel Silvera Martínez, Cuba. (2025, October 26). Statement of Cuba [Statement; provisional record]. Second plenary of the high-level discussion, Signing of the Convention, Ha Noi. Retrieved November 30, 2026, from URL',
    )
  })

  it('is for programs, with nothing in it that they would take for their own', async () => {
    const { of } = await cite()
    expect(of('bibtex')).toContain(
      'Minister of Justice \\& "Peace" \\textbraceleft{}100\\%\\textbraceright{}; provisional record',
    )
    expect(of('bibtex')).toContain('  urldate = {2026-11-30}')
    expect(of('ris').split('\r\n')).toEqual(
      expect.arrayContaining([
        'TY  - GEN',
        'AU  - Oscar Manuel Silvera Martínez',
        'DA  - 2025/10/26',
        'ER  - ',
      ]),
    )
    expect(JSON.parse(of('csl-json'))).toEqual([
      expect.objectContaining({
        type: 'speech',
        author: [{ literal: 'Oscar Manuel Silvera Martínez' }],
        issued: { 'date-parts': [[2025, 10, 26]] },
        URL: 'URL',
      }),
    ])
  })

  it('knows the family of a name that is filed by it, and otherwise takes the name as it stands', async () => {
    const session = await api.make.session(conferenceId)
    const state = await api.make.delegation(conferenceId, { name: 'Iran, Islamic Republic of' })
    const cited = async (body: object) => {
      const { id } = await api.make.intervention(session, state, body)
      const { styles } = (await api.as('reader').get(`/citing/interventions/${id}?passage=a%20{b`)).body
      return (style: string): string => styles.find((one: { style: string }) => one.style === style).text
    }
    const person = await api.make.person({ name: 'Jean-Pierre Đỗ Đức', sortName: 'Đỗ Đức, Jean-Pierre' })
    const filed = await cited({ personId: person.id, speakerName: 'Jean-Pierre Đỗ Đức' })
    expect(filed('ris')).toContain('AU  - Đỗ Đức, Jean-Pierre\r\n')
    expect(filed('bibtex')).toContain('author = {{Đỗ Đức}, {Jean-Pierre}}')
    expect(JSON.parse(filed('csl-json'))[0].author).toEqual([{ family: 'Đỗ Đức', given: 'Jean-Pierre' }])
    expect(filed('apa')).toMatch(/^Đỗ Đức, J\.-P\. \(/)
    // As printed that day: no longer the name that is filed.
    const printed = await cited({ personId: person.id, speakerName: 'محمد بن سلمان' })
    expect(printed('ris')).toContain('AU  - محمد بن سلمان\r\n')
    expect(printed('bibtex')).toContain('author = {{محمد بن سلمان}}')
    const nobody = await cited({ speakerPost: 'Head of {one_brace & 5%' })
    expect(nobody('ris')).toContain('AU  - Iran Islamic Republic of\r\n')
    const entry = nobody('bibtex')
    expect(entry.split('{').length).toBe(entry.split('}').length)
    expect(JSON.parse(nobody('csl-json'))[0]).toMatchObject({
      author: [{ literal: 'Iran, Islamic Republic of' }],
      abstract: 'a {b',
    })
  })

  it('quotes what is quoted in single marks', async () => {
    expect((await cite(`&passage=${encodeURIComponent('He said “peace” and "war"')}`)).of('un')).toMatch(
      /^“He said ‘peace’ and 'war'” Oscar/,
    )
  })

  it('says that a record is final, and when it was corrected', async () => {
    const editor = api.as('editor')
    await editor.patch(`/interventions/${id}`, 1, { reviewState: 'final' })
    await editor.patch(`/interventions/${id}`, 2, {
      language: 'en',
      corrigendum: { reason: 'Spoken in English', issuedOn: '2025-11-03' },
    })
    expect((await cite()).of('un')).toContain('final record, as corrected on 3 November 2025. Available')
  })

  it('leads to the place of a passage, and to no place that is none', async () => {
    const { body } = await api
      .as('reader')
      .get(`/citing/interventions/${id}?at=text~verbatim~en~12~7&passage=passage`)
    expect(body.permalink).toBe(`/conferences/${conferenceId}/interventions/${id}?at=text~verbatim~en~12~7`)
    expect(body.styles[0].text).toContain(body.permalink)
    const wrong = await api.as('reader').get(`/citing/interventions/${id}?at=a%26b`)
    expect([wrong.status, wrong.body.issues[0].path]).toEqual([400, 'at'])
  })

  it('is for nobody who may not read, and of no record that is hidden', async () => {
    expect((await api.as('nobody').get(`/citing/interventions/${id}`)).status).toBe(404)
    expect(
      (await api.as('reader').get('/citing/interventions/01900000-0000-7000-8000-000000000000')).status,
    ).toBe(404)
  })
})
