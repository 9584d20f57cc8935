type Held = { heldOn: string }

/** Sessions in the order of the programme as days, each with its own sessions in that order. */
export function byDay<Item extends Held>(sessions: readonly Item[]): { day: string; sessions: Item[] }[] {
  const days = new Map<string, Item[]>()
  for (const session of sessions) {
    const ofDay = days.get(session.heldOn)
    if (ofDay) ofDay.push(session)
    else days.set(session.heldOn, [session])
  }
  return [...days].map(([day, ofDay]) => ({ day, sessions: ofDay }))
}
