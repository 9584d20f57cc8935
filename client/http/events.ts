type Listening = {
  /** What each event is about, by its name. */
  on: Record<string, (data: string) => void>
  onOpen: () => void
  /** It has ended, or could not be opened: nothing more comes. */
  onEnd: () => void
}

/** Listens to the events of an address until it ends or the answer is called. The only EventSource in the client. */
export function listenTo(address: string, { on, onOpen, onEnd }: Listening): () => void {
  const source = new EventSource(address)
  source.onopen = onOpen
  source.onerror = () => {
    source.close()
    onEnd()
  }
  for (const [name, hear] of Object.entries(on))
    source.addEventListener(name, (event) => hear((event as MessageEvent<string>).data))
  return () => source.close()
}
