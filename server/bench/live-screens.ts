import { caller } from './caller.ts'
import { displays, type Hall } from './live-hall.ts'

/** Screens that each show something, and the moments at which each of them did. */
function screensThat<Shown>(count: number) {
  let waiting:
    | { isIt: (shown: Shown) => boolean; moments: (number | undefined)[]; done: () => void }
    | undefined
  const showing: (Shown | undefined)[] = []
  function look(screen: number) {
    const shown = showing[screen]
    if (!waiting || shown === undefined || waiting.moments[screen] !== undefined || !waiting.isIt(shown))
      return
    waiting.moments[screen] = performance.now()
    if (waiting.moments.filter((moment) => moment !== undefined).length === count) waiting.done()
  }
  return {
    show(screen: number, shown: Shown) {
      showing[screen] = shown
      look(screen)
    },
    /** When each of them shows it, once all do. */
    until: (isIt: (shown: Shown) => boolean) =>
      new Promise<number[]>((resolve) => {
        const moments: (number | undefined)[] = []
        waiting = { isIt, moments, done: () => resolve(moments as number[]) }
        for (let screen = 0; screen < count; screen += 1) look(screen)
      }),
  }
}

/** Displays show what they are told. */
export async function openDisplays({ api, tokens }: Hall) {
  const screens = screensThat<string>(displays)
  const stream = await openStreams(displays, (nth, told, broken) =>
    caller(api).hear(`/hall/${tokens[nth % tokens.length]}/events`, told, broken),
  )
  stream.told((nth, event) => screens.show(nth, event))
  return { until: screens.until, broken: stream.broken, close: stream.close }
}

/** Desks are told that something has changed, read the floor, and show it by the number of its last act. */
export async function openDesks({ floor, loggers }: Hall) {
  const others = loggers.slice(1)
  const screens = screensThat<number>(others.length)
  const reading = others.map((desk, nth) => {
    let tag: string | undefined
    return latest(async () => {
      const had = tag === undefined ? undefined : { 'if-none-match': tag }
      const { status, body, headers } = await desk.send('GET', floor, undefined, had)
      tag = headers.etag ?? tag
      if (status === 200) screens.show(nth, body.number)
    })
  })
  const stream = await openStreams(others.length, (nth, told, broken) =>
    others[nth]!.hear(`${floor}/events`, told, broken),
  )
  stream.told((nth, event) => {
    if (event.includes('event: changed')) reading[nth]!()
  })
  for (const read of reading) read()
  return { until: screens.until, broken: stream.broken, close: stream.close }
}

/** Does work one at a time; asked for while it is under way, once more after. */
function latest(work: () => Promise<void>) {
  let isWorking = false
  let isWanted = false
  return async () => {
    isWanted = true
    if (isWorking) return
    isWorking = true
    while (isWanted) {
      isWanted = false
      await work()
    }
    isWorking = false
  }
}

type Open = (nth: number, told: (event: string) => void, broken: () => void) => Promise<() => void>

async function openStreams(count: number, open: Open) {
  let hear = (_nth: number, _event: string) => {}
  let broken = 0
  const closers: (() => void)[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const told = (event: string) => hear(nth, event)
    closers.push(await open(nth, told, () => (broken += 1)))
  }
  return {
    told: (act: (nth: number, event: string) => void) => {
      hear = act
    },
    broken: () => broken,
    close: () => {
      for (const close of closers) close()
    },
  }
}
