import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../test/api.ts'
import { busyMeeting, conferenceIn } from './test-meeting.ts'

let api: Api
let session: { id: string }

beforeAll(async () => {
  api = await startApi()
  session = await busyMeeting(api, await conferenceIn(api))
})
afterAll(() => api.close())

type Paragraph = { number: number | null; kind: string; interventionId: string | null; text: string }

async function minutes(query: string): Promise<Paragraph[]> {
  const { status, body } = await api.as('reader').get(`/sessions/${session.id}/minutes?${query}`)
  expect([status, body.sessionId]).toEqual([200, session.id])
  return body.paragraphs
}

const printed = (paragraphs: Paragraph[]) =>
  paragraphs.map(({ number, text }) => (number === null ? text : `${number}. ${text}`)).join('\n')

const whole = {
  en: `
High-level discussion, second plenary
Held at Ha Noi on Sunday, 26 October 2025, at 10 a.m.
Agenda item 3: High-level discussion (A/CONF.1/2)
Other matters
Lieutenant General Pham The Tung (Viet Nam), Deputy Minister of Public Security, and Mr. Nguyen Minh Vu (Viet Nam) presided.
The meeting was called to order at 10.05 a.m.
Agenda item 3: High-level discussion (A/CONF.1/2)
1. At 10.12 a.m., the Chair gave the floor to the representative of South Africa. Ms. Mmamoloko Kubayi (South Africa), Minister of Justice and Constitutional Development, made a statement.
The meeting was suspended at 11.20 a.m. and resumed at 11.45 a.m.
Other matters
2. At noon, the Chair gave the floor to the representative of the Islamic Republic of Iran. The representative of the Islamic Republic of Iran, speaking on behalf of the least developed countries, made a statement.
3. At 12.05 p.m., a message from H.E. Mr. António Guterres (United Nations), Secretary-General, was read out.
4. At 12.40 p.m., the Chair gave the floor to the observer for the Council of Europe. Gianluca Esposito (Observer for the Council of Europe) took the floor.
Agenda item 3: High-level discussion (continued) (A/CONF.1/2)
5. The Chair gave the floor to the representative of Cuba. Mr. Oscar Manuel Silvera Martínez (Cuba), Minister of Justice, speaking on behalf of the Group of 77 and China and of the Latin American and Caribbean Group, made a statement.
6. A message from the Russian Federation (President of the Russian Federation) was read out.
7. In a pre-recorded statement, Mr. Matt Thistlethwaite (Australia), Assistant Minister for Foreign Affairs and Trade, addressed the meeting.
8. The Chair gave the floor to the observer for the European Union. The observer for the European Union, speaking on behalf of the European Union, made a statement.
9. The Chair gave the floor to the observer for the Holy See. The observer for the Holy See made a statement.
10. The Chair gave the floor to the observer for the State of Palestine. H.E. Ms. Ghada Waly (Observer for the State of Palestine) made a statement.
11. The Chair gave the floor to the observer for Amnesty International. The observer for Amnesty International put a question.
12. The Chair gave the floor to the representative of the United Nations Office on Drugs and Crime. Ms. Ghada Waly (United Nations Office on Drugs and Crime) replied to the question put by the observer for Amnesty International.
13. The Chair gave the floor to the representative of Viet Nam. The representative of Viet Nam (Deputy Prime Minister), speaking with reference to the question put by the observer for Amnesty International, raised a point of order.
14. The Chair gave the floor to the representative of the Islamic Republic of Iran. The representative of the Islamic Republic of Iran, speaking in exercise of the right of reply to the statement made by the representative of South Africa, made a statement.
15. The Chair gave the floor to the representative of South Africa. Ms. Mmamoloko Kubayi (South Africa), Minister of Justice and Constitutional Development, speaking on behalf of the African Group and in exercise of the right of reply to the statement made in exercise of the right of reply by the representative of the Islamic Republic of Iran, made a statement.
16. Lieutenant General Pham The Tung (Viet Nam), speaking from the Chair, made a statement.
17. The Chair made a statement.
18. The representative of Ghana, on behalf of the African Group, submitted a written statement.
19. The representative of Zimbabwe withdrew from the list of speakers.
The meeting rose at 1.05 p.m.`,
  fr: `
High-level discussion, second plenary
Tenue à Ha Noi, le dimanche 26 octobre 2025, à 10 heures
Point 3 de l'ordre du jour : High-level discussion (A/CONF.1/2)
Other matters
Lieutenant General Pham The Tung (Viet Nam), Deputy Minister of Public Security, et M. Nguyen Minh Vu (Viet Nam) assurent la présidence.
La séance est ouverte à 10 h 5.
Point 3 de l'ordre du jour : High-level discussion (A/CONF.1/2)
1. À 10 h 12, la présidence donne la parole à la délégation de l'Afrique du Sud. Mme Mmamoloko Kubayi (Afrique du Sud), Minister of Justice and Constitutional Development, fait une déclaration.
La séance est suspendue à 11 h 20 et reprise à 11 h 45.
Other matters
2. À midi, la présidence donne la parole à la délégation de la République islamique d'Iran. La délégation de la République islamique d'Iran, parlant au nom des pays les moins avancés, fait une déclaration.
3. À 12 h 5, il est donné lecture d'un message de S.E. M. António Guterres (United Nations), Secretary-General.
4. À 12 h 40, la présidence donne la parole à la délégation observatrice de Council of Europe. Gianluca Esposito (délégation observatrice de Council of Europe) prend la parole.
Point 3 de l'ordre du jour : High-level discussion (suite) (A/CONF.1/2)
5. La présidence donne la parole à la délégation de Cuba. M. Oscar Manuel Silvera Martínez (Cuba), Minister of Justice, parlant au nom du Groupe des 77 et de la Chine et du Groupe des États d'Amérique latine et des Caraïbes, fait une déclaration.
6. Il est donné lecture d'un message de la Fédération de Russie (President of the Russian Federation).
7. Dans une déclaration préenregistrée, M. Matt Thistlethwaite (Australie), Assistant Minister for Foreign Affairs and Trade, s'adresse à la réunion.
8. La présidence donne la parole à la délégation observatrice de l'Union européenne. La délégation observatrice de l'Union européenne, parlant au nom de l'Union européenne, fait une déclaration.
9. La présidence donne la parole à la délégation observatrice du Saint-Siège. La délégation observatrice du Saint-Siège fait une déclaration.
10. La présidence donne la parole à la délégation observatrice de l'État de Palestine. S.E. Mme Ghada Waly (Observatrice de l'État de Palestine) fait une déclaration.
11. La présidence donne la parole à la délégation observatrice d'Amnesty International. La délégation observatrice d'Amnesty International pose une question.
12. La présidence donne la parole à la délégation de United Nations Office on Drugs and Crime. Mme Ghada Waly (United Nations Office on Drugs and Crime) répond à la question posée par la délégation observatrice d'Amnesty International.
13. La présidence donne la parole à la délégation du Viet Nam. La délégation du Viet Nam (Deputy Prime Minister), parlant à propos de la question posée par la délégation observatrice d'Amnesty International, présente une motion d'ordre.
14. La présidence donne la parole à la délégation de la République islamique d'Iran. La délégation de la République islamique d'Iran, parlant dans l'exercice du droit de réponse à la suite de la déclaration faite par la délégation de l'Afrique du Sud, fait une déclaration.
15. La présidence donne la parole à la délégation de l'Afrique du Sud. Mme Mmamoloko Kubayi (Afrique du Sud), Minister of Justice and Constitutional Development, parlant au nom du Groupe des États d'Afrique et dans l'exercice du droit de réponse à la suite de la déclaration faite dans l'exercice du droit de réponse par la délégation de la République islamique d'Iran, fait une déclaration.
16. Lieutenant General Pham The Tung (Viet Nam), parlant au nom de la présidence, fait une déclaration.
17. La présidence fait une déclaration.
18. La délégation du Ghana, au nom du Groupe des États d'Afrique, présente une déclaration écrite.
19. La délégation du Zimbabwe se retire de la liste des orateurs.
La séance est levée à 13 h 5.`,
  es: `
High-level discussion, second plenary
Celebrada en Ha Noi el domingo 26 de octubre de 2025, a las 10.00 horas
Tema 3 del programa: High-level discussion (A/CONF.1/2)
Other matters
Ocupan la Presidencia Lieutenant General Pham The Tung (Viet Nam), Deputy Minister of Public Security, y el Sr. Nguyen Minh Vu (Viet Nam).
Se declara abierta la sesión a las 10.05 horas.
Tema 3 del programa: High-level discussion (A/CONF.1/2)
1. A las 10.12 horas, la Presidencia concede la palabra a la delegación de Sudáfrica. La Sra. Mmamoloko Kubayi (Sudáfrica), Minister of Justice and Constitutional Development, formula una declaración.
Se suspende la sesión a las 11.20 horas y se reanuda a las 11.45 horas.
Other matters
2. A las 12.00 horas, la Presidencia concede la palabra a la delegación de la República Islámica del Irán. La delegación de la República Islámica del Irán, hablando en nombre de los países menos adelantados, formula una declaración.
3. A las 12.05 horas, se da lectura a un mensaje del Excmo. Sr. António Guterres (United Nations), Secretary-General.
4. A las 12.40 horas, la Presidencia concede la palabra a la delegación observadora de Council of Europe. Gianluca Esposito (delegación observadora de Council of Europe) hace uso de la palabra.
Tema 3 del programa: High-level discussion (continuación) (A/CONF.1/2)
5. La Presidencia concede la palabra a la delegación de Cuba. El Sr. Oscar Manuel Silvera Martínez (Cuba), Minister of Justice, hablando en nombre del Grupo de los 77 y China y del Grupo de los Estados de América Latina y el Caribe, formula una declaración.
6. Se da lectura a un mensaje de la Federación de Rusia (President of the Russian Federation).
7. En una declaración pregrabada, el Sr. Matt Thistlethwaite (Australia), Assistant Minister for Foreign Affairs and Trade, se dirige a la reunión.
8. La Presidencia concede la palabra a la delegación observadora de la Unión Europea. La delegación observadora de la Unión Europea, hablando en nombre de la Unión Europea, formula una declaración.
9. La Presidencia concede la palabra a la delegación observadora de la Santa Sede. La delegación observadora de la Santa Sede formula una declaración.
10. La Presidencia concede la palabra a la delegación observadora del Estado de Palestina. La Excma. Sra. Ghada Waly (Observadora del Estado de Palestina) formula una declaración.
11. La Presidencia concede la palabra a la delegación observadora de Amnesty International. La delegación observadora de Amnesty International formula una pregunta.
12. La Presidencia concede la palabra a la delegación de United Nations Office on Drugs and Crime. La Sra. Ghada Waly (United Nations Office on Drugs and Crime) responde a la pregunta formulada por la delegación observadora de Amnesty International.
13. La Presidencia concede la palabra a la delegación de Viet Nam. La delegación de Viet Nam (Deputy Prime Minister), hablando con referencia a la pregunta formulada por la delegación observadora de Amnesty International, plantea una cuestión de orden.
14. La Presidencia concede la palabra a la delegación de la República Islámica del Irán. La delegación de la República Islámica del Irán, hablando en ejercicio del derecho de respuesta a raíz de la declaración formulada por la delegación de Sudáfrica, formula una declaración.
15. La Presidencia concede la palabra a la delegación de Sudáfrica. La Sra. Mmamoloko Kubayi (Sudáfrica), Minister of Justice and Constitutional Development, hablando en nombre del Grupo de los Estados de África y en ejercicio del derecho de respuesta a raíz de la declaración formulada en ejercicio del derecho de respuesta por la delegación de la República Islámica del Irán, formula una declaración.
16. Lieutenant General Pham The Tung (Viet Nam), hablando en nombre de la Presidencia, formula una declaración.
17. La Presidencia formula una declaración.
18. La delegación de Ghana, en nombre del Grupo de los Estados de África, presenta una declaración por escrito.
19. La delegación de Zimbabwe se retira de la lista de oradores.
Se levanta la sesión a las 13.05 horas.`,
  vi: `
High-level discussion, second plenary
Họp tại Ha Noi, Chủ nhật, ngày 26 tháng 10 năm 2025, lúc 10 giờ
Mục 3 của chương trình nghị sự: High-level discussion (A/CONF.1/2)
Other matters
Phiên họp do Lieutenant General Pham The Tung (Việt Nam), Deputy Minister of Public Security, và ông Nguyen Minh Vu (Việt Nam) đồng chủ trì.
Phiên họp bắt đầu lúc 10 giờ 05.
Mục 3 của chương trình nghị sự: High-level discussion (A/CONF.1/2)
1. Lúc 10 giờ 12, chủ tọa mời đại diện Nam Phi phát biểu. Bà Mmamoloko Kubayi (Nam Phi), Minister of Justice and Constitutional Development, phát biểu.
Phiên họp tạm ngừng lúc 11 giờ 20 và tiếp tục lúc 11 giờ 45.
Other matters
2. Lúc 12 giờ, chủ tọa mời đại diện Iran phát biểu. Đại diện Iran, thay mặt các nước kém phát triển nhất, phát biểu.
3. Lúc 12 giờ 05, thông điệp của ngài António Guterres (United Nations), Secretary-General, được đọc tại phiên họp.
4. Lúc 12 giờ 40, chủ tọa mời quan sát viên Council of Europe phát biểu. Gianluca Esposito (Quan sát viên Council of Europe) bắt đầu phát biểu.
Mục 3 của chương trình nghị sự: High-level discussion (tiếp theo) (A/CONF.1/2)
5. Chủ tọa mời đại diện Cuba phát biểu. Ông Oscar Manuel Silvera Martínez (Cuba), Minister of Justice, thay mặt Nhóm G77 và Trung Quốc và thay mặt Nhóm các nước Mỹ Latinh và Caribe, phát biểu.
6. Thông điệp của Liên bang Nga (President of the Russian Federation) được đọc tại phiên họp.
7. Ông Matt Thistlethwaite (Úc), Assistant Minister for Foreign Affairs and Trade, gửi bài phát biểu ghi hình tới phiên họp.
8. Chủ tọa mời quan sát viên Liên minh châu Âu phát biểu. Quan sát viên Liên minh châu Âu, thay mặt Liên minh châu Âu, phát biểu.
9. Chủ tọa mời quan sát viên Tòa Thánh phát biểu. Quan sát viên Tòa Thánh phát biểu.
10. Chủ tọa mời quan sát viên Nhà nước Palestine phát biểu. Bà Ghada Waly (Quan sát viên Nhà nước Palestine) phát biểu.
11. Chủ tọa mời quan sát viên Amnesty International phát biểu. Quan sát viên Amnesty International nêu câu hỏi.
12. Chủ tọa mời đại diện United Nations Office on Drugs and Crime phát biểu. Bà Ghada Waly (United Nations Office on Drugs and Crime) trả lời câu hỏi của quan sát viên Amnesty International.
13. Chủ tọa mời đại diện Việt Nam phát biểu. Đại diện Việt Nam (Deputy Prime Minister), liên quan đến câu hỏi của quan sát viên Amnesty International, nêu vấn đề thủ tục.
14. Chủ tọa mời đại diện Iran phát biểu. Đại diện Iran, thực hiện quyền trả lời đối với bài phát biểu của đại diện Nam Phi, phát biểu.
15. Chủ tọa mời đại diện Nam Phi phát biểu. Bà Mmamoloko Kubayi (Nam Phi), Minister of Justice and Constitutional Development, thay mặt Nhóm các nước châu Phi và thực hiện quyền trả lời đối với phát biểu thực hiện quyền trả lời của đại diện Iran, phát biểu.
16. Lieutenant General Pham The Tung (Việt Nam), với tư cách chủ tọa, phát biểu.
17. Chủ tọa phát biểu.
18. Đại diện Ghana, thay mặt Nhóm các nước châu Phi, gửi bài phát biểu bằng văn bản.
19. Đại diện Zimbabwe rút khỏi danh sách phát biểu.
Phiên họp kết thúc lúc 13 giờ 05.`,
}

