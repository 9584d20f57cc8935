import { keyed } from './keyed.ts'

type Source = {
  title: string
  publisher?: string
  url?: string
  language?: string
  publishedOn?: string
  note?: string
}

const described = 'The title describes the page; it is not its headline.'
const fromAddress = 'The title is as the address gives it.'

export const sources = keyed<Source>()({
  tinTuc: {
    title: 'Report on the second plenary of the high-level discussion',
    publisher: 'Tin Tuc (VNA)',
    url: 'https://baotintuc.vn/thoi-su/de-cong-uoc-ha-noi-som-co-hieu-luc-20251026141057485.htm',
    language: 'vi',
    publishedOn: '2025-10-26',
    note: `${described} Read in the Malay translation on Vietnam.vn.`,
  },
  laoDong: {
    title: "Report on the Prime Minister's opening of the high-level discussion",
    publisher: 'Lao Dong',
    url: 'https://news.laodong.vn/thoi-su/thu-tuong-keu-goi-hanh-dong-toan-cau-voi-tinh-than-5-day-manh-thuc-hien-cong-uoc-ha-noi-1598012.ldo',
    language: 'vi',
    note: described,
  },
  pressConference: {
    title: 'Highlights of the signing ceremony of the Hanoi Convention',
    publisher: 'CAND',
    url: 'https://en.cand.com.vn/politics/highlights-of-the-signing-ceremony-of-the-hanoi-convention-i606865',
    language: 'en',
    note: `Reports the figures of the closing press conference. ${fromAddress}`,
  },
  candSecondPlenary: {
    title: 'Hanoi Convention: symbol of global digital solidarity and sovereignty',
    publisher: 'CAND',
    url: 'https://en.cand.com.vn/politics/hanoi-convention--symbol-of-global-digital-solidarity-and-sovereignty-i606867',
    language: 'en',
    note: fromAddress,
  },
  vov: {
    title: 'Hanoi Convention rallies global unity against cyber threats',
    publisher: 'VOV',
    url: 'https://vovworld.vn/en-US/news/hanoi-convention-rallies-global-unity-against-cyber-threats-1435298.vov',
    language: 'en',
    note: fromAddress,
  },
  vovOpening: {
    title: 'Hanoi Convention to pave way for just, secure, safe cyberspace',
    publisher: 'VOV',
    url: 'https://m.vovworld.vn/en-US/news/hanoi-convention-to-pave-way-for-just-secure-safe-cyberspace-1434957.vov',
    language: 'en',
    note: fromAddress,
  },
  vietnamPlus: {
    title:
      'Hanoi Convention a powerful instrument to strengthen collective defences against cybercrime: UN Secretary-General',
    publisher: 'VietnamPlus',
    url: 'https://en.vietnamplus.vn/hanoi-convention-a-powerful-instrument-to-strengthen-collective-defences-against-cybercrime-un-secretary-general-post331186.vnp',
    language: 'en',
    note: `Carries the full text of the statement. ${fromAddress}`,
  },
  theStar: {
    title:
      'Hanoi Convention expected to establish a transparent and effective cross-border cooperation mechanism',
    publisher: 'The Star',
    url: 'https://www.thestar.com.my/aseanplus/aseanplus-news/2025/10/26/hanoi-convention-expected-to-establish-a-transparent-and-effective-cross-border-cooperation-mechanism',
    language: 'en',
    publishedOn: '2025-10-26',
    note: fromAddress,
  },
  expressTv: {
    title: 'Vietnam: Wahbi signs the United Nations international treaty on combating cybercrime',
    publisher: 'Express TV',
    url: 'https://en.expresstv.ma/2025/10/vietnam-wahbi-signs-the-united-nations-international-treaty-on-combating-cybercrime',
    language: 'en',
    note: `Carries the text of the speech. ${fromAddress}`,
  },
  baoQuocTe: {
    title:
      "Signing ceremony's closing session: enhancing effective cooperation in implementing the Hanoi Convention",
    publisher: 'Bao Quoc Te',
    url: 'https://en.baoquocte.vn/signing-ceremonys-closing-session-enhancing-effective-cooperation-in-implementing-the-hanoi-convention-332359.html',
    language: 'en',
    note: fromAddress,
  },
  guidelines: {
    title: 'Conference guidelines',
    publisher: 'hanoiconvention.org',
    url: 'https://hanoiconvention.org/guidelines/',
    language: 'en',
  },
  ghana: {
    title: "Republic of Ghana's statement",
    publisher: 'hanoiconvention.org',
    url: 'https://hanoiconvention.org/statement/republic-of-ghanas-statement/',
    note: fromAddress,
  },
  zimbabwe: {
    title: "Republic of Zimbabwe's statement",
    publisher: 'hanoiconvention.org',
    url: 'https://hanoiconvention.org/statement/republic-of-zimbabwes-statement/',
    note: fromAddress,
  },
  councilOfEurope: {
    title: "Council of Europe's statement",
    publisher: 'hanoiconvention.org',
    url: 'https://hanoiconvention.org/statement/council-of-europes-statement/',
    note: fromAddress,
  },
  euDeclaration: {
    title: 'Hanoi Convention: EU declaration',
    publisher: 'European External Action Service',
    url: 'https://eeas.europa.eu/hanoiconvention-eudeclaration_en',
    language: 'en',
    note: fromAddress,
  },
  depositary: {
    title: 'Multilateral Treaties Deposited with the Secretary-General, chapter XVIII, 16',
    publisher: 'United Nations Treaty Collection',
    url: 'https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml',
    language: 'en',
  },
  verdragenbank: {
    title: 'Parties to treaty 013891',
    publisher: 'Verdragenbank',
    url: 'https://verdragen.nl/nl/Verdrag/Details/013891_p.html',
    language: 'nl',
    note: `Names the signatories in Dutch. ${described}`,
  },
  newshour: {
    title: 'In Hanoi, 72 states ratify the UN Convention on Cybercrime',
    publisher: 'Newshour',
    url: 'https://newshour.media/2025/10/29/in-hanoi-72-states-ratify-the-un-convention-on-cybercrime',
    language: 'en',
    publishedOn: '2025-10-29',
    note: `Names the signatories; the title says "ratify", what it reports is signing. ${fromAddress}`,
  },
  technomag: {
    title: 'Zimbabwe signs United Nations Convention against Cybercrime',
    publisher: 'TechnoMag',
    url: 'https://technomag.co.zw/zimbabwe-signs-united-nations-convention-against-cybercrime/',
    language: 'en',
    note: fromAddress,
  },
  unidentified: {
    title: 'Public reports on the conference, page not identified',
    note: 'What was compiled from public pages without keeping which page said it.',
  },
})

export type SourceKey = keyof typeof sources
