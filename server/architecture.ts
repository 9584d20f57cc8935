import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

type Rule = [why: string, from: RegExp, to: RegExp]

/** Who never imports whom, as paths of the importing and the imported file. */
const rules: Rule[] = [
  [
    'the client knows the server only by its contracts',
    /^client\//,
    /^(prisma\/|server\/(?!contract\/|features\/[^/]+\/contract(\.ts$|\/)))/,
  ],
  [
    'a contract is read by both sides, so it needs nothing but zod and contracts',
    /^server\/(contract\/|features\/[^/]+\/contract(\.ts$|\/))/,
    /^(?!zod$|server\/(contract\/|features\/[^/]+\/contract(\.ts$|\/)))/,
  ],
  [
    'only queries, commands, the database folder, seeds and tests touch Prisma',
    /^(client\/|server\/(?!database\/|test\/|bench\/|features\/[^/]+\/(queries|commands)(\.ts$|\/)))/,
    /^(@prisma\/|server\/database\/generated\/)/,
  ],
  ['ui/ knows nothing of conferences', /^client\/ui\//, /^(client\/(features|app|http)\/|server\/)/],
  ['the client is composed in app/ only', /^client\/(features|http|ui)\//, /^client\/app\/(?!parents\.tsx$)/],
]

/** What one feature may use of another. */
const lent =
  /^server\/features\/[^/]+\/(contract\.ts$|queries\.ts$|contract\/)|^client\/features\/[^/]+\/public\//

/** An import; of types alone, or made later, it closes no circle. */
export type Import = { from: string; to: string; isLoose?: boolean }

/** Every import that breaks a rule, or closes a circle, in words. */
export function violations(imports: Import[]): string[] {
  const broken = imports.flatMap(({ from, to }) => [
    ...rules
      .filter(([, source, target]) => source.test(from) && target.test(to))
      .map(([why]) => `${from} → ${to}: ${why}`),
    ...(trespasses(from, to) ? [`${from} → ${to}: features use each other only by what they lend`] : []),
  ])
  return [...broken, ...circles(imports)]
}

function trespasses(from: string, to: string) {
  const [here, there] = [from, to].map((path) => path.match(/^((?:server|client)\/features\/[^/]+)\//)?.[1])
  return Boolean(here && there && here !== there && !lent.test(to))
}

function circles(imports: Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to, isLoose } of imports) if (!isLoose) next.set(from, [...(next.get(from) ?? []), to])
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) {
      found.push(`${[...path.slice(path.indexOf(file)), file].join(' → ')}: a circle`)
      return
    }
    if (done.has(file)) return
    for (const target of next.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

/** Everything that a file brings along: not for types alone, nor later. */
export function loadedWith(file: string, imports: Import[]): Set<string> {
  const loaded = new Set([file])
  for (const from of loaded)
    for (const one of imports) if (one.from === from && !one.isLoose) loaded.add(one.to)
  return loaded
}

/** The imports of all sources below a folder but tests. */
export function importsOf(root: string): Import[] {
  return ['client', 'server', 'prisma'].flatMap((side) =>
    readdirSync(join(root, side), { recursive: true, encoding: 'utf8' })
      .map((path) => `${side}/${path}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/generated\//.test(path))
      .flatMap((from) => importsIn(from, readFileSync(join(root, from), 'utf8'))),
  )
}

const forms = /^(?:import|export)\s(type\s)?[^'"]*?from\s+'([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

const importsIn = (from: string, source: string): Import[] =>
  [...source.matchAll(forms)].map(([, types, named, bare, dynamic]) => ({
    from,
    to: resolve(from, (named ?? bare ?? dynamic)!),
    isLoose: Boolean(types) || Boolean(dynamic),
  }))

function resolve(from: string, specifier: string) {
  if (specifier === '#contract') return 'server/contract/vocabulary.ts'
  if (specifier === '#database') return 'server/database/database.ts'
  if (specifier.startsWith('#floor/')) return `server/features/floor/contract/${specifier.slice(7)}.ts`
  if (specifier.startsWith('#contract/')) return `server/features/${specifier.slice(10)}/contract.ts`
  if (specifier.startsWith('#http/')) return `server/http/${specifier.slice(6)}.ts`
  if (specifier.startsWith('#ui/')) return `client/ui/${specifier.slice(4)}.tsx`
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier
}