it.each(Object.entries(whole))('tells everything that happens in %s', async (language, text) => {
  expect(printed(await minutes(`language=${language}`))).toBe(text.slice(1))
})

const post = 'Minister of Justice and Constitutional Development'
const withoutTheFloor = {
  en: [
    `Ms. Mmamoloko Kubayi (South Africa), ${post}, made a statement.`,
    'A message from H.E. Mr. António Guterres (United Nations), Secretary-General, was read out.',
  ],
  fr: [
    `Mme Mmamoloko Kubayi (Afrique du Sud), ${post}, fait une déclaration.`,
    "Il est donné lecture d'un message de S.E. M. António Guterres (United Nations), Secretary-General.",
  ],
  es: [
    `La Sra. Mmamoloko Kubayi (Sudáfrica), ${post}, formula una declaración.`,
    'Se da lectura a un mensaje del Excmo. Sr. António Guterres (United Nations), Secretary-General.',
  ],
  vi: [
    `Bà Mmamoloko Kubayi (Nam Phi), ${post}, phát biểu.`,
    'Thông điệp của ngài António Guterres (United Nations), Secretary-General, được đọc tại phiên họp.',
  ],
}

it.each(Object.entries(withoutTheFloor))(
  'leaves out the floor and its times in %s when asked to',
  async (language, sentences) => {
    const numbered = (await minutes(`language=${language}&floor=false`)).filter(
      ({ number }) => number !== null,
    )
    expect([numbered[0], numbered[2]].map((one) => one?.text)).toEqual(sentences)
  },
)

