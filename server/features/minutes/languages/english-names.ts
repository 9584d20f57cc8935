import { asSaid } from '../rules/wording.ts'

const begins =
  /^(United |Republic of|Democratic (People|Republic)|Islamic Rep|Bolivarian|Plurinational|Federated|Kingdom of|State of|Central African|Dominican Rep|Syrian|Russian|Lao People|Union of|German Dem|Byelorussian|Holy See|British |Trust |Isle of)/
// The United Nations says "Solomon Islands" without the article, and "the Marshall Islands" with it.
const ends = /^(?!Solomon).+( Islands| Emirates| Antilles| Hebrides| Zone| Territory| Territories)( \(.+\))?$/
const whole = /^(Bahamas|Comoros|Congo|Gambia|Maldives|Netherlands|Niger|Philippines|Sudan)$/

const body =
  /\b(Agency|Alliance|Assembly|Association|Authority|Bank|Bureau|Centre|Center|Chamber|Coalition|Commission|Committee|Community|Confederation|Conference|Congress|Council|Countries|Court|Cross|Federation|Forum|Foundation|Fund|Group|Initiative|Institute|League|Movement|Nations|Network|Office|Order|Organi[sz]ation|Parliament|Programme|Secretariat|Society|States|Union|University)\b/i

/** The name as it stands within a sentence: "the Islamic Republic of Iran", "Cuba", "the Council of Europe". */
export function withArticle({ name, countryCode }: { name: string; countryCode?: string | null }): string {
  const said = asSaid(name)
  if (/^the /i.test(said)) return said.replace(/^T/, 't')
  if (countryCode) return begins.test(said) || ends.test(said) || whole.test(said) ? `the ${said}` : said
  return body.test(said) ? `the ${lowered(said)}` : said
}

// "Least developed countries" is a description, and "Latin American and Caribbean Group" a name.
const lowered = (name: string) =>
  /( countries| States)$/.test(name) && !/ [A-Z]/.test(name.replace(/ States$/, ''))
    ? name[0]!.toLowerCase() + name.slice(1)
    : name
