import { keyed } from './keyed.ts'
import type { SourceKey } from './sources.ts'

type Person = {
  name: string
  /** Vietnamese names are filed as they are said, family name first. */
  sortName: string
  honorific?: string
  /** A country code, or the acronym of an organization. */
  delegation: string
  post?: string
  presence: 'present' | 'unknown'
  source: SourceKey
}

/** Everybody whom the sources name as a speaker or a chair, written as they write it. */
export const persons = keyed<Person>()({
  luongCuong: {
    name: 'Luong Cuong',
    sortName: 'Luong Cuong',
    delegation: 'VNM',
    post: 'President',
    presence: 'present',
    source: 'vovOpening',
  },
  phamMinhChinh: {
    name: 'Pham Minh Chinh',
    sortName: 'Pham Minh Chinh',
    delegation: 'VNM',
    post: 'Prime Minister',
    presence: 'present',
    source: 'laoDong',
  },
  buiThanhSon: {
    name: 'Bui Thanh Son',
    sortName: 'Bui Thanh Son',
    delegation: 'VNM',
    post: 'Deputy Prime Minister',
    presence: 'present',
    source: 'unidentified',
  },
  luongTamQuang: {
    name: 'Luong Tam Quang',
    sortName: 'Luong Tam Quang',
    delegation: 'VNM',
    post: 'Minister of Public Security',
    presence: 'present',
    source: 'baoQuocTe',
  },
  phamTheTung: {
    name: 'Pham The Tung',
    sortName: 'Pham The Tung',
    honorific: 'Lieutenant General',
    delegation: 'VNM',
    post: 'Deputy Minister of Public Security',
    presence: 'present',
    source: 'tinTuc',
  },
  nguyenMinhVu: {
    name: 'Nguyen Minh Vu',
    sortName: 'Nguyen Minh Vu',
    delegation: 'VNM',
    post: 'Deputy Minister of Foreign Affairs',
    presence: 'present',
    source: 'unidentified',
  },
  guterres: {
    name: 'António Guterres',
    sortName: 'Guterres, António',
    delegation: 'UN',
    post: 'Secretary-General',
    presence: 'present',
    source: 'vietnamPlus',
  },
  waly: {
    name: 'Ghada Waly',
    sortName: 'Waly, Ghada',
    delegation: 'UNODC',
    presence: 'present',
    source: 'unidentified',
  },
  thistlethwaite: {
    name: 'Matt Thistlethwaite',
    sortName: 'Thistlethwaite, Matt',
    delegation: 'AUS',
    post: 'Assistant Minister for Foreign Affairs and Trade',
    presence: 'present',
    source: 'theStar',
  },
  wahbi: {
    name: 'Abdellatif Wahbi',
    sortName: 'Wahbi, Abdellatif',
    delegation: 'MAR',
    post: 'Minister of Justice',
    presence: 'present',
    source: 'expressTv',
  },
  kubayi: {
    name: 'Mmamoloko Kubayi',
    sortName: 'Kubayi, Mmamoloko',
    delegation: 'ZAF',
    post: 'Minister of Justice and Constitutional Development',
    presence: 'present',
    source: 'vov',
  },
  silvera: {
    name: 'Oscar Manuel Silvera Martínez',
    sortName: 'Silvera Martínez, Oscar Manuel',
    delegation: 'CUB',
    post: 'Minister of Justice',
    presence: 'present',
    source: 'tinTuc',
  },
  esposito: {
    name: 'Gianluca Esposito',
    sortName: 'Esposito, Gianluca',
    delegation: 'COE',
    post: 'Director General of Human Rights and Rule of Law',
    presence: 'unknown',
    source: 'councilOfEurope',
  },
})

export type PersonKey = keyof typeof persons