it('says of every paragraph what it is, and leads from it to the intervention', async () => {
  const paragraphs = await minutes('language=en')
  const { items } = (await api.as('reader').get(`/interventions?session=${session.id}`)).body
  const told = items.filter(({ status }: { status: string }) => status !== 'listed' && status !== 'absent')
  expect(
    paragraphs
      .filter(({ number }) => number !== null)
      .map(({ kind, interventionId }) => [kind, interventionId]),
  ).toEqual(
    told.map(({ id, kind, status }: Record<string, string>) => [
      status === 'withdrawn' ? 'withdrawal' : kind,
      id,
    ]),
  )
  expect(paragraphs.filter(({ number }) => number === null).map(({ kind }) => kind)).toEqual([
    'title',
    'held',
    'contents',
    'contents',
    'chairs',
    'opening',
    'agenda_item',
    'suspension',
    'agenda_item',
    'agenda_item',
    'rising',
  ])
})

it('gives the summary as it was typed, whatever the language, and none where there is none', async () => {
  const { body } = await api.as('reader').get(`/sessions/${session.id}/minutes?language=vi`)
  const summaries = body.paragraphs.flatMap(
    ({ number, summary }: { number: number; summary: string | null }) =>
      summary === null ? [] : [[number, summary]],
  )
  expect(summaries).toEqual([[1, 'Thanked Viet Nam for its welcome.']])
})
